// Reads the text of a feed (RSS, Atom, RDF, JSON Feed) as a list of items, whatever its format.
import { parseFeed } from "feedsmith";
import { parseHTML } from "linkedom";
import { textOfHtml } from "./text-of-html.ts";

/** An article as a feed tells of it. Texts are plain. */
export type FeedItem = {
  title: string;
  /** Its page; null where the feed names none. */
  address: string | null;
  /** Day it came out, YYYY-MM-DD in UTC; null where the feed says none that is one. */
  day: string | null;
  text: string;
};

/** What stands at an address: a feed, a page that names feeds, or neither. */
export type ReadFeed =
  | { is: "feed"; format: string; title: string; language: string | null; items: FeedItem[] }
  | { is: "page"; feeds: string[] };

/** So many items are read, the first first: feeds begin with the newest. */
const MOST_ITEMS = 100;
/** A longer body is no article. */
const MOST_HTML = 200_000;
const MOST_FOUND = 5;

/** @param address where it was found, which its own addresses may be relative to */
export function feedOf(text: string, address: string): ReadFeed {
  let parsed: ReturnType<typeof parseFeed>;
  try {
    // No entity but those of XML itself is unfolded, and a document type that names others outside is refused.
    parsed = parseFeed(text, { maxItems: MOST_ITEMS });
  } catch {
    return { is: "page", feeds: feedsNamedIn(text, address) };
  }
  const { format, feed } = parsed;
  const at = (url: string | undefined) => absolute(url, address);
  const about = { is: "feed", format } as const;
  if (format === "atom") {
    const items = (feed.entries ?? []).map((entry) =>
      item({
        title: entry.title?.value,
        address: at(entry.links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href),
        date: entry.published ?? entry.updated,
        bodies: [entry.content?.value, entry.summary?.value],
      }),
    );
    return { ...about, title: plain(feed.title?.value), language: feed.xml?.lang ?? null, items };
  }
  if (format === "json") {
    const items = (feed.items ?? []).map((entry) =>
      item({
        title: entry.title,
        address: at(entry.url),
        date: entry.date_published ?? entry.date_modified,
        bodies: [entry.content_html, entry.content_text, entry.summary],
      }),
    );
    return { ...about, title: plain(feed.title), language: feed.language ?? null, items };
  }
  if (format === "rdf") {
    const items = (feed.items ?? []).map((entry) =>
      item({
        title: entry.title,
        address: at(entry.link),
        date: entry.dc?.dates?.[0],
        bodies: [entry.content?.encoded, entry.description],
      }),
    );
    const language = feed.dc?.languages?.[0] ?? null;
    return { ...about, title: plain(feed.title), language, items };
  }
  const items = (feed.items ?? []).map((entry) =>
    item({
      title: entry.title,
      address: at(
        entry.link ?? (entry.guid?.isPermaLink !== false ? entry.guid?.value : undefined),
      ),
      date: entry.pubDate ?? entry.dc?.dates?.[0],
      bodies: [entry.content?.encoded, entry.description],
    }),
  );
  return { ...about, title: plain(feed.title), language: feed.language ?? null, items };
}

type Told = {
  title: string | undefined;
  address: string | null;
  date: unknown;
  /** Its text as HTML, the fullest first. */
  bodies: readonly (string | undefined)[];
};

function item({ title, address, date, bodies }: Told): FeedItem {
  const text = plain(bodies.find((body) => body !== undefined && body.trim() !== ""));
  const moment = Date.parse(String(date ?? ""));
  const day = Number.isNaN(moment) ? null : new Date(moment).toISOString().slice(0, 10);
  return { title: plain(title), address, day: /^\d{4}-/.test(day ?? "") ? day : null, text };
}

const plain = (html: string | undefined) => textOfHtml((html ?? "").slice(0, MOST_HTML));

function absolute(url: string | undefined, base: string): string | null {
  if (url === undefined || !URL.canParse(url, base)) return null;
  const { href, protocol } = new URL(url, base);
  return /^https?:$/.test(protocol) ? href : null;
}

/** The feeds that a page says it has. */
function feedsNamedIn(text: string, address: string): string[] {
  if (!/<link\b/i.test(text)) return [];
  const { document } = parseHTML(text);
  const links = [...document.querySelectorAll("link[rel~=alternate][href]")];
  const found = links
    .filter((link) => /(rss|atom|feed)\+(xml|json)/i.test(link.getAttribute("type") ?? ""))
    .map((link) => absolute(link.getAttribute("href") ?? undefined, address))
    .filter((url) => url !== null);
  return [...new Set(found)].slice(0, MOST_FOUND);
}
