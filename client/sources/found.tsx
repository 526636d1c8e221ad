// What stands at an address that was tested: a feed with what would come of its first items, or why there is none.
import type { TriedFeed, TriedItem } from "../../domain/feed.ts";
import { day } from "../i18n/dates.ts";
import { commas } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";
import { Notice } from "../ui/notice.tsx";
import { Tag } from "../ui/tag.tsx";
import { failureWords, fateWords } from "./words.ts";

type Props = {
  tried: TriedFeed;
  /** Tests another address, which was found instead. */
  onTake: (address: string) => void;
};

export function Found({ tried, onTake }: Props) {
  if (tried.key === "failed")
    return (
      <Notice
        tone="danger"
        actions={
          tried.found !== null && (
            <button type="button" class="link-button" onClick={() => onTake(tried.found ?? "")}>
              {t("feeds.found_at", { address: tried.found })}
            </button>
          )
        }
      >
        {failureWords(tried)}
      </Notice>
    );
  const { title, format, address, items, tried: shown, next } = tried;
  const more = items - shown.length;
  return (
    <section class="feed-found framed" data-part="feed-test" aria-label={t("feeds.found")}>
      <p class="feed-found-head">
        <b class="feed-ok">{t("feeds.found")}</b> <bdi>{title}</bdi>
        <bdi class="muted small">{commas([format.toUpperCase(), address])}</bdi>
      </p>
      <ul>
        {shown.map((item, at) => (
          <li key={item.address ?? at}>
            <Item item={item} />
          </li>
        ))}
      </ul>
      {more > 0 && <p class="muted small">{t("feeds.more_items", { count: more })}</p>}
      <p class="muted small num">
        {t("feeds.next_five", { times: commas(next.map((time) => time.slice(11, 16))) })}
      </p>
    </section>
  );
}

function Item({ item }: { item: TriedItem }) {
  const about = item.records.map(({ title, figures }) =>
    t("feeds.record", { title, figures: t("feeds.figures", { count: figures }) }),
  );
  return (
    <>
      <div>
        <bdi>{item.title}</bdi>
        <span class="muted small">
          {commas([item.day !== null && day(item.day, "short"), ...about])}
        </span>
      </div>
      <Tag tone={item.fate === "records" ? "plain" : "line"}>{fateWords(item)}</Tag>
    </>
  );
}
