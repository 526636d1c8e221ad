// The form that makes an account; its owner sets the password by the one-time link.
import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { AccountRole } from "../../domain/account.ts";
import { ApiProblem, sentence } from "../api.ts";
import { label } from "../i18n/label.ts";
import { t } from "../i18n/t.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary, type FieldMistake } from "../ui/error-summary.tsx";
import { Notice } from "../ui/notice.tsx";
import { RadioCards } from "../ui/radios.tsx";
import { TextField } from "../ui/text-field.tsx";
import { addAccount } from "./administration.ts";
import { mistakesIn } from "./credentials.ts";
import { ROLES } from "./roles.ts";

const EMPTY = { name: "", email: "" };

export function AddAccount({ onDone }: { onDone: () => void }) {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    form.current?.querySelector("input")?.focus();
  }, []);
  const typed = useSignal(EMPTY);
  const role = useSignal<AccountRole>("contributor");
  const mistakes = useSignal<readonly FieldMistake[]>([]);
  const refused = useSignal<string | null>(null);
  const attempt = useSignal(0);
  const busy = useSignal(false);

  const send = async () => {
    if (busy.value) return;
    refused.value = null;
    mistakes.value = mistakesIn(typed.value);
    attempt.value += 1;
    if (mistakes.value.length > 0) return;
    busy.value = true;
    try {
      await addAccount({ ...typed.value, role: role.value });
      onDone();
    } catch (error) {
      if (isKnown(error)) mistakes.value = [{ id: "email", text: t("accounts.exists") }];
      else refused.value = sentence(error);
      attempt.value += 1;
    } finally {
      busy.value = false;
    }
  };

  const field = (name: "name" | "email") => ({
    id: name,
    label: t(`accounts.${name}`),
    error: mistakes.value.find(({ id }) => id === name)?.text,
    autocomplete: "off",
    value: typed.value[name],
    onValue: (value: string) => {
      typed.value = { ...typed.value, [name]: value };
    },
  });

  return (
    <form
      ref={form}
      class="add-account invite"
      data-part="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h3 class="panel-title">{t("accounts.add")}</h3>
      <p class="two small">{t("accounts.add_lead")}</p>
      <ErrorSummary mistakes={mistakes.value} attempt={attempt.value} />
      {refused.value && (
        <Notice tone="danger" alert>
          {refused.value}
        </Notice>
      )}
      <div class="add-account-who">
        <TextField {...field("name")} />
        <TextField {...field("email")} type="email" spellcheck={false} />
      </div>
      <RadioCards
        id="new-role"
        label={t("accounts.role")}
        value={role.value}
        options={ROLES.map((value) => ({
          value,
          label: label("role", value),
          hint: t(`accounts.role_${value}`),
        }))}
        onValue={(value) => {
          role.value = value;
        }}
      />
      <div class="actions">
        <Button type="submit" rank="primary" busy={busy.value}>
          {t("accounts.add_enter")}
        </Button>
        <Button onClick={onDone}>{t("accounts.key_cancel")}</Button>
      </div>
    </form>
  );
}

const isKnown = (error: unknown) => error instanceof ApiProblem && error.code === "conflict";
