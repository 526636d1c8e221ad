// The feeds as they stand in the store; whatever people change of them is a change of the log.
import { randomUUID } from "node:crypto";
import type { Selectable } from "kysely";
import { diffOf } from "../../domain/change.ts";
import {
  type Feed,
  type FeedInput,
  type FeedResult,
  type FeedSettings,
  feedInputSchema,
} from "../../domain/feed.ts";
import { nextReading } from "../../domain/feed-times.ts";
import { Problem } from "../../domain/problem.ts";
import { record } from "../changes/repository.ts";
import type { Db, Tables, Trx } from "../db/tables.ts";
import type { Writing } from "../events/report.ts";

/** A feed with what a reading has to know of it. */
export type StoredFeed = FeedSettings & {
  id: string;
  etag: string | null;
  last_modified: string | null;
  failures: number;
};

/** Every feed that was not removed, by name. */
export async function feeds(db: Db, now: Date): Promise<Feed[]> {
  const rows = await db
    .selectFrom("feed")
    .selectAll()
    .where("removed", "=", 0)
    .orderBy("name")
    .orderBy("id")
    .execute();
  return rows.map((row) => presented(row, now));
}

/** Adds a feed, which is due at once. Another one with its address is a `conflict`. Gives its id. */
export async function addFeed(trx: Trx, input: FeedInput, writing: Writing): Promise<string> {
  await checkAddress(trx, input.address, null);
  const id = `feed-${randomUUID()}`;
  const { words, ...fields } = input;
  await trx
    .insertInto("feed")
    .values({ id, ...fields, words: JSON.stringify(words), next_at: writing.now.toISOString() })
    .execute();
  await tell(trx, id, "create", diffOf({}, { ...input, paused: false, removed: false }), writing);
  return id;
}

/** What people have said of a feed, removed ones too. A missing one is a 404. */
export async function settingsOf(db: Db, id: string): Promise<FeedSettings> {
  const row = await db.selectFrom("feed").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) throw new Problem("not_found", "There is no such feed.");
  return settingsIn(row);
}

/** The same of several, by their ids. */
export async function settingsOfAll(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FeedSettings>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("feed").selectAll().where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, settingsIn(row)]));
}

/** Overwrites what people say of a feed. What is the same is no change; what is read anew is due at once. */
export async function setFeed(
  trx: Trx,
  id: string,
  after: FeedSettings,
  writing: Writing,
): Promise<void> {
  const before = await settingsOf(trx, id);
  const diff = diffOf(before, after);
  if (Object.keys(diff).length === 0) return;
  if (!after.removed && (before.removed || before.address !== after.address))
    await checkAddress(trx, after.address, id);
  const { words, paused, removed, ...fields } = after;
  const anew = { etag: null, last_modified: null, failures: 0, next_at: writing.now.toISOString() };
  const begins = before.address !== after.address || (before.paused && !paused);
  await trx
    .updateTable("feed")
    .set({
      ...{ ...fields, words: JSON.stringify(words) },
      ...{ paused: paused ? 1 : 0, removed: removed ? 1 : 0 },
      ...(begins && anew),
    })
    .where("id", "=", id)
    .execute();
  await tell(trx, id, actionOf(before, after), diff, writing);
}

function actionOf(before: FeedSettings, after: FeedSettings): string {
  if (before.removed !== after.removed) return after.removed ? "remove" : "restore";
  if (before.paused !== after.paused) return after.paused ? "pause" : "resume";
  return "edit";
}

/** Has a feed read by the next run of the job, whatever its host asked before. */
export async function setDue(trx: Trx, id: string, writing: Writing): Promise<void> {
  const { removed } = await settingsOf(trx, id);
  if (removed) throw new Problem("not_found", "There is no such feed.");
  await trx
    .updateTable("feed")
    .set({ next_at: writing.now.toISOString(), asked: 1 })
    .where("id", "=", id)
    .execute();
  await tell(trx, id, "run", {}, writing);
}

/** The feed that has waited longest; undefined when none is due. */
export async function nextDue(db: Db, now: Date): Promise<StoredFeed | undefined> {
  const row = await db
    .selectFrom("feed")
    .selectAll()
    .where("removed", "=", 0)
    .where((eb) => eb.or([eb("paused", "=", 0), eb("asked", "=", 1)]))
    .where("next_at", "<=", now.toISOString())
    .orderBy("next_at")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { id, etag, last_modified, failures } = row;
  return { ...settingsIn(row), id, etag, last_modified, failures };
}

/** What a reading leaves. */
export type Reading = {
  result: FeedResult;
  known: { etag: string | null; last_modified: string | null };
  failures: number;
  next: Date;
};

/** Keeps what came of a reading. */
export async function keepReading(trx: Trx, id: string, reading: Reading, now: Date) {
  const { result, known, failures, next } = reading;
  await trx
    .updateTable("feed")
    .set({
      ...{ ...known, failures, result: JSON.stringify(result), asked: 0 },
      ...{ read_at: now.toISOString(), next_at: next.toISOString() },
    })
    .where("id", "=", id)
    .execute();
}

/** Longer than a day no feed is left alone but by its host's word. */
const LONGEST_MS = 86_400_000;

/**
 * When a feed is read next: at its interval; after failures at twice that, four times, … up to a day; and not before its
 * host lets it.
 */
export function nextAfter(
  every: number,
  now: Date,
  { failures, until }: { failures: number; until: Date | null },
): Date {
  const wait = Math.min(
    every * 60_000 * 2 ** Math.min(failures, 20),
    Math.max(LONGEST_MS, every * 60_000),
  );
  const regular = nextReading(
    every,
    failures === 0 ? now : new Date(now.getTime() + wait - every * 60_000),
  );
  return until !== null && until > regular ? until : regular;
}

async function checkAddress(trx: Trx, address: string, id: string | null): Promise<void> {
  const other = await trx
    .selectFrom("feed")
    .select("id")
    .where("address", "=", address)
    .where("removed", "=", 0)
    .$if(id !== null, (query) => query.where("id", "!=", id ?? ""))
    .executeTakeFirst();
  if (other !== undefined) throw new Problem("conflict", "This feed is read already.");
}

type FeedRow = Selectable<Tables["feed"]>;

function settingsIn(row: FeedRow): FeedSettings {
  const { name, address, every, language, speaker, words } = row;
  const input = feedInputSchema.parse({
    ...{ name, address, every, language, speaker },
    words: JSON.parse(words),
  });
  return { ...input, paused: row.paused === 1, removed: row.removed === 1 };
}

function presented(row: FeedRow, now: Date): Feed {
  const { paused, removed: _, ...settings } = settingsIn(row);
  const result = row.result === null ? null : (JSON.parse(row.result) as FeedResult);
  const waits = !paused || row.asked === 1;
  return {
    ...{ id: row.id, ...settings, result, read_at: row.read_at, failures: row.failures },
    state: paused ? "paused" : stateOf(result),
    next_at: waits ? row.next_at : null,
    due: waits && row.next_at <= now.toISOString(),
  };
}

function stateOf(result: FeedResult | null): Feed["state"] {
  if (result === null) return "new";
  if (result.key !== "failed") return "on_time";
  return result.code === "told_to_wait" ? "slowed" : "failed";
}

function tell(
  trx: Trx,
  id: string,
  action: string,
  diff: ReturnType<typeof diffOf>,
  { actor, reason, note, now }: Writing,
) {
  const about = { action, subject: "feed", subject_id: id, events: [] } as const;
  return record(trx, { ...about, diff, reason, note, actor, public: false }, now);
}
