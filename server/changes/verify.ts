// Walks the whole log and finds every entry that was changed, removed, inserted or put elsewhere.
import { inPages } from "../db/pages.ts";
import type { Db } from "../db/tables.ts";
import { hashOfRest, vouchedFor } from "./erase.ts";
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
  const vouched = await vouchedFor(db);
  let last: Last = { n: 0, public_n: 0, hash: GENESIS };
  let changes = 0;
  for await (const page of inPages<ChangeRow>(
    (after, size) => entriesAfter(db, after, size),
    PAGE,
  )) {
    const links = await linksOf(db, page);
    for (const row of page) {
      faults.push(...faultsOf(row, last, links.get(row.n) ?? 0, vouched.get(row.n)));
      last = { ...row, public_n: row.public_n ?? last.public_n };
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

/** Where the walk stands: the last entry, and the last number of the public log. */
type Last = { n: number; public_n: number; hash: string };

type Vouched = { left: string; by: number } | undefined;

function faultsOf(row: ChangeRow, last: Last, links: number, vouched: Vouched): Fault[] {
  const fault = (what: string) => ({ number: row.n, what });
  const faults: Fault[] = [];
  if (row.n !== last.n + 1) faults.push(fault(`follows ${last.n}: entries between are missing`));
  if (row.previous_hash !== last.hash) faults.push(fault("does not continue the entry before it"));
  if (row.hash !== hashOf(row) && !isErased(row, vouched))
    faults.push(fault("was altered: its hash does not fit its content"));
  else if (row.public_n !== (row.public === 1 ? last.public_n + 1 : null))
    faults.push(fault("has another number in the public log than it should"));
  if (links !== eventsOf(row)) faults.push(fault("is linked to other events than it names"));
  return faults;
}

/** Something was taken out of it, and a later entry says what had to be left. */
function isErased(row: ChangeRow, vouched: Vouched): boolean {
  return vouched !== undefined && vouched.by > row.n && vouched.left === hashOfRest(row);
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
async function faultsOfClock(db: Db, last: Last): Promise<Fault[]> {
  const clock = await db.selectFrom("clock").selectAll().executeTakeFirst();
  if (clock === undefined)
    return [{ number: last.n, what: "is the last, but the clock is missing" }];
  if (clock.n === last.n && clock.hash === last.hash && clock.public_n === last.public_n) return [];
  const next = await db
    .selectFrom("change")
    .select("previous_hash")
    .where("n", "=", last.n + 1)
    .executeTakeFirst();
  if (next !== undefined && next.previous_hash === last.hash && clock.n > last.n) return [];
  return [{ number: last.n, what: `is the last, but the clock stands at ${clock.n}` }];
}
