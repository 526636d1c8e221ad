// Walks the whole log and finds every entry that was changed, removed, inserted or put elsewhere.
import { inPages } from "../db/pages.ts";
import type { Db } from "../db/tables.ts";
import { type ChangeRow, GENESIS, hashOf } from "./hash.ts";

/** What is wrong at a number, as a sentence's end: "change 7 …". */
type Fault = { number: number; what: string };

/** The outcome: how many entries were read, the newest hash, and what is wrong (at most a hundred faults). */
export type Verification = { changes: number; hash: string; faults: Fault[] };

/** Of changes that move thousands of events each, reading more would keep everybody else waiting. */
const PAGE = 25;
const MOST_FAULTS = 100;

/**
 * Reads the log page by page in constant memory. Entries that others append meanwhile are read too.
 * @param progress is told the number of entries read after each page
 */
export async function verifyLog(
  db: Db,
  progress: (read: number) => void = () => {},
): Promise<Verification> {
  const faults: Fault[] = [];
  let last = { n: 0, hash: GENESIS };
  let changes = 0;
  for await (const page of inPages<ChangeRow>(
    (after, size) => entriesAfter(db, after, size),
    PAGE,
  )) {
    const links = await linksOf(db, page);
    for (const row of page) {
      faults.push(...faultsOf(row, last, links.get(row.n) ?? 0));
      last = row;
    }
    changes += page.length;
    progress(changes);
    if (faults.length >= MOST_FAULTS) break;
  }
  if (faults.length < MOST_FAULTS) faults.push(...(await faultsOfClock(db, last)));
  return { changes, hash: last.hash, faults: faults.slice(0, MOST_FAULTS) };
}

function entriesAfter(db: Db, after: ChangeRow | null, size: number): Promise<ChangeRow[]> {
  return db
    .selectFrom("change")
    .selectAll()
    .$if(after !== null, (query) => query.where("n", ">", after?.n ?? 0))
    .orderBy("n")
    .limit(size)
    .execute();
}

/** How many events each entry is linked to. */
async function linksOf(db: Db, page: readonly ChangeRow[]): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom("change_event")
    .select((eb) => ["n", eb.fn.countAll<number>().as("events")])
    .where("n", ">=", page[0]?.n ?? 0)
    .where("n", "<=", page.at(-1)?.n ?? 0)
    .groupBy("n")
    .execute();
  return new Map(rows.map((row) => [row.n, row.events]));
}

function faultsOf(row: ChangeRow, last: { n: number; hash: string }, links: number): Fault[] {
  const fault = (what: string) => ({ number: row.n, what });
  const faults: Fault[] = [];
  if (row.n !== last.n + 1) faults.push(fault(`follows ${last.n}: entries between are missing`));
  if (row.previous_hash !== last.hash) faults.push(fault("does not continue the entry before it"));
  if (row.hash !== hashOf(row))
    faults.push(fault("was altered: its hash does not fit its content"));
  if (links !== eventsOf(row)) faults.push(fault("is linked to other events than it names"));
  return faults;
}

function eventsOf(row: ChangeRow): number {
  try {
    const events: unknown = JSON.parse(row.events);
    return Array.isArray(events) ? events.length : -1;
  } catch {
    return -1;
  }
}

/** The clock must stand on the last entry; one that was appended since is no fault. */
async function faultsOfClock(db: Db, last: { n: number; hash: string }): Promise<Fault[]> {
  const clock = await db.selectFrom("clock").selectAll().executeTakeFirst();
  if (clock === undefined)
    return [{ number: last.n, what: "is the last, but the clock is missing" }];
  if (clock.n === last.n && clock.hash === last.hash) return [];
  const next = await db
    .selectFrom("change")
    .select("previous_hash")
    .where("n", "=", last.n + 1)
    .executeTakeFirst();
  if (next !== undefined && next.previous_hash === last.hash && clock.n > last.n) return [];
  return [{ number: last.n, what: `is the last, but the clock stands at ${clock.n}` }];
}
