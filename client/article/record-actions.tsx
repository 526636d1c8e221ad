// The foot of a proposed record: bring it in, correct all of it, skip it; and what kept it from being sent.
import { NotSent } from "../events/form/not-sent.tsx";
import { Personal } from "../events/form/personal.tsx";
import { t } from "../i18n/t.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Kbd } from "../ui/kbd.tsx";
import { useKeys } from "../ui/keys.ts";
import { bringIn, publishes, skip } from "./bring-in.ts";
import { rowsOf } from "./going.ts";
import type { ArticleState, Proposed } from "./state.ts";

/** `on`: the keys are this record's. */
type Props = { article: ArticleState; record: Proposed; on: boolean };

export function RecordActions({ article, record, on }: Props) {
  const { event, form, sender } = record;
  const isSending = sender.now.value.state === "sending";
  const direct = publishes();
  const first = direct ? "/api/events" : "/api/drafts";
  const send = (to: "/api/events" | "/api/drafts") => void bringIn(article, record, to);
  const edit = () => {
    article.editing.value = event.id;
  };
  const leave = () => skip(article, record);
  useKeys(on ? { a: () => send(first), e: edit, x: leave } : {});
  const proposed = rowsOf(record).filter((row) => !record.confirmed.value.has(row)).length;
  return (
    <footer class="article-record-foot">
      <ErrorSummary
        mistakes={form.mistakes.value.map(({ id, text, summary }) => ({
          id,
          text: summary ?? text,
        }))}
        attempt={form.attempt.value}
      />
      <NotSent sender={sender} />
      {on && (
        <Personal check={sender.personal} busy={isSending} onSend={() => send(record.to.peek())} />
      )}
      <div class="actions">
        <Button
          rank={on ? "primary" : "standard"}
          id={`bring-in-${event.id}`}
          busy={isSending}
          onClick={() => send(first)}
        >
          {t(direct ? "form.publish" : "article.bring_in")} <Kbd>A</Kbd>
        </Button>
        {direct && (
          <Button busy={isSending} onClick={() => send("/api/drafts")}>
            {t("article.bring_in")}
          </Button>
        )}
        {article.editing.value !== event.id && (
          <Button icon="edit" onClick={edit}>
            {t("record.edit")}
          </Button>
        )}
        <Button rank="quiet" onClick={leave}>
          {t("article.skip")} <Kbd>X</Kbd>
        </Button>
        <span class="muted small">
          {proposed === 0
            ? t("article.all_confirmed")
            : t("article.still_proposed", { count: proposed })}
        </span>
      </div>
    </footer>
  );
}
