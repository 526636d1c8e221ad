// One value of a proposed record: what it is, the value to confirm or correct, how sure it is, the words it came from.
import type { ComponentChildren } from "preact";
import { t } from "../i18n/t.ts";
import { Icon } from "../ui/icon.tsx";
import { Tag } from "../ui/tag.tsx";
import { FamilyIcon } from "./family-icon.tsx";
import { confirm, mark, toWords } from "./going.ts";
import type { Sureness } from "./reading-words.ts";
import type { Family } from "./spans.ts";
import type { ArticleState, Proposed } from "./state.ts";

type Props = {
  article: ArticleState;
  record: Proposed;
  /** "date", "place", or the id of a figure. */
  row: string;
  family: Family;
  name: string;
  /** Null for what somebody added. */
  sureness: Sureness | null;
  /** The words it came from. */
  words: readonly string[];
  /** The field with the value. */
  children: ComponentChildren;
  /** What stands under the words. */
  below?: ComponentChildren;
  /** Takes the value out; it is kept where this is missing. */
  onReject?: (() => void) | undefined;
};

export function Row(props: Props) {
  const { article, record, row, family, name, sureness, words, children, below, onReject } = props;
  const { id } = record.event;
  const active = article.active.value;
  const on = active?.record === id && active.row === row;
  const confirmed = record.confirmed.value.has(row);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !(event.target instanceof HTMLInputElement)) return;
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      confirm(record, row);
    } else if (event.key === "Delete" && onReject && isWhole(event.target)) {
      event.preventDefault();
      onReject();
    }
  };
  return (
    <fieldset
      aria-label={name}
      class={`article-row article-row-${family} ${on ? "article-row-on" : ""} ${confirmed ? "article-row-sure" : ""}`}
      data-part="article-field"
      data-row={row}
      onFocusIn={() => mark(article, id, row)}
      onKeyDown={onKeyDown}
    >
      <FamilyIcon family={family} />
      <span class="article-name" aria-hidden="true">
        {name}
      </span>
      <div class="article-what">
        {children}
        <p class="article-words">
          {words.map((text) => (
            <a
              key={text}
              class="src"
              lang="en"
              href={`#words-${id}-${row}`}
              title={t("article.to_words")}
              onClick={(event) => {
                event.preventDefault();
                toWords(article, id, row);
              }}
            >
              “{text}”
            </a>
          ))}
        </p>
        {below}
      </div>
      <span class="article-state">
        {confirmed ? (
          <span class="article-confirmed">
            <Icon name="check" size={14} /> {t("article.confirmed")}
          </span>
        ) : (
          sureness && <Tag>{t(`article.${sureness}`)}</Tag>
        )}
      </span>
    </fieldset>
  );
}

/** Whether the whole value is selected, as it is when the field takes the focus. */
function isWhole({ selectionStart, selectionEnd, value }: HTMLInputElement): boolean {
  return value !== "" && selectionStart === 0 && selectionEnd === value.length;
}
