// The foot of the form: send, save, when it was saved, and what went wrong in sending.
import { ApiProblem, sentence } from "../../api.ts";
import { clock } from "../../i18n/dates.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { Keeping } from "./autosave.ts";
import { Personal } from "./personal.tsx";
import { SendKeys } from "./send-keys.tsx";
import type { Sender } from "./sending.ts";

type Props = {
  sender: Sender;
  keeping: Keeping;
  /** Sending publishes at once. */
  publishes: boolean;
};

export function Actions({ sender, keeping, publishes }: Props) {
  const { state } = sender.now.value;
  const saved = keeping.saved.value;
  return (
    <div class="form-foot">
      <NotSent sender={sender} />
      <Personal
        check={sender.personal}
        busy={state === "sending"}
        onSend={() => void sender.send()}
      />
      <div class="actions">
        <Button rank="primary" busy={state === "sending"} onClick={() => void sender.send()}>
          {state === "sending" ? t("form.sending") : t(publishes ? "form.publish" : "form.send")}
        </Button>
        <Button onClick={keeping.save}>{t("form.save")}</Button>
        <p class="form-note">
          {saved && <span role="status">{savedWords(saved)} </span>}
          <SendKeys />
        </p>
      </div>
    </div>
  );
}

function savedWords(saved: { at: number } | "refused"): string {
  return saved === "refused" ? t("form.not_kept") : t("form.saved", { time: clock(saved.at) });
}

/** Why it was not sent, and the way to try again. */
export function NotSent({ sender }: { sender: Sender }) {
  const now = sender.now.value;
  if (now.state !== "failed") return null;
  const before = now.error instanceof ApiProblem && now.error.code === "key_reused";
  return (
    <Notice
      tone="danger"
      alert
      title={t("form.not_sent")}
      actions={
        <Button
          small
          icon="reload"
          onClick={() => void (before ? sender.sendAsNew() : sender.send())}
        >
          {t(before ? "form.send_as_new" : "form.try_again")}
        </Button>
      }
    >
      {before ? t("form.sent_before") : sentence(now.error)}
    </Notice>
  );
}
