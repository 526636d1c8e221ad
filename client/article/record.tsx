// A proposed record as a card: its values, what it may be already, and what becomes of it.
import { AlreadyThere } from "../events/form/already-there.tsx";
import { Wider } from "../events/form/figures.tsx";
import { sentWords } from "../events/form/sending.ts";
import { needsWider } from "../events/form/wider-event.ts";
import { kindAndForm } from "../i18n/label.ts";
import { t } from "../i18n/t.ts";
import { may } from "../shell/session.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { KindShape } from "../ui/marks/kind-shape.tsx";
import { DayRow } from "./day-row.tsx";
import { EditRecord } from "./edit-record.tsx";
import { FigureRow } from "./figure-row.tsx";
import { headId, toRecord } from "./going.ts";
import { PlaceRow } from "./place-row.tsx";
import { RecordActions } from "./record-actions.tsx";
import { numberOf, type Passage } from "./spans.ts";
import "./record.css";
import { type ArticleState, isOpen, type Proposed, sentOf } from "./state.ts";

type Props = {
  article: ArticleState;
  record: Proposed;
  passages: readonly Passage[];
  /** Which it is of all. */
  n: number;
};

export function Record({ article, record, passages, n }: Props) {
  const { event, form } = record;
  const { title, kind, form: shape } = form.typed.value;
  if (!isOpen(record)) return <Closed article={article} record={record} />;
  const on = article.active.value?.record === event.id;
  return (
    <article
      class={`article-record framed ${on ? "article-record-on" : ""}`}
      aria-labelledby={headId(event.id)}
      data-part="article-record"
      data-id={event.id}
    >
      <header class="article-record-head">
        {kind !== "" && <KindShape kind={kind} silent />}
        <div>
          <h3 id={headId(event.id)} tabIndex={-1}>
            <bdi>{title}</bdi>
          </h3>
          {kind !== "" && shape !== "" && <p class="two small">{kindAndForm(kind, shape)}</p>}
        </div>
        <span class="num muted">{n}</span>
      </header>
      {article.editing.value === event.id ? (
        <EditRecord article={article} record={record} />
      ) : (
        <Values article={article} record={record} passages={passages} on={on} />
      )}
      <RecordActions article={article} record={record} on={on} />
    </article>
  );
}

type ValuesProps = Omit<Props, "n"> & { on: boolean };

function Values({ article, record, passages, on }: ValuesProps) {
  const { event, form } = record;
  const { claims } = form.typed.value;
  return (
    <>
      <DayRow article={article} record={record} />
      <PlaceRow article={article} record={record} />
      {claims.map((claim) => (
        <FigureRow
          key={claim.id}
          {...{ article, record, claim }}
          n={numberOf(passages, event, claim.id)}
        />
      ))}
      {claims.length === 0 && <p class="article-none muted small">{t("drafts.no_figure")}</p>}
      {on && needsWider(form.typed.value, form.around.value) && (
        <div class="article-wider">
          <Wider form={form} />
        </div>
      )}
      {on && (
        <div class="article-similar">
          <AlreadyThere form={form} />
        </div>
      )}
    </>
  );
}

/** A record that was brought in or left: one line, with the way to what it became, or back to it. */
function Closed({ article, record }: Omit<Props, "n" | "passages">) {
  const sent = sentOf(record);
  const title = sent?.title ?? record.form.typed.value.title;
  const href = sent && hrefOf(sent);
  return (
    <div class="article-closed framed" data-part="article-record" data-id={record.event.id}>
      <Icon name={sent ? "check" : "close"} />
      <p id={headId(record.event.id)} tabIndex={-1}>
        <b>
          <bdi>{title}</bdi>
        </b>{" "}
        <span class="two">{sent ? sentWords(sent) : t("article.skipped")}</span>
      </p>
      {href && <a href={href}>{t(sent.event === null ? "form.see_inbox" : "form.see_event")}</a>}
      {!sent && (
        <Button
          small
          onClick={() => {
            record.isSkipped.value = false;
            toRecord(article, record);
          }}
        >
          {t("article.take_up")}
        </Button>
      )}
    </div>
  );
}

/** What it became: an event, or a draft in the inbox of those who may see that, or one that is followed. */
function hrefOf({ event, draft, follow }: NonNullable<ReturnType<typeof sentOf>>): string | null {
  if (event !== null) return `/events/${encodeURIComponent(event)}`;
  if (may("decide drafts") && draft !== null) return `/inbox?draft=${encodeURIComponent(draft)}`;
  return follow;
}
