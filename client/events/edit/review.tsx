// What will be saved: every change with what it was and what takes it back, how the event will read, why, and the button.
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { After, Before } from "../drawer/changed-value.tsx";
import type { Keeping } from "../form/autosave.ts";
import { KeptWords } from "../form/kept-words.tsx";
import { NotSentNotice } from "../form/not-sent.tsx";
import { Personal } from "../form/personal.tsx";
import { Preview } from "../form/preview.tsx";
import { SendKeys } from "../form/send-keys.tsx";
import { metTitle } from "./conflict.tsx";
import { type Changed, changesOf } from "./correction.ts";
import { type Editing, REASON } from "./editing.ts";

type Props = { editing: Editing; keeping: Keeping; onSave: () => void };

export function Review({ editing, keeping, onSave }: Props) {
  const { form, base, record, reason, personal, now, meanwhile, comparing } = editing;
  const changes = changesOf(form, base.value);
  const { state } = now.value;
  const { sensitivity } = form.typed.value;
  const isProtecting = sensitivity !== base.value.typed.sensitivity;
  const isSeen = sensitivity !== "restricted" && record.value.event.status === "published";
  return (
    <section class="edit-review" data-part="changes" aria-labelledby="changes-title">
      <h2 class="panel-title" id="changes-title">
        {changes.length === 0 ? t("edit.no_changes") : t("edit.changes", { count: changes.length })}
      </h2>
      {meanwhile.value && (
        <Notice
          tone="warn"
          title={metTitle(meanwhile.value)}
          actions={
            <Button
              small
              onClick={() => {
                comparing.value = true;
              }}
            >
              {t("edit.met_show")}
            </Button>
          }
        >
          {t("edit.meanwhile_text")}
        </Notice>
      )}
      {changes.length > 0 && (
        <>
          <ul class="edit-changes">
            {changes.map((change) => (
              <Line key={change.id} change={change} />
            ))}
          </ul>
          <Preview form={form} />
          <TextArea
            id={REASON}
            label={t("edit.reason")}
            hint={t(isProtecting ? "edit.reason_kept" : "edit.reason_hint")}
            error={form.error(REASON)}
            rows={2}
            value={reason.value}
            onValue={(value) => {
              reason.value = value;
            }}
          />
          {now.value.state === "failed" && <NotSentNotice error={now.value.error} />}
          <Personal check={personal} busy={state === "saving"} onSend={onSave} />
          <div class="actions">
            <Button rank="primary" busy={state === "saving"} onClick={onSave}>
              {state === "saving" ? t("form.sending") : t("edit.save", { count: changes.length })}
            </Button>
          </div>
          <p class="form-note">
            {isSeen && `${t("edit.at_once")} `}
            <KeptWords keeping={keeping} />
            <SendKeys />
          </p>
        </>
      )}
    </section>
  );
}

function Line({ change: { name, was, is, undo } }: { change: Changed }) {
  return (
    <li>
      <div class="edit-change-head">
        <b>{name}</b>
        {undo && (
          <button type="button" class="link-button" onClick={undo}>
            {t("ui.undo")}
            <span class="sr"> {name}</span>
          </button>
        )}
      </div>
      {was !== null && (
        <p>
          <span class="sr">{t("history.before")}</span> <Before was={was} is={is} />
        </p>
      )}
      {is !== null && (
        <p>
          <span class="sr">{t("history.after")}</span> <After was={was} is={is} />
        </p>
      )}
    </li>
  );
}
