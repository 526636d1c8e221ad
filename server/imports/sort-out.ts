// Tells which rows of a file the record holds already: as they are, or otherwise.
import type { Reject } from "../../domain/answers/import.ts";
import { keyedHash } from "../auth/secret.ts";
import { among } from "../db/columns.ts";
import type { Db } from "../db/tables.ts";
import type { Audience } from "../http/authorise.ts";
import type { TakenRow } from "./read-file.ts";

/** Who brings a file: whoever sees the public record alone learns of nothing else by it. */
export type Bringer = { id: string; audience: Audience };

export type SortedOut = {
  fresh: TakenRow[];
  /** How many rows are there as they are. */
  unchanged: number;
  /** Rows whose id in their dataset an event of the record has, with other cells. */
  rejects: Reject[];
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
  bringer: Bringer,
): Promise<SortedOut> {
  const sorted: SortedOut = { fresh: [], unchanged: 0, rejects: [] };
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE).map((row) => ({ row, hash: hash(row.key) }));
    const known = await knownAmong(
      db,
      some.map((each) => each.hash),
      bringer,
    );
    const ids = some.flatMap(({ row }) => idsOf(row));
    const holders =
      ids.length === 0 ? new Map<string, string>() : await holdersOf(db, ids, bringer);
    for (const each of some) {
      const holder = idsOf(each.row).flatMap((id) => holders.get(id) ?? [])[0];
      if (known.has(each.hash)) sorted.unchanged++;
      else if (holder === undefined) sorted.fresh.push(each.row);
      else {
        const { sheet, row, line } = each.row;
        const reason = `the record has this id already, as ${holder}, with other cells; newer rows do not replace it yet`;
        sorted.rejects.push({ sheet, row, line, column: null, cell: null, reason });
      }
    }
  }
  return sorted;
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

/** Those of these events that are not withdrawn, by the ids that they had. */
async function standing(db: Db, ids: readonly string[], { audience }: Bringer): Promise<string[]> {
  if (ids.length === 0) return [];
  const former = await db
    .selectFrom("former_id")
    .select(["id", "now"])
    .where(among(db, "id", { texts: ids, close: false }))
    .execute();
  const today = new Map(former.map(({ id, now }) => [id, now ?? ""]));
  const stand = await db
    .selectFrom("event")
    .select("id")
    .where(among(db, "id", { texts: ids.map((id) => today.get(id) ?? id), close: false }))
    .where("status", "!=", "retracted")
    .$if(audience === "public", (query) =>
      query.where("status", "=", "published").where("sensitivity", "=", "public"),
    )
    .execute();
  const there = new Set(stand.map(({ id }) => id));
  return ids.filter((id) => there.has(today.get(id) ?? id));
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

/** The events that stand in the record, by the ids that they have in datasets. */
async function holdersOf(
  db: Db,
  ids: readonly string[],
  { audience }: Bringer,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("event")
    .select(["id", "external_id"])
    .where(among(db, "external_id", { texts: ids, close: false }))
    .where("status", "!=", "retracted")
    .$if(audience === "public", (query) =>
      query.where("status", "=", "published").where("sensitivity", "=", "public"),
    )
    .orderBy("id", "desc")
    .execute();
  return new Map(rows.map(({ id, external_id }) => [external_id ?? "", id]));
}
