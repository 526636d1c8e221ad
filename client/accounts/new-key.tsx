// The form that makes an API key: what it is for, and the most that it may do.
import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { LONGEST_KEY_NAME, type Scope, scopesFor } from "../../domain/api-key.ts";
import { t } from "../i18n/t.ts";
import { me } from "../shell/session.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { RadioLines } from "../ui/radios.tsx";
import { TextField } from "../ui/text-field.tsx";
import { makeKey, refusal } from "./own-keys.ts";

export function NewKeyForm({ onDone }: { onDone: () => void }) {
  const form = useRef<HTMLFormElement>(null);
  const name = useSignal("");
  const scope = useSignal<Scope>("read");
  const error = useSignal<string | undefined>(undefined);
  const refused = useSignal<string | null>(null);
  const busy = useSignal(false);
  const toName = () => form.current?.querySelector("input")?.focus();
  useLayoutEffect(() => {
    toName();
  }, []);

  const send = async () => {
    if (busy.value) return;
    error.value = mistakeIn(name.value.trim());
    refused.value = null;
    if (error.value !== undefined) return toName();
    busy.value = true;
    try {
      await makeKey(name.value.trim(), scope.value);
      onDone();
    } catch (thrown) {
      refused.value = refusal(thrown);
    } finally {
      busy.value = false;
    }
  };

  return (
    <form
      ref={form}
      class="new-key"
      data-part="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {refused.value && (
        <Notice tone="danger" alert>
          {t("accounts.not_done", { why: refused.value })}
        </Notice>
      )}
      <TextField
        id="key-name"
        label={t("accounts.key_name")}
        hint={t("accounts.key_name_hint")}
        error={error.value}
        autocomplete="off"
        value={name.value}
        onValue={(value) => {
          name.value = value;
        }}
      />
      <RadioLines
        id="key-scope"
        label={t("accounts.key_may")}
        value={scope.value}
        options={scopesFor(me.value.role).map((value) => ({
          value,
          label: t(`accounts.key_${value}`),
          hint: t(`accounts.key_${value}_hint`),
        }))}
        onValue={(value) => {
          scope.value = value;
        }}
      />
      <div class="actions">
        <Button type="submit" rank="primary" busy={busy.value}>
          {t("accounts.key_make")}
        </Button>
        <Button onClick={onDone}>{t("accounts.key_cancel")}</Button>
      </div>
    </form>
  );
}

function mistakeIn(name: string): string | undefined {
  if (name === "") return t("accounts.key_name_missing");
  return name.length > LONGEST_KEY_NAME
    ? t("mistakes.too_long", { n: LONGEST_KEY_NAME })
    : undefined;
}
