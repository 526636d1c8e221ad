// Tries a feed and writes nothing: what stands at its address, and what the reader would make of its first items.
import type { FeedInput, ItemFate, TriedFeed, TriedItem } from "../../domain/feed.ts";
import { nextReading } from "../../domain/feed-times.ts";
import type { Db } from "../db/tables.ts";
import { knownAmong, type Memory, remembered } from "./items.ts";
import { type Addressed, addressed, articleOf, isAskedFor, type Looking, lookAt } from "./look.ts";
import { proposalOf } from "./proposals.ts";
import { onlyCountry } from "./read-feed.ts";

const SHOWN = 3;
const TIMES = 5;

type Trying = Pick<FeedInput, "address" | "every" | "language" | "speaker" | "words">;

export async function tryFeed(
  looking: Looking,
  db: Db,
  asked: Trying,
  { now, signal }: { now: Date; signal: AbortSignal },
): Promise<TriedFeed> {
  const looked = await lookAt(looking, asked.address, { signal });
  // Nothing is known of it, so nothing can be unchanged.
  if (looked.key === "unchanged")
    return { key: "failed", code: "unreadable", status: 304, found: null };
  if (looked.key === "failed") {
    const { until: _, ...failure } = looked;
    return failure;
  }
  const { feed, fetched } = looked;
  const items = addressed(feed.items);
  const known = await knownAmong(
    db,
    items.map(({ address }) => address),
  );
  const memory = await remembered(db, now);
  const country = await onlyCountry(db);
  const tried: TriedItem[] = [];
  for (const item of items.slice(0, SHOWN))
    tried.push(
      await tryItem(looking, item, {
        asked,
        known,
        memory,
        country,
        now,
        signal,
        url: fetched.url,
      }),
    );
  const days = items.flatMap(({ day }) => day ?? []).sort();
  const next: string[] = [];
  for (let at = now; next.length < TIMES; ) {
    at = nextReading(asked.every, at);
    next.push(at.toISOString());
  }
  return {
    ...{ key: "found", address: fetched.url, format: feed.format, title: feed.title },
    ...{ language: feed.language, items: feed.items.length },
    ...{ first: days[0] ?? null, last: days.at(-1) ?? null, tried, next },
  };
}

type Around = {
  asked: Trying;
  known: ReadonlySet<string>;
  memory: Memory;
  country: string | null;
  now: Date;
  signal: AbortSignal;
  url: string;
};

async function tryItem(
  looking: Looking,
  item: Addressed,
  { asked, known, memory, country, now, signal, url }: Around,
): Promise<TriedItem> {
  const { title, address, day } = item;
  const told = (fate: ItemFate, records: TriedItem["records"] = []): TriedItem => ({
    ...{ title, address, day, fate, records },
  });
  if (known.has(address)) return told("known");
  if (!isAskedFor(item, asked)) return told("other_words");
  const today = now.toISOString().slice(0, 10);
  const article = await articleOf(looking, item, { feed: url, signal, today });
  if (article === null) return told("unread");
  const { sketch, same } = memory.look(article.text);
  if (same) return told("same");
  memory.add(sketch);
  const { title: called, text, day: published } = article;
  const read = await looking.reader.article({ title: called, text, published }).catch(() => null);
  if (read === null) return told("unread");
  const feed = { ...asked, name: title };
  const records = read.events.flatMap(
    (event) => proposalOf(event, { feed, article, country, now }) ?? [],
  );
  if (records.length === 0) return told("nothing");
  return told(
    "records",
    records.map(({ title, start, claims }) => ({ title, start, figures: claims.length })),
  );
}
