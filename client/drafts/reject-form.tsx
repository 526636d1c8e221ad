// Rejecting asks for a reason first: it cannot be undone.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Draft } from "../../domain/answers/draft.ts";
import { t } from "../i18n/t.ts";
import { Button } from "../ui/button.tsx";
import { TextArea } from "../ui/text-field.tsx";
import { reject, sending } from "./deciding.ts";

const FIELD = "reject-reason";

type Props = { draft: Draft; onClose: () => void };

export function RejectForm({ draft, onClose }: Props) {
  const reason = useSignal("");
  const tried = useSignal(false);
  const missing = tried.value && reason.value.trim() === "";
  useEffect(() => {
    document.getElementById(FIELD)?.focus();
  }, []);
  const cancel = () => {
    onClose();
    document.getElementById("record-title")?.focus();
  };
  return (
    <form
      class="proposed-reject"
      data-part="form"
      onSubmit={(event) => {
        event.preventDefault();
        tried.value = true;
        if (reason.value.trim() === "") document.getElementById(FIELD)?.focus();
        else void reject(draft, reason.value.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") cancel();
      }}
    >
      <TextArea
        id={FIELD}
        label={t("drafts.reason")}
        hint={t("drafts.reason_hint")}
        error={missing ? t("drafts.reason_missing") : undefined}
        rows={2}
        value={reason.value}
        onValue={(value) => {
          reason.value = value;
        }}
      />
      <div class="actions">
        <Button type="submit" rank="primary" busy={sending.value}>
          {t("drafts.reject")}
        </Button>
        <Button onClick={cancel}>{t("drafts.cancel")}</Button>
      </div>
    </form>
  );
}
