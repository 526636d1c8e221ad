// What the reader is called, which they may change.
import { useSignal } from "@preact/signals";
import { patch, sentence } from "../api.ts";
import { t } from "../i18n/t.ts";
import { me } from "../shell/session.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { TextField } from "../ui/text-field.tsx";
import { toast } from "../ui/toast.tsx";
import { mistakesIn } from "./credentials.ts";
import { AccountSection } from "./section.tsx";

export function OwnName() {
  const typed = useSignal(me.value.name ?? "");
  const error = useSignal<string | undefined>(undefined);
  const failure = useSignal<unknown>(null);
  const busy = useSignal(false);

  const call = async (name: string) => {
    const before = me.value.name ?? "";
    busy.value = true;
    failure.value = null;
    try {
      me.value = await patch("/api/me", { name });
      typed.value = me.value.name ?? "";
      toast(t("accounts.name_changed", { name: typed.value }), () => void call(before));
    } catch (thrown) {
      failure.value = thrown;
    } finally {
      busy.value = false;
    }
  };

  return (
    <AccountSection id="own-name" title={t("accounts.name")} about={t("accounts.name_hint")}>
      <form
        class="credentials"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          error.value = mistakesIn({ name: typed.value })[0]?.text;
          if (error.value === undefined && !busy.value) void call(typed.value);
        }}
      >
        {failure.value !== null && (
          <Notice tone="danger" alert>
            {t("accounts.not_done", { why: sentence(failure.value) })}
          </Notice>
        )}
        <TextField
          id="own-name-field"
          label={t("accounts.name")}
          autocomplete="name"
          error={error.value}
          value={typed.value}
          onValue={(value) => {
            typed.value = value;
          }}
        />
        <div class="actions">
          <Button type="submit" busy={busy.value}>
            {t("accounts.name_change")}
          </Button>
        </div>
      </form>
    </AccountSection>
  );
}
