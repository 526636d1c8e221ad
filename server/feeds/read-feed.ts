// Reads one feed: asks for it, takes its new articles one after the other, and puts what they report into the inbox.

import type { Proposal } from "../../domain/draft.ts";
import type { FeedResult } from "../../domain/feed.ts";
import { archiveOf } from "../archive/repository.ts";
import type { JobContext } from "../db/job.ts";
import type { Db } from "../db/tables.ts";
import { proposeAll } from "../drafts/repository.ts";
import { knownAmong, type Memory, remember, remembered } from "./items.ts";
import { type Addressed, addressed, articleOf, isAskedFor, type Looking, lookAt } from "./look.ts";
import { type FeedArticle, proposalOf } from "./proposals.ts";
import { keepReading, nextAfter, type StoredFeed, setFeed, settingsOf } from "./repository.ts";

/** So many new articles are read at once; the next reading goes on behind them. */
const MOST_NEW = 30;

type Reading = Looking & Pick<JobContext, "db" | "write" | "signal"> & { now: () => Date };

/** Reads it and keeps what came of that. Gives the result. Throws the signal's reason, and when the lease is lost. */
export async function readFeed(reading: Reading, feed: StoredFeed): Promise<FeedResult> {
  const { db, signal, now, write } = reading;
  const { etag, last_modified } = feed;
  const looked = await lookAt(reading, feed.address, { known: { etag, last_modified }, signal });
  if (looked.key !== "found") {
    const failures = looked.key === "failed" ? feed.failures + 1 : 0;
    const until = looked.key === "failed" ? looked.until : null;
    const next = nextAfter(feed.every, now(), { failures, until });
    const result = withoutUntil(looked);
    const known = { etag, last_modified };
    await write((trx) => keepReading(trx, feed.id, { result, known, failures, next }, now()));
    return result;
  }
  const items = addressed(looked.feed.items).filter((item) => isAskedFor(item, feed));
  const known = await knownAmong(
    db,
    items.map(({ address }) => address),
  );
  const fresh = items.filter(({ address }) => !known.has(address));
  const sum = { drafts: 0, unread: 0, unplaced: 0 };
  const memory = await remembered(db, now());
  const country = await onlyCountry(db);
  let taken = 0;
  for (const item of fresh.slice(0, MOST_NEW)) {
    signal.throwIfAborted();
    // Whoever stops a feed does not wait for its other articles.
    if (!(await isStillRead(db, feed))) break;
    const made = await takeItem(reading, { feed, item, memory, country });
    taken += 1;
    sum.drafts += made.drafts;
    sum.unread += made.unread;
    sum.unplaced += made.unplaced;
  }
  const result: FeedResult = { key: "read", items: looked.feed.items.length, fresh: taken, ...sum };
  // What is left is read next time, so the feed is asked for as a whole then.
  const isWhole = sum.unread === 0 && taken === fresh.length;
  const { fetched } = looked;
  const host = isWhole
    ? { etag: fetched.etag, last_modified: fetched.last_modified }
    : { etag: null, last_modified: null };
  const next = nextAfter(feed.every, now(), { failures: 0, until: null });
  await write(async (trx) => {
    await keepReading(trx, feed.id, { result, known: host, failures: 0, next }, now());
    if (fetched.moved === null) return;
    const reason = "Its host says that it has moved for good.";
    const settings = await settingsOf(trx, feed.id);
    if (settings.address !== feed.address || (await isTaken(trx, fetched.moved))) return;
    const writing = { actor: "system", now: now(), reason, note: null };
    await setFeed(trx, feed.id, { ...settings, address: fetched.moved }, writing);
  });
  return result;
}

type Taking = { feed: StoredFeed; item: Addressed; memory: Memory; country: string | null };
type Made = { drafts: number; unread: number; unplaced: number };

/** Reads one article, and remembers it in the transaction that puts what it reports into the inbox. */
async function takeItem(
  { write, signal, now, reader, ...looking }: Reading,
  { feed, item, memory, country }: Taking,
): Promise<Made> {
  const none = { drafts: 0, unread: 0, unplaced: 0 };
  const about = { feed: feed.id, address: item.address };
  const article = await articleOf({ ...looking, reader }, item, {
    ...{ feed: feed.address, signal, today: now().toISOString().slice(0, 10) },
  });
  const { sketch, same } = article === null ? NOTHING : memory.look(article.text);
  if (article === null || same) {
    const fate = article === null ? "unread" : "same";
    await write((trx) => remember(trx, { ...about, fate, sketch, now: now() }));
    return { ...none, unread: article === null ? 1 : 0 };
  }
  const read = await proposalsOf(reader, article, { feed, country, now: now() });
  if (read === null) {
    await write((trx) => remember(trx, { ...about, fate: "unread", sketch: null, now: now() }));
    return { ...none, unread: 1 };
  }
  const { proposals, unplaced } = read;
  const drafts = await write(async (trx) => {
    const fate = proposals.length > 0 ? "records" : "nothing";
    if (!(await remember(trx, { ...about, fate, sketch, now: now() }))) return 0;
    if (proposals.length === 0) return 0;
    const writing = { actor: "system", now: now(), reason: null, note: null };
    await proposeAll(trx, proposals, writing);
    return proposals.length;
  });
  memory.add(sketch);
  return { ...none, drafts, unplaced };
}

const NOTHING = { sketch: null, same: false };

type For = { feed: StoredFeed; country: string | null; now: Date };

/** What an article proposes; null where the reader gives it up. */
async function proposalsOf(
  reader: Looking["reader"],
  article: FeedArticle,
  around: For,
): Promise<{ proposals: Proposal[]; unplaced: number } | null> {
  const { title, text, day } = article;
  const read = await reader.article({ title, text, published: day }).catch(() => null);
  if (read === null) return null;
  const { events } = read;
  const proposals = events.flatMap((event) => proposalOf(event, { ...around, article }) ?? []);
  return { proposals, unplaced: events.length - proposals.length };
}

/** The country of the archive, where it has one only: that of places of which the article names none. */
export async function onlyCountry(db: Db): Promise<string | null> {
  const { countries } = await archiveOf(db);
  return countries.length === 1 ? (countries[0] ?? null) : null;
}

async function isStillRead(db: Db, { id, paused }: StoredFeed): Promise<boolean> {
  const now = await settingsOf(db, id);
  return !now.removed && (!now.paused || paused);
}

async function isTaken(db: Db, address: string): Promise<boolean> {
  const other = await db
    .selectFrom("feed")
    .select("id")
    .where("address", "=", address)
    .where("removed", "=", 0)
    .executeTakeFirst();
  return other !== undefined;
}

function withoutUntil(
  looked: Exclude<Awaited<ReturnType<typeof lookAt>>, { key: "found" }>,
): FeedResult {
  if (looked.key === "unchanged") return { key: "unchanged" };
  const { until: _, ...failure } = looked;
  return failure;
}
