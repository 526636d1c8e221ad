// Looks at a feed and at its articles, and writes nothing: what reading and testing have in common.
import type { FeedFailure, FeedInput } from "../../domain/feed.ts";
import { holds, phrasesOf, searchText } from "../../domain/search.ts";
import type { Courtesy } from "../fetch/courtesy.ts";
import type { Fetched, Fetcher, Known } from "../fetch/fetcher.ts";
import type { FeedItem, ReadFeed } from "../reading/feed.ts";
import type { Reader } from "../reading/reader.ts";
import type { FeedArticle } from "./proposals.ts";

/** What looking needs. */
export type Looking = {
  fetcher: Fetcher;
  courtesy: Courtesy;
  reader: Reader;
};

type Found = {
  key: "found";
  feed: Extract<ReadFeed, { is: "feed" }>;
  fetched: Fetched;
};

export type Looked = Found | { key: "unchanged" } | (FeedFailure & { until: Date | null });

const FEEDS =
  "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5";

/** Asks for the feed at an address. Throws the signal's reason once that is aborted. */
export async function lookAt(
  { fetcher, courtesy, reader }: Looking,
  address: string,
  asked: { known?: Known; signal: AbortSignal },
): Promise<Looked> {
  const answer = await courtesy(address, () => fetcher.fetch(address, { accept: FEEDS, ...asked }));
  if (answer.is === "unchanged") return { key: "unchanged" };
  const failed = { key: "failed", status: null, found: null, until: null } as const;
  if (answer.is === "failed")
    return { ...failed, code: answer.code, status: answer.status, until: answer.wait_until };
  const read = await orNull(reader.feed(answer.text, answer.url));
  if (read === null) return { ...failed, code: "unreadable" };
  if (read.is === "page") return { ...failed, code: "not_a_feed", found: read.feeds[0] ?? null };
  return { key: "found", feed: read, fetched: answer };
}

/** With so many characters in it, a feed has the article itself and no summary. */
const WHOLE = 700;
/** With fewer, nothing can be read. */
const FEWEST = 80;
/** What `POST /api/extract` takes too. */
const MOST = 50_000;

/**
 * The article of an item: as the feed has it, or from its page. Null where there is too little to read.
 * @param feed where the feed stands, whose word its pages' addresses are
 */
export async function articleOf(
  { fetcher, courtesy, reader }: Looking,
  { title, address, day, text }: Addressed,
  { feed, signal, today }: { feed: string; signal: AbortSignal; today: string },
): Promise<FeedArticle | null> {
  const about = { title: cut(title, 400), address, day: day ?? today };
  if (text.length >= WHOLE) return { ...about, text: cut(text, MOST) };
  const page = await courtesy(address, () =>
    fetcher.fetch(address, { accept: "text/html", signal, namedBy: feed }),
  );
  const isPage = page.is === "fetched" && /html|^$/.test(page.type);
  const found = isPage ? await orNull(reader.page(page.text)) : null;
  // A page that says less than its feed is none of the article.
  const longer = found !== null && found.text.length > text.length ? found.text : text;
  if (page.is === "failed" || longer.length < FEWEST) return null;
  return { ...about, text: cut(longer, MOST) };
}

/** An item that has a page. */
export type Addressed = FeedItem & { address: string };

/** Items with a page, each once. */
export function addressed(items: readonly FeedItem[]): Addressed[] {
  const all = items.filter((item): item is Addressed => item.address !== null);
  return [...new Map(all.map((item) => [item.address, item])).values()];
}

/** Whether title or text hold one of the words that are asked for. */
export function isAskedFor(
  { title, text }: FeedItem,
  { words }: Pick<FeedInput, "words">,
): boolean {
  const searched = searchText([title, text]);
  return words.length === 0 || words.some((word) => holds(searched, phrasesOf(word)));
}

/** Between characters, not inside one. */
const cut = (text: string, most: number) =>
  text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, "");

/** What can't be read is not read; the thread says so by failing. */
const orNull = <T>(read: Promise<T>): Promise<T | null> => read.catch(() => null);
