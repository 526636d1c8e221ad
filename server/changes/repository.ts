// The log of all changes: every write ends here, in its own transaction; histories and followers read it.
import type { Change, NewChange, PublicChange } from "../../domain/change.ts";
import { announce } from "../db/announce.ts";
import { inserter } from "../db/bulk.ts";
import type { Db, Trx } from "../db/tables.ts";
import type { Audience } from "../http/audience.ts";
import { type ChangeRow, hashOf } from "./hash.ts";
import { entryOf, isShown, publicly } from "./publicly.ts";

/**
 * Writes one entry and gives its number. Numbers have no gaps and follow the order of commits, because
 * the clock's row stays locked until the transaction ends.
 */
export async function record(trx: Trx, change: NewChange, now: Date): Promise<number> {
  const clock = await trx
    .updateTable("clock")
    .set((eb) => ({ n: eb("n", "+", 1) }))
    .returning(["n", "hash"])
    .executeTakeFirstOrThrow();
  const events = [...new Set(change.events)];
  const entry = {
    n: clock.n,
    at: now.toISOString(),
    action: change.action,
    subject: change.subject,
    subject_id: change.subject_id,
    events: JSON.stringify(events),
    diff: JSON.stringify(change.diff),
    reason: change.reason,
    actor: change.actor,
    public: change.public ? 1 : 0,
    previous_hash: clock.hash,
  };
  const hash = hashOf(entry);
  await trx
    .insertInto("change")
    .values({ ...entry, hash })
    .execute();
  await link(
    trx,
    events.map((id) => [clock.n, id]),
  );
  await trx.updateTable("clock").set({ hash }).execute();
  await announce(trx);
  return clock.n;
}

const link = inserter("change_event", ["n", "event_id"]);

/** The number of the newest change that the audience may see; 0 when there is none. */
export async function head(db: Db, audience: Audience): Promise<number> {
  if (audience === "full")
    return (await db.selectFrom("clock").select("n").executeTakeFirstOrThrow()).n;
  const newest = await db
    .selectFrom("change")
    .select("n")
    .where("public", "=", 1)
    .orderBy("n", "desc")
    .limit(1)
    .executeTakeFirst();
  return newest?.n ?? 0;
}

/** Some changes, oldest first, and whether there are more behind them. */
export type ChangePage<C> = { changes: C[]; more: boolean };

/** A page with a change that moves thousands of events ends sooner: with so many letters of what its changes move. */
const MOST_LETTERS = 250_000;

/** Changes are read so many at a time, so that few are read for nothing. */
const STEP = 25;

/** At most `limit` changes after number `n`, and at least one where there is one, in full. */
export function changesAfter(
  db: Db,
  n: number,
  limit: number,
  audience: "full",
): Promise<ChangePage<Change>>;
/** The same as the audience may see them: the public gets only public changes, and never who made them. */
export function changesAfter(
  db: Db,
  n: number,
  limit: number,
  audience: Audience,
): Promise<ChangePage<PublicChange>>;
export async function changesAfter(
  db: Db,
  n: number,
  limit: number,
  audience: Audience,
): Promise<ChangePage<PublicChange>> {
  const { rows, more } = await pageAfter(db, n, limit, audience);
  return { changes: audience === "full" ? rows.map(inFull) : await publicly(db, rows), more };
}

async function pageAfter(db: Db, n: number, limit: number, audience: Audience) {
  const rows: ChangeRow[] = [];
  const stepped = Math.min(STEP, limit + 1);
  let letters = 0;
  for (;;) {
    const step = await db
      .selectFrom("change")
      .selectAll()
      .where("n", ">", rows.at(-1)?.n ?? n)
      .$if(audience === "public", (query) => query.where(isShown))
      .orderBy("n")
      .limit(stepped)
      .execute();
    for (const row of step) {
      letters += row.events.length + row.diff.length;
      const isFull = rows.length === limit || (rows.length > 0 && letters > MOST_LETTERS);
      if (isFull) return { rows, more: true };
      rows.push(row);
    }
    if (step.length < stepped) return { rows, more: false };
  }
}

/** Every change that moved the event, oldest first. */
export async function historyOf(
  db: Db,
  eventId: string,
  audience: Audience,
): Promise<PublicChange[]> {
  const rows = await db
    .selectFrom("change_event")
    .innerJoin("change", "change.n", "change_event.n")
    .selectAll("change")
    .where("change_event.event_id", "=", eventId)
    .$if(audience === "public", (query) => query.where(isShown))
    .orderBy("change.n")
    .execute();
  return audience === "full" ? rows.map(inFull) : publicly(db, rows);
}

function inFull(row: ChangeRow): Change {
  return {
    ...entryOf(row),
    actor: row.actor,
    public: row.public === 1,
    previous_hash: row.previous_hash,
  };
}
