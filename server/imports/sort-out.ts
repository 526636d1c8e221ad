// Tells which rows of a file the record holds already: as they are, or otherwise.
import type { Reject } from "../../domain/answers/import.ts";
import type { Proposal } from "../../domain/draft.ts";
import { knownDay } from "../../domain/when.ts";
import { keyedHash } from "../auth/secret.ts";
import { callingNow } from "../changes/public-changes.ts";
import { among } from "../db/columns.ts";
import type { Db } from "../db/tables.ts";
import { whereMerged } from "../events/merged.ts";
import type { Audience } from "../http/authorise.ts";
import { type Brought, broughtAmong } from "./known.ts";
import { changesNothing, type Newer, newerOf } from "./newer.ts";
import type { TakenRow } from "./read-file.ts";
import type { Note } from "./sheet.ts";

/** Who brings a file: whoever sees the public record alone learns of nothing else by it. */
export type Bringer = { id: string; audience: Audience };

/** Whether newer rows change the events that older ones brought, or are rejected. */
export type Sorting = { bringer: Bringer; format: string; updates: boolean };

/** A row that is newer than the event that an older one brought, and what it changes of that. */
export type NewerRow = { row: TakenRow; proposal: Proposal; event: string; newer: Newer };

export type SortedOut = {
  fresh: TakenRow[];
  updated: NewerRow[];
  /** How many rows are there as they are. */
  unchanged: number;
  /** Rows whose id in their dataset an event of the record has, which they can't change. */
  rejects: Reject[];
  notes: Note[];
};

/** Rows are looked for so many at a time. */
const AT_ONCE = 1_000;

/** Hashes the cells of a row, as a dataset's rows are kept by. */
export const rowHash = (secret: string) => (key: string) => keyedHash(secret, `row:${key}`);

/** @param hash hashes the cells of a row as they are kept */
export async function sortOut(
  db: Db,
  rows: readonly TakenRow[],
  hash: (key: string) => string,
  sorting: Sorting,
): Promise<SortedOut> {
  const sorted: SortedOut = { fresh: [], updated: [], unchanged: 0, rejects: [], notes: [] };
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await sortSome(db, rows.slice(from, from + AT_ONCE), hash, sorting, sorted);
  return sorted;
}

async function sortSome(
  db: Db,
  rows: readonly TakenRow[],
  hash: (key: string) => string,
  { bringer, format, updates }: Sorting,
  sorted: SortedOut,
): Promise<void> {
  const some = rows.map((row) => ({ row, hash: hash(row.key) }));
  const hashes = some.map((each) => each.hash);
  const known = await knownAmong(db, hashes, bringer);
  const others = some.filter((each) => !known.has(each.hash)).map(({ row }) => row);
  sorted.unchanged += rows.length - others.length;
  const ids = others.flatMap(idsOf);
  const holders = ids.length === 0 ? new Map<string, Holder>() : await holdersOf(db, ids, bringer);
  const held = [...new Set([...holders.values()].map(({ id }) => id))];
  const brought = held.length === 0 ? new Map<string, Brought>() : await broughtAmong(db, held);
  for (const row of others) {
    const holder = idsOf(row).flatMap((id) => holders.get(id) ?? [])[0];
    if (holder === undefined) {
      sorted.fresh.push(row);
      continue;
    }
    const { sheet, line } = row;
    const reject = (why: string) => {
      const reason = `the record has this id already, as ${holder.into ?? holder.id}: ${why}`;
      sorted.rejects.push({ sheet, row: row.row, line, column: null, cell: null, reason });
    };
    const event = brought.get(holder.id);
    const why = updates
      ? whyNot(row, holder, event, format)
      : "only editors bring newer rows of it";
    const [proposal] = row.records;
    if (why !== null) reject(why);
    else if (event !== undefined && proposal !== undefined) {
      const newer = newerOf(event, proposal);
      if (changesNothing(newer)) sorted.unchanged++;
      else sorted.updated.push({ row, proposal, event: event.event.id, newer });
      if (newer.kept.length > 0)
        sorted.notes.push({
          row: row.row,
          reason: `${before(row)}kept as changed here: ${newer.kept.join(", ")}`,
        });
    }
  }
}

const before = ({ sheet }: TakenRow) => (sheet === null ? "" : `${sheet}: `);

/** Two rows of one event may lie so many days apart. */
const MOST_DAYS_APART = 366;

