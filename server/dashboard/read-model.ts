// The record in memory: loaded once by pages, kept fresh from the log's tail, resolved per rule on first use.
import type { Filter } from "../../domain/filter.ts";
import { publicView } from "../../domain/publicview.ts";
import type { EventRecord } from "../../domain/record.ts";
import { type ResolvedRecord, resolveAll } from "../../domain/resolve-all.ts";
import type { Rule } from "../../domain/rule.ts";
import type { Voices } from "../../domain/summarise/timeline.ts";
import type { Status } from "../../domain/vocabulary/event-terms.ts";
import { head as headFor } from "../changes/repository.ts";
import type { Db } from "../db/tables.ts";
import { allRecords, recordsOf } from "../events/records.ts";
import { recent } from "./recent.ts";

/** Whose eyes: everybody's see the one public view; editors may ask for records of certain statuses as they are. */
export type Eyes = "public" | readonly Status[];

type Resolved = {
  /** In order of their first day, then their id. */
  records: readonly ResolvedRecord[];
  byId: ReadonlyMap<string, ResolvedRecord>;
};

/** All records that these eyes may see under one rule, and the newest change they may see. */
export type View = Resolved & { change: number; voices: Voices };

export type ReadModel = {
  /** The view under a rule and as of a moment, fresh up to the newest change. */
  view: (eyes: Eyes, asked: Pick<Filter, "rule" | "as_of">) => Promise<View>;
  /** Every record as it is, fresh: for checks of the model against the store. */
  all: () => Promise<readonly EventRecord[]>;
};

/** Rules, moments and kinds of eyes kept warm; each costs about as much memory as its figures. */
const KEPT = 16;
/** Beyond this many changed events, loading everything anew is faster. */
const MOST_RELOADED = 20_000;

/** Loads the whole record. Each view then reads the log's tail first and reloads what it names. */
export async function loadReadModel(db: Db): Promise<ReadModel> {
  let records = new Map<string, EventRecord>();
  let change = -1;
  let publicChange = 0;
  let seen = recent<EventRecord[]>(KEPT);
  let resolved = recent<Resolved>(KEPT);
  let freshening: Promise<void> | null = null;

  const freshen = async (): Promise<void> => {
    const head = await headFor(db, "full");
    if (head === change) return;
    const moved = change < 0 ? null : await movedBetween(db, change, head);
    if (moved === null || moved.length > MOST_RELOADED) records = await everything(db);
    else {
      const reloaded = await recordsOf(db, moved);
      for (const id of moved) records.delete(id);
      for (const record of reloaded) records.set(record.event.id, record);
    }
    change = head;
    publicChange = await newestPublic(db, head);
    seen = recent(KEPT);
    resolved = recent(KEPT);
  };

  const freshened = (): Promise<void> => {
    freshening ??= freshen().finally(() => {
      freshening = null;
    });
    return freshening;
  };

  const seenBy = (eyes: Eyes) =>
    seen.get(JSON.stringify(eyes), () => sorted(visible(eyes, [...records.values()])));

  const under = (eyes: Eyes, rule: Rule, as_of: string | null): Resolved =>
    resolved.get(JSON.stringify([eyes, rule, as_of]), () => {
      const all = resolveAll(seenBy(eyes), { rule, as_of });
      return { records: all, byId: new Map(all.map((record) => [record.event.id, record])) };
    });

  await freshened();
  return {
    view: async (eyes, { rule, as_of }) => {
      await freshened();
      return {
        ...under(eyes, rule, as_of),
        change: eyes === "public" ? publicChange : change,
        voices: {
          authorities: under(eyes, "authorities", as_of).byId,
          monitors: under(eyes, "monitors", as_of).byId,
          organisers: under(eyes, "organisers", as_of).byId,
        },
      };
    },
    all: async () => {
      await freshened();
      return [...records.values()];
    },
  };
}

function visible(eyes: Eyes, records: EventRecord[]): EventRecord[] {
  if (eyes === "public") return publicView(records);
  return records.filter(({ event }) => eyes.includes(event.status));
}

function sorted(records: EventRecord[]): EventRecord[] {
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return records.sort(({ event: a }, { event: b }) => order(a.start, b.start) || order(a.id, b.id));
}

async function everything(db: Db): Promise<Map<string, EventRecord>> {
  const records = new Map<string, EventRecord>();
  for await (const page of allRecords(db))
    for (const record of page) records.set(record.event.id, record);
  return records;
}

/** The newest change up to `head` that the public may see. */
async function newestPublic(db: Db, head: number): Promise<number> {
  const newest = await db
    .selectFrom("change")
    .select("n")
    .where("public", "=", 1)
    .where("n", "<=", head)
    .orderBy("n", "desc")
    .limit(1)
    .executeTakeFirst();
  return newest?.n ?? 0;
}

/** The events that changes after `from` up to `to` moved. */
async function movedBetween(db: Db, from: number, to: number): Promise<string[]> {
  const rows = await db
    .selectFrom("change_event")
    .select("event_id")
    .distinct()
    .where("n", ">", from)
    .where("n", "<=", to)
    .execute();
  return rows.map((row) => row.event_id);
}
