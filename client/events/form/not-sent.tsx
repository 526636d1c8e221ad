// Why a form was not sent, and the way to try again: nothing that was typed is lost.
import type { ComponentChildren } from "preact";
import { ApiProblem, sentence } from "../../api.ts";
import { t } from "../../i18n/t.ts";
import { keepsNothing } from "../../shell/unsent.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { isSessionOver } from "./same-reader.ts";
import type { Sender } from "./sending.ts";

type Props = { error: unknown; children?: ComponentChildren };

/** `children`: what to do about it. */
export function NotSentNotice({ error, children }: Props) {
  const over = isSessionOver(error);
  return (
    <Notice
      tone="danger"
      alert
      title={t(keepsNothing.value ? "form.not_sent_here" : "form.not_sent")}
      actions={children}
    >
      {over ? (
        <>
          {t("form.session_over")}{" "}
          <a href="/sign-in" target="_blank" rel="noopener">
            {t("form.sign_in_beside")}
          </a>
        </>
      ) : (
        sentence(error)
      )}
    </Notice>
  );
}

/** Why it was not sent, and the way to try again. */
export function NotSent({ sender }: { sender: Sender }) {
  const now = sender.now.value;
  if (now.state !== "failed") return null;
  if (now.error instanceof ApiProblem && now.error.code === "key_reused")
    return (
      <Notice
        tone="danger"
        alert
        title={t("form.not_sent")}
        actions={
          <Button small icon="reload" onClick={() => void sender.sendAsNew()}>
            {t("form.send_as_new")}
          </Button>
        }
      >
        {t("form.sent_before")}
      </Notice>
    );
  return (
    <NotSentNotice error={now.error}>
      <Button small icon="reload" onClick={() => void sender.send()}>
        {t("form.try_again")}
      </Button>
    </NotSentNotice>
  );
}
