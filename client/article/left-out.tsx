// What was read and is in no record: developments that are no protests, and numbers, each with the reason.
import type { ContextItem, Ignored } from "../../domain/answers/reading.ts";
import { readPhrase } from "../../domain/phrase.ts";
import { blankClaim, freshName } from "../events/form/blank.ts";
import { unfold } from "../events/form/entries.ts";
import { claimField } from "../events/form/mistake.ts";
import { fieldsFrom } from "../events/form/numbers.ts";
import { day } from "../i18n/dates.ts";
import { commas } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";
import { Button } from "../ui/button.tsx";
import { focusField } from "../ui/error-summary.tsx";
import { Quote } from "../ui/quote.tsx";
import { leftId, tab } from "./going.ts";
import { contextWords, reasonWords } from "./reading-words.ts";
import { letterOf } from "./spans.ts";
import { type ArticleState, isOpen, type Read } from "./state.ts";

type Props = { article: ArticleState; read: Read };

export function LeftOut({ article, read }: Props) {
  const { context, ignored } = read.reading;
  return (
    <div class="article-trays">
      <section aria-labelledby="context-title" data-part="article-context">
        <h2 class="panel-title" id="context-title">
          {t("article.not_protests")} <span class="num muted">{context.length}</span>
        </h2>
        <ul>
          {context.map((item) => (
            <Context key={item.evidence.start} item={item} text={read.article.text} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="ignored-title" data-part="article-ignored">
        <h2 class="panel-title" id="ignored-title">
          {t("article.ignored")} <span class="num muted">{ignored.length}</span>
        </h2>
        <ul>
          {ignored.map((item, i) => (
            <LeftNumber
              key={item.evidence.start}
              article={article}
              item={item}
              letter={letterOf(i)}
            />
          ))}
        </ul>
      </section>
    </div>
  );
}

function Context({ item, text }: { item: ContextItem; text: string }) {
  const { kind, date, evidence } = item;
  return (
    <li>
      <span />
      <div>
        <Quote lang="en">{around(text, evidence)}</Quote>
        <p class="muted note-size">{commas([contextWords(kind), date && day(date)])}</p>
      </div>
    </li>
  );
}

const AROUND = 40;

/** The words with some of those beside them, cut between words. */
function around(text: string, { start, end }: ContextItem["evidence"]): string {
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/^.*\n/s, "");
  const after = text.slice(end, end + AROUND).replace(/\n.*$/s, "");
  const from = start - before.length === 0 ? before : before.replace(/^\S*\s/, "");
  return `${from}${text.slice(start, end)}${after.replace(/\s\S*$/, "")}`.trim();
}

type NumberProps = { article: ArticleState; item: Ignored; letter: string };

function LeftNumber({ article, item, letter }: NumberProps) {
  const { reason, evidence } = item;
  const record = article.records.value.find(
    (each) => each.event.id === article.active.value?.record && isOpen(each),
  );
  const words = evidence.text.replaceAll(/\s+/g, " ");
  const use = () => {
    if (record === undefined) return;
    const { form, event } = record;
    const id = freshName("c");
    const reading = readPhrase(words);
    const claim = {
      ...blankClaim(id, form.typed.peek().sources[0]?.key ?? ""),
      ...{ phrase: words, speaker: "unattributed" as const },
      ...(reading && fieldsFrom(reading)),
    };
    form.set({ claims: [...form.typed.peek().claims, claim] });
    unfold(form, id);
    article.editing.value = event.id;
    tab.value = "records";
    requestAnimationFrame(() => requestAnimationFrame(() => focusField(claimField(id, "metric"))));
  };
  return (
    <li id={leftId(letter)} tabIndex={-1}>
      <span class="article-letter">{letter}</span>
      <div>
        <Quote lang="en">{words}</Quote>
        <p class="muted note-size">{reasonWords(reason)}</p>
      </div>
      {record && (
        <Button small rank="quiet" onClick={use}>
          {t("article.use")}
          <span class="sr"> {words}</span>
        </Button>
      )}
    </li>
  );
}
