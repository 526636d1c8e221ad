// The log of all changes: every write ends here, in its own transaction; histories and followers read it.
import { randomBytes } from "node:crypto";
import type { Undone } from "../../domain/answers/written.ts";
import type {
  Change,
  Diff,
  NewChange,
  PublicChange,
  SubjectType,
  Withheld,
} from "../../domain/change.ts";
import { announce } from "../db/announce.ts";
import { inserter } from "../db/bulk.ts";
import type { Db, Trx } from "../db/tables.ts";
import type { Audience } from "../http/authorise.ts";
import { type ChangeRow, hashOf } from "./hash.ts";
import { publicChanges } from "./public-changes.ts";

/** Writes one entry and gives its number. */
export async function record(trx: Trx, change: NewChange, now: Date): Promise<number> {
  return recordAll(trx, [change], now);
}

const SALT_BYTES = 16;

/**
 * Writes entries, one after another, and gives the number of the last. Numbers have no gaps and follow the order of
 * commits, because the clock's row stays locked until the transaction ends; so have those of the public log.
 */
export async function recordAll(
  trx: Trx,
  changes: readonly NewChange[],
  now: Date,
): Promise<number> {
  const publicOnes = changes.filter((change) => change.public).length;
  const clock = await trx
    .updateTable("clock")
    .set((eb) => ({
      n: eb("n", "+", changes.length),
      public_n: eb("public_n", "+", publicOnes),
    }))
    .returning(["n", "public_n", "hash"])
    .executeTakeFirstOrThrow();
  const at = now.toISOString();
  let n = clock.n - changes.length;
  let public_n = clock.public_n - publicOnes;
  let { hash } = clock;
  const links: [number, string][] = [];
  const rows = changes.map((change): ChangeRow => {
    const events = [...new Set(change.events)];
    const entry = {
      n: ++n,
      at,
      action: change.action,
      subject: change.subject,
      subject_id: change.subject_id,
      events: JSON.stringify(events),
      diff: JSON.stringify(change.diff),
      reason: change.reason,
      note: change.note ?? null,
      actor: change.actor,
      public: change.public ? 1 : 0,
      public_n: change.public ? ++public_n : null,
      withheld: (change.withheld ?? []).join(" "),
      salt: randomBytes(SALT_BYTES).toString("hex"),
      previous_hash: hash,
    };
    hash = hashOf(entry);
    for (const id of events) links.push([n, id]);
    return { ...entry, hash };
  });
  await keep(
    trx,
    rows.map((row) => COLUMNS.map((column) => row[column])),
  );
  await link(trx, links);
  await trx.updateTable("clock").set({ hash }).execute();
  await announce(trx);
  return n;
}

const COLUMNS = [
  "n",
  "at",
  "action",
  "subject",
  "subject_id",
  "events",
  "diff",
  "reason",
  "note",
  "actor",
  "public",
  "public_n",
  "withheld",
  "salt",
  "previous_hash",
  "hash",
] as const satisfies readonly (keyof ChangeRow)[];

const keep = inserter("change", COLUMNS);
const link = inserter("change_event", ["n", "event_id"]);

/** The number of the newest change that the audience may see, in its own log; 0 when there is none. */
export async function head(db: Db, audience: Audience): Promise<number> {
  const { n, public_n } = await db
    .selectFrom("clock")
    .select(["n", "public_n"])
    .executeTakeFirstOrThrow();
  return audience === "full" ? n : public_n;
}

/** The number of the newest change, which stays the newest until the transaction ends. */
export async function heldHead(trx: Trx): Promise<number> {
  const { n } = await trx
    .updateTable("clock")
    .set((eb) => ({ n: eb.ref("n") }))
    .returning("n")
    .executeTakeFirstOrThrow();
  return n;
}

/** Which changes a write made that began when this was the newest, to name to undo it. */
export async function madeSince(trx: Trx, before: number): Promise<Undone> {
  const change = await head(trx, "full");
  return { first: change > before ? before + 1 : null, change };
}

/** The newest public change that is not after change `n` of the whole log, by its public number; 0 when there is none. */
export async function publicHeadAt(db: Db, n: number): Promise<number> {
  const newest = await db
    .selectFrom("change")
    .select("public_n")
    .where("public_n", "is not", null)
    .where("n", "<=", n)
    .orderBy("public_n", "desc")
    .limit(1)
    .executeTakeFirst();
  return newest?.public_n ?? 0;
}

/** Some changes, oldest first, and whether there are more behind them. */
export type ChangesRead<C> = { changes: C[]; more: boolean };

/** A page with a change that moves thousands of events ends sooner: with so many letters of what its changes move. */
const MOST_LETTERS = 250_000;

/** Changes are read so many at a time, so that few are read for nothing. */
const STEP = 25;

/** At most `limit` changes after number `n` of the audience's log, and at least one where there is one, in full. */
export function changesAfter(
  db: Db,
  n: number,
  limit: number,
  audience: "full",
): Promise<ChangesRead<Change>>;
/** The same as the audience may see them: the public gets the public log, and never who made a change. */
export function changesAfter(
  db: Db,
  n: number,
  limit: number,
  audience: Audience,
): Promise<ChangesRead<PublicChange>>;
export async function changesAfter(
  db: Db,
  n: number,
  limit: number,
  audience: Audience,
): Promise<ChangesRead<PublicChange>> {
  const { rows, more } = await pageAfter(db, n, limit, audience === "full" ? "n" : "public_n");
  const changes = rows.map(changeOf);
  return { changes: audience === "full" ? changes : await publicChanges(db, changes), more };
}

async function pageAfter(db: Db, n: number, limit: number, number: "n" | "public_n") {
  const rows: ChangeRow[] = [];
  const stepped = Math.min(STEP, limit + 1);
  let letters = 0;
  for (;;) {
    const step = await db
      .selectFrom("change")
      .selectAll()
      .where(number, ">", rows.at(-1)?.[number] ?? n)
      .orderBy(number)
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

/** A change as it is stored, and as an audience is told of it. */
export type Told = { stored: Change; told: PublicChange };

/** Every change that moved the event and may be told, oldest first. */
export async function historyOf(db: Db, eventId: string, audience: Audience): Promise<Told[]> {
  const rows = await db
    .selectFrom("change_event")
    .innerJoin("change", "change.n", "change_event.n")
    .selectAll("change")
    .where("change_event.event_id", "=", eventId)
    .$if(audience === "public", (query) => query.where("public_n", "is not", null))
    .orderBy("change.n")
    .execute();
  const changes = rows.map(changeOf);
  const told = audience === "full" ? changes : await publicChanges(db, changes);
  return changes
    .map((stored, at) => ({ stored, told: told[at] ?? stored }))
    .filter((change) => audience === "full" || change.told.events.includes(eventId));
}

/** An entry as it is stored. */
export function changeOf(row: ChangeRow): Change {
  return {
    number: row.n,
    public_number: row.public_n,
    at: row.at,
    action: row.action,
    subject: row.subject as SubjectType,
    subject_id: row.subject_id,
    events: JSON.parse(row.events) as string[],
    diff: JSON.parse(row.diff) as Diff,
    reason: row.reason,
    note: row.note,
    actor: row.actor,
    public: row.public === 1,
    withheld: row.withheld.split(" ").filter(Boolean) as Withheld[],
    previous_hash: row.previous_hash,
    hash: row.hash,
  };
}
