// The form of everything that proves who somebody is: its fields, their mistakes, and what the server refuses.
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { PASSWORD_MIN } from "../../domain/account.ts";
import { objectKeys } from "../../domain/object-keys.ts";
import { t } from "../i18n/t.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary, type FieldMistake } from "../ui/error-summary.tsx";
import { Notice } from "../ui/notice.tsx";
import { TextField } from "../ui/text-field.tsx";
import { isCodeNeeded, mistakesIn, refusedFields, type Typed } from "./credentials.ts";
import { refusalWords } from "./signing-in.ts";

type FieldName = keyof Typed;
type Filled = { readonly [F in FieldName]: string };

type Props = {
  /** Begins the fields' ids where a page has several forms. */
  id?: string;
  /** A code is asked for besides when the server needs one. */
  fields: readonly FieldName[];
  /** Words on the button. */
  enter: string;
  /** What did not happen when the server refuses. */
  failed?: string;
  /** Sends what was typed; throws what the server refused. */
  onSend: (typed: Filled) => Promise<void>;
  /** Where the code has to be of one app. */
  codeHint?: string;
  /** The form was opened on a page that was there before: it takes the focus, and can be closed. */
  onCancel?: () => void;
  children?: ComponentChildren;
};

const EMPTY: Filled = { email: "", name: "", password: "", new_password: "", code: "" };

export function CredentialForm({ id = "", enter, failed, onSend, onCancel, ...props }: Props) {
  const asksCode = useSignal(props.fields.includes("code"));
  const form = useRef<HTMLFormElement>(null);
  const fields = FIELDS.filter((field) =>
    field === "code" ? asksCode.value : props.fields.includes(field),
  );
  const isChanged = fields.includes("password") && fields.includes("new_password");
  const typed = useSignal(EMPTY);
  const mistakes = useSignal<readonly FieldMistake[]>([]);
  const refused = useSignal<string | null>(null);
  const attempt = useSignal(0);
  const busy = useSignal(false);

  const send = async () => {
    if (busy.value) return;
    refused.value = null;
    mistakes.value = mistakesIn(only(fields, typed.value));
    attempt.value += 1;
    if (mistakes.value.length > 0) return;
    busy.value = true;
    try {
      await onSend(typed.value);
      typed.value = { ...typed.value, password: "", new_password: "", code: "" };
    } catch (error) {
      if (isCodeNeeded(error) && !asksCode.value) {
        asksCode.value = true;
        return;
      }
      mistakes.value = refusedFields(error);
      if (mistakes.value.length === 0) refused.value = refusalWords(error);
      attempt.value += 1;
    } finally {
      busy.value = false;
    }
  };

  useEffect(() => {
    if (onCancel) form.current?.querySelector("input")?.focus();
  }, []);
  useEffect(() => {
    if (asksCode.value && !props.fields.includes("code"))
      form.current?.querySelector<HTMLInputElement>(`#${id}code`)?.focus();
  }, [asksCode.value]);

  return (
    <form
      ref={form}
      class="credentials"
      data-part="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary
        mistakes={mistakes.value.map((mistake) => ({ ...mistake, id: `${id}${mistake.id}` }))}
        attempt={attempt.value}
      />
      {refused.value && (
        <Notice tone="danger" alert title={failed ?? t("accounts.not_signed_in")}>
          {refused.value}
        </Notice>
      )}
      {fields.map((field) => (
        <TextField
          key={field}
          id={`${id}${field}`}
          {...ABOUT[field]}
          label={t(
            isChanged && field === "password" ? "accounts.current_password" : `accounts.${field}`,
          )}
          hint={field === "code" ? (props.codeHint ?? t("accounts.code_hint")) : hintOf(field)}
          error={mistakes.value.find((mistake) => mistake.id === field)?.text}
          value={typed.value[field]}
          onValue={(value) => {
            typed.value = { ...typed.value, [field]: value };
          }}
        />
      ))}
      <div class="actions">
        <Button type="submit" rank="primary" busy={busy.value}>
          {enter}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t("accounts.key_cancel")}</Button>}
      </div>
      {props.children}
    </form>
  );
}

const ABOUT = {
  email: { type: "email", autocomplete: "username", spellcheck: false },
  name: { type: "text", autocomplete: "name" },
  password: { type: "password", autocomplete: "current-password" },
  new_password: { type: "password", autocomplete: "new-password" },
  code: { type: "text", autocomplete: "one-time-code", spellcheck: false, chars: 12 },
} as const;
/** In the order of a form. */
const FIELDS = objectKeys(ABOUT);

function hintOf(field: FieldName): string | undefined {
  if (field === "name") return t("accounts.name_hint");
  return field === "new_password" ? t("accounts.password_hint", { n: PASSWORD_MIN }) : undefined;
}

function only(fields: readonly FieldName[], typed: Filled): Typed {
  return Object.fromEntries(fields.map((field) => [field, typed[field]]));
}
