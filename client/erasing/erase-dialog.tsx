// Erasing something for good, or withdrawing a snapshot: what that means, why, and once more whether.
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { post, sentence } from "../api.ts";
import { list } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { TextArea } from "../ui/text-field.tsx";
import { toast } from "../ui/toast.tsx";

/** What the server says of an erasure; of a withdrawn snapshot nothing of this. */
type Erased = { readonly copies?: number; readonly snapshots?: readonly string[] };

type Props = {
  title: string;
  /** Address of what is erased. */
  path: string;
  /** What is sent besides the reason; null when something has to be chosen first. */
  more?: object | null;
  /** What everybody can see gives a reason that everybody can read. */
  isPublic: boolean;
  verb?: "erase" | "withdraw";
  /** What is said when it is done, if not how much was erased. */
  done?: string;
  onDone: () => void;
  onClose: () => void;
  /** Choices above the reason. */
  children?: ComponentChildren;
};

const FIELD = "erase-reason";

export function EraseDialog(props: Props) {
  const { title, path, more = {}, isPublic, verb = "erase", onDone, onClose, children } = props;
  const reason = useSignal("");
  const tried = useSignal(false);
  const sending = useSignal(false);
  const failure = useSignal<unknown>(null);
  const isMissing = tried.value && reason.value.trim() === "";
  const send = async () => {
    tried.value = true;
    if (reason.value.trim() === "") document.getElementById(FIELD)?.focus();
    if (sending.value || more === null || reason.value.trim() === "") return;
    sending.value = true;
    failure.value = null;
    try {
      const body = { reason: reason.value.trim(), ...more };
      const erased = await post<Erased>(`${path}/${verb}`, body);
      toast(props.done ?? wordsFor(erased));
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

function wordsFor({ copies = 0, snapshots = [] }: Erased): string {
  return [
    t("erasing.done"),
    copies > 0 && t("erasing.copies", { count: copies }),
    snapshots.length > 0 && t("erasing.snapshots", { list: list([...snapshots]) }),
  ]
    .filter(Boolean)
    .join(" ");
}