/** Why a row can't be a newer one of the event that has its id. Ids of tables of one's own may be anybody's. */
function whyNot(
  { records }: TakenRow,
  { into }: Holder,
  brought: Brought | undefined,
  format: string,
): string | null {
  if (into !== null) return "it was merged into that, which newer rows don't change";
  if (brought === undefined) return "it was entered by hand, and newer rows don't change it";
  const [proposal, ...more] = records;
  if (proposal === undefined || more.length > 0) return "it became several events";
  const { event, formats, publishers } = brought;
  if (!format.split(", ").some((each) => formats.includes(each)))
    return "it came with a file of another format";
  const apart = Math.abs(knownDay(event.start) - knownDay(proposal.start));
  if (event.place.country !== proposal.place.country || apart > MOST_DAYS_APART)
    return "it is about another country or year";
  const own = proposal.sources.flatMap((source) => ("key" in source ? source.publisher : []));
  const isShared = own.some((publisher) => publishers.includes(publisher));
  return isShared ? null : "it came from another publisher";
}

const idsOf = ({ records }: TakenRow) => records.flatMap(({ external_id }) => external_id ?? []);

/** The hashes of rows of which something stands in the record, or waits. */
async function knownAmong(
  db: Db,
  hashes: readonly string[],
  bringer: Bringer,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("imported_row")
    .select(["row_hash", "event_id", "draft_id"])
    .where(among(db, "row_hash", { texts: hashes, close: false }))
    .execute();
  const events = rows.flatMap(({ event_id }) => event_id ?? []);
  const drafts = rows.flatMap(({ draft_id }) => draft_id ?? []);
  const there = new Set([
    ...(await standing(db, events, bringer)),
    ...(await open(db, drafts, bringer)),
  ]);
  return new Set(
    rows
      .filter(({ event_id, draft_id }) => there.has(event_id ?? "") || there.has(draft_id ?? ""))
      .map(({ row_hash }) => row_hash),
  );
}

/** Those of these events that stand, or lead to one that does, by the ids that they had. */
async function standing(db: Db, ids: readonly string[], { audience }: Bringer): Promise<string[]> {
  if (ids.length === 0) return [];
  const today = await callingNow(db, ids);
  const now = new Map<string, string>();
  for (const id of ids) now.set(id, today.get(id) ?? id);
  const merged = await db
    .selectFrom("merged_event")
    .select("event_id")
    .where(among(db, "event_id", { texts: [...now.values()], close: false }))
    .execute();
  const led = new Set(merged.map(({ event_id }) => event_id));
  for (const [id, at] of now) if (led.has(at)) now.set(id, await whereMerged(db, at));
  const stand = await db
    .selectFrom("event")
    .select("id")
    .where(among(db, "id", { texts: [...now.values()], close: false }))
    .where("status", "!=", "retracted")
    .$if(audience === "public", (query) =>
      query.where("status", "=", "published").where("sensitivity", "=", "public"),
    )
    .execute();
  const there = new Set(stand.map(({ id }) => id));
  return ids.filter((id) => there.has(now.get(id) ?? id));
}

/** Those of these proposals that were not rejected. */
async function open(db: Db, ids: readonly string[], { id, audience }: Bringer): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("draft")
    .select("id")
    .where(among(db, "id", { texts: ids, close: false }))
    .where("state", "!=", "rejected")
    .$if(audience === "public", (query) => query.where("proposed_by", "=", id))
    .execute();
  return rows.map((row) => row.id);
}

/** An event that has an id in a dataset; `into` is the one that it was merged into. */
type Holder = { id: string; into: string | null };

/** The events that stand in the record or lead to one that does, by the ids that they have in datasets. */
async function holdersOf(
  db: Db,
  ids: readonly string[],
  bringer: Bringer,
): Promise<ReadonlyMap<string, Holder>> {
  const rows = await db
    .selectFrom("event")
    .leftJoin("merged_event", "merged_event.event_id", "event.id")
    .select(["event.id", "event.external_id", "merged_event.into_id as into"])
    .where(among(db, "event.external_id", { texts: ids, close: false }))
    .orderBy("event.id", "desc")
    .execute();
  const there = new Set(
    await standing(
      db,
      rows.map(({ id }) => id),
      bringer,
    ),
  );
  const holders = new Map<string, Holder>();
  for (const { id, external_id, into } of rows)
    if (there.has(id)) holders.set(external_id ?? "", { id, into });
  return holders;
}
