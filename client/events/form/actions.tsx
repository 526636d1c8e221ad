// The foot of the form: send, save, when it was kept, and what went wrong in sending.
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import type { Keeping } from "./autosave.ts";
import { KeptWords } from "./kept-words.tsx";
import { NotSent } from "./not-sent.tsx";
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
          <KeptWords keeping={keeping} />
          <SendKeys />
        </p>
      </div>
    </div>
  );
}
