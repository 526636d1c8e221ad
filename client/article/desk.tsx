// The article that was read beside its proposed records; on narrow windows a tab each, with what was left out.
import { day } from "../i18n/dates.ts";
import { t } from "../i18n/t.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { Kbd } from "../ui/kbd.tsx";
import { useKeys } from "../ui/keys.ts";
import { twoColumns } from "../ui/media.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { SegmentedControl } from "../ui/segmented.tsx";
import { step, TABS, tab, toWords } from "./going.ts";
import { LeftOut } from "./left-out.tsx";
import { publishedDay } from "./pasted.ts";
import { putAway } from "./put-away.ts";
import { Record } from "./record.tsx";
import { passagesOf } from "./spans.ts";
import type { ArticleState, Read } from "./state.ts";
import { Text } from "./text.tsx";

type Props = { article: ArticleState; read: Read };

export function Desk({ article, read }: Props) {
  useKeys({ j: () => step(article, 1), k: () => step(article, -1), ...jumps(article, read) });
  const both = twoColumns.value;
  const shows = (part: (typeof TABS)[number]) => both || tab.value === part;
  return (
    <div class="article">
      <Head article={article} read={read} />
      {!both && (
        <div class="article-tabs">
          <SegmentedControl
            label={t("settings.read_article")}
            value={tab.value}
            options={TABS.map((value) => ({ value, text: tabWords(value, read) }))}
            onValue={(value) => {
              tab.value = value;
            }}
          />
        </div>
      )}
      <div class="article-panes">
        {(shows("text") || shows("left")) && (
          <div class="article-pane">
            {shows("text") && <Text article={article} read={read} />}
            {shows("left") && <LeftOut article={article} read={read} />}
          </div>
        )}
        {shows("records") && <Records article={article} read={read} />}
      </div>
      {both && <Keys />}
    </div>
  );
}

function tabWords(part: (typeof TABS)[number], { reading }: Read): string {
  const { events, context, ignored } = reading;
  if (part === "text") return t("article.tab_text");
  return part === "records"
    ? t("article.tab_records", { n: events.length })
    : t("article.tab_left", { n: context.length + ignored.length });
}

function Head({ article, read }: Props) {
  const on = publishedDay(read.article.published);
  return (
    <header class="article-head">
      <PageTitle>{t("settings.read_article")}</PageTitle>
      {on !== null && <p class="muted small">{t("article.read_from", { day: day(on) })}</p>}
      <span class="spacer" />
      <Button
        small
        icon="edit"
        onClick={() => {
          article.isPasting.value = true;
        }}
      >
        {t("article.change")}
      </Button>
      <Button small onClick={() => putAway(article)}>
        {t("article.another")}
      </Button>
    </header>
  );
}

function Records({ article, read }: Props) {
  const records = article.records.value;
  const passages = passagesOf(read.reading);
  if (records.length === 0)
    return (
      <div class="article-records">
        <Empty
          title={t("article.nothing")}
          actions={
            <ButtonLink href="/events/new" icon="add">
              {t("shell.add_event")}
            </ButtonLink>
          }
        >
          {t("article.nothing_text")}
        </Empty>
      </div>
    );
  return (
    <section class="article-records" aria-labelledby="records-title">
      <h2 class="article-records-title" id="records-title">
        <b>{t("article.records", { count: records.length })}</b>{" "}
        <span class="muted">{t("article.dashed")}</span>
      </h2>
      {records.map((record, i) => (
        <Record key={record.event.id} {...{ article, record, passages }} n={i + 1} />
      ))}
      <p class="muted small" data-part="article-source">
        {t("article.kept")}
      </p>
    </section>
  );
}

/** 1 to 9 go to the words of the figure of that number. */
function jumps(article: ArticleState, { reading }: Read): { [key: string]: () => void } {
  const passages = passagesOf(reading);
  const all = passages.flatMap((of) =>
    of.family !== "none" && of.n !== null && of.n < 10
      ? [[String(of.n), () => toWords(article, of.record, of.row)] as const]
      : [],
  );
  return Object.fromEntries(all);
}

function Keys() {
  const keys = [
    [["J", "K"], t("drafts.key_record")],
    [[t("form.enter")], t("article.key_confirm")],
    [[t("article.key_delete")], t("article.key_reject")],
    [["1–9"], t("article.key_words")],
    [["A"], t("article.key_bring_in")],
    [["E"], t("article.key_edit")],
    [["X"], t("article.key_skip")],
  ] as const;
  return (
    <p class="article-keys muted small">
      {keys.map(([names, words]) => (
        <span key={words}>
          {names.map((name) => (
            <Kbd key={name}>{name}</Kbd>
          ))}{" "}
          {words}
        </span>
      ))}
    </p>
  );
}
