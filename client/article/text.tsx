// The article in the source's voice: what it says of each value is marked, and so is what was left out.
import { day } from "../i18n/dates.ts";
import { commas } from "../i18n/lists.ts";
import { FamilyIcon } from "./family-icon.tsx";
import { toLeftOut, toValue, wordsKey } from "./going.ts";
import { familyId, Legend } from "./legend.tsx";
import { publishedDay } from "./pasted.ts";
import { speakerOf } from "./records.ts";
import { type Passage, type Piece, passagesOf, piecesOf } from "./spans.ts";
import type { ArticleState, Read } from "./state.ts";
import "./text.css";

type Props = { article: ArticleState; read: Read };

export function Text({ article, read }: Props) {
  const { title, publisher, published, text } = read.article;
  const passages = passagesOf(read.reading);
  const on = publishedDay(published);
  return (
    <article class="article-text" data-part="article-text">
      <p class="muted small">
        <bdi>{commas([publisher.trim(), on === null ? null : day(on)])}</bdi>
      </p>
      <div lang="en" dir="ltr">
        <h2 class="article-title">{title}</h2>
        {[...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ index, 0: line }) => (
          <p key={index} class="article-paragraph">
            {piecesOf(text, passages, { from: index, to: index + line.length }).map((piece, i) => (
              <Words key={`${index}-${i}`} article={article} read={read} piece={piece} />
            ))}
          </p>
        ))}
      </div>
      <Legend passages={passages} />
    </article>
  );
}

function Words({ article, read, piece }: Props & { piece: Piece }) {
  const { of, text } = piece;
  if (of === null) return <>{text}</>;
  if (of.family === "none") return <LeftOut piece={piece} letter={of.letter} />;
  const { record, row, family, n } = of;
  const now = article.active.value;
  const on = now?.record === record && now.row === row;
  return (
    <mark
      class={`words words-${family} ${on ? "words-on" : ""}`}
      data-part="article-mark"
      data-words={wordsKey(record, row)}
    >
      <a
        href={`#value-${record}-${row}`}
        aria-describedby={familyId(family)}
        aria-current={on ? "true" : undefined}
        onClick={(event) => {
          event.preventDefault();
          toValue(article, record, row);
        }}
      >
        {piece.first && <FamilyIcon family={family} speaker={speakerAt(read, of)} />}
        {text}
        {piece.last && n !== null && <Badge n={n} />}
      </a>
    </mark>
  );
}

function LeftOut({ piece: { text, last }, letter }: { piece: Piece; letter: string }) {
  return (
    <mark class="words words-none" data-part="article-mark">
      <a
        href={`#left-${letter}`}
        aria-describedby={familyId("none")}
        onClick={(event) => {
          event.preventDefault();
          toLeftOut(letter);
        }}
      >
        {text}
        {last && <sup>{letter}</sup>}
      </a>
    </mark>
  );
}

/** The number that joins a figure and who says it, in the text and in the record. */
export function Badge({ n }: { n: number }) {
  return <span class="article-badge num">{n}</span>;
}

/** Who gives the figure of a passage. */
function speakerAt({ reading }: Read, of: Passage) {
  return of.family === "who" ? speakerOf(reading, of.row) : undefined;
}
