// Erasing something for good, or withdrawing a snapshot: what that means, why, and once more whether.
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { RecordErased } from "../../domain/answers/written.ts";
import { sentence } from "../api.ts";
import { list } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { TextArea } from "../ui/text-field.tsx";
import { toast } from "../ui/toast.tsx";

type Props = {
  title: string;
  /** Erases it and gives what is said then; null when something has to be chosen first. */
  erase: ((body: { reason: string }) => Promise<string>) | null;
  /** What everybody can see gives a reason that everybody can read. */
  isPublic: boolean;
  verb?: "erase" | "withdraw";
  onDone: () => void;
  onClose: () => void;
  /** Choices above the reason. */
  children?: ComponentChildren;
};

const FIELD = "erase-reason";

export function EraseDialog({
  title,
  erase,
  isPublic,
  verb = "erase",
  onDone,
  onClose,
  children,
}: Props) {
  const reason = useSignal("");
  const tried = useSignal(false);
  const sending = useSignal(false);
  const failure = useSignal<unknown>(null);
  const isMissing = tried.value && reason.value.trim() === "";
  const send = async () => {
    tried.value = true;
    if (reason.value.trim() === "") document.getElementById(FIELD)?.focus();
    if (sending.value || erase === null || reason.value.trim() === "") return;
    sending.value = true;
    failure.value = null;
    try {
      toast(await erase({ reason: reason.value.trim() }));
      onDone();
    } catch (error) {
      failure.value = error;
      sending.value = false;
    }
  };
  return (
    <Dialog
      title={title}
      lead={t(verb === "erase" ? "erasing.for_good" : "erasing.withdraw_text")}
      onClose={onClose}
      footer={
        <>
          <Button rank="primary" busy={sending.value} onClick={() => void send()}>
            {t(`erasing.${verb}`)}
          </Button>
          <Button onClick={onClose}>{t("drafts.cancel")}</Button>
        </>
      }
    >
      <form
        data-part="form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {children}
        <TextArea
          id={FIELD}
          label={t("erasing.reason")}
          hint={t(isPublic ? "erasing.reason_public" : "erasing.reason_private")}
          error={isMissing ? t("erasing.reason_missing") : undefined}
          rows={2}
          value={reason.value}
          onValue={(value) => {
            reason.value = value;
          }}
        />
      </form>
      {failure.value !== null && (
        <Notice tone="danger" alert>
          {t("erasing.not_done", { why: sentence(failure.value) })}
        </Notice>
      )}
    </Dialog>
  );
}

/** How much was erased, in words. */
export function erasedWords({
  copies,
  snapshots = [],
}: Pick<RecordErased, "copies"> & Partial<RecordErased>): string {
  return [
    t("erasing.done"),
    copies > 0 && t("erasing.copies", { count: copies }),
    snapshots.length > 0 && t("erasing.snapshots", { list: list(snapshots) }),
  ]
    .filter(Boolean)
    .join(" ");
}
