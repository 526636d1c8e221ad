// The log by its writes, newest first: the changes that were made together, by whom and of which kind.
import { type ExpressionBuilder, sql } from "kysely";
import type { Change, SubjectType } from "../../domain/change.ts";
import type { Db, Tables } from "../db/tables.ts";
import { changeOf, head } from "./repository.ts";

/** The changes of one write, from the first to the last of them, oldest first. */
export type Write = { first: number; last: number; changes: Change[] };

/** What is told of a change by its subject and its action. */
type Kind = readonly (readonly [SubjectType, string])[];

export type WritesAsked = {
  /** Only writes that began before this change. */
  before: number | null;
  limit: number;
  actor: string | null;
  /** Only writes with a change that is one of these. */
  kind: Kind | null;
};

/** Numbers looked at for a page, at most: what somebody did of a rare kind may lie far back. */
const LOOK = 500;
/** A page ends sooner once so many changes are read. */
const MOST_CHANGES = 1_000;
/** More changes than any one write of a person makes. */
export const MOST_IN_A_WRITE = 2_000;

/** A page of writes, and the change before which the next page begins; null where there is none. */
export async function writesBefore(
  db: Db,
  { before, limit, actor, kind }: WritesAsked,
): Promise<{ writes: Write[]; next: number | null }> {
  const newest = await head(db, "full");
  const upTo = Math.min(before ?? newest + 1, newest + 1);
  const { numbers, further } = await numbersBefore(db, upTo, actor, kind);
  const writes: Write[] = [];
  let read = 0;
  let lowest = further;
  for (const n of numbers) {
    const last = writes.at(-1);
    if (last !== undefined && n >= last.first) continue;
    if (writes.length === limit || read > MOST_CHANGES) return { writes, next: last?.first ?? n };
    const { first, last: end } = await boundsOf(db, n, newest);
    const changes = await changesBetween(db, first, Math.min(end, first + MOST_IN_A_WRITE - 1));
    writes.push({ first, last: end, changes });
    read += changes.length;
    if (lowest !== null) lowest = Math.min(lowest, first);
  }
  return { writes, next: lowest };
}

/** Numbers of such changes, newest first, and the number before which more may lie; null where none can. */
async function numbersBefore(
  db: Db,
  before: number,
  actor: string | null,
  kind: Kind | null,
): Promise<{ numbers: number[]; further: number | null }> {
  const newest = db
    .selectFrom("change")
    .select(["n", "subject", "action"])
    .where("n", "<", before)
    .orderBy("n", "desc")
    .limit(LOOK);
  const full = (rows: readonly { n: number }[]) =>
    rows.length < LOOK ? null : (rows.at(-1)?.n ?? null);
  if (kind === null || actor !== null) {
    const rows = await newest
      .$if(actor !== null, (query) => query.where("actor", "=", actor ?? ""))
      .execute();
    const isOfKind = ({ subject, action }: { subject: string; action: string }) =>
      kind?.some(([of, did]) => of === subject && did === action) ?? true;
    return { numbers: rows.filter(isOfKind).map(({ n }) => n), further: full(rows) };
  }
  // Each by itself: the index has them in order.
  const found: number[] = [];
  let further: number | null = null;
  for (const [subject, action] of kind) {
    const rows = await newest.where("action", "=", action).where("subject", "=", subject).execute();
    found.push(...rows.map(({ n }) => n));
    further = Math.max(further ?? 0, full(rows) ?? 0) || null;
  }
  const numbers = found.filter((n) => n >= (further ?? 0)).sort((a, b) => b - a);
  return { numbers, further };
}

/** The first and the last change of the write that a change belongs to. */
export async function boundsOf(
  db: Db,
  n: number,
  newest: number,
): Promise<{ first: number; last: number }> {
  const isOther = (eb: ExpressionBuilder<Tables & Named, "one" | "other">) =>
    eb.or([eb("other.at", "!=", eb.ref("one.at")), eb("other.actor", "!=", eb.ref("one.actor"))]);
  const { before, after } = await db
    .selectFrom("change as one")
    .select((one) => [
      one
        .selectFrom("change as other")
        .select("other.n")
        .whereRef("other.n", "<", "one.n")
        .where(isOther)
        .orderBy("other.n", "desc")
        .limit(1)
        .as("before"),
      one
        .selectFrom("change as other")
        .select("other.n")
        .whereRef("other.n", ">", "one.n")
        .where(isOther)
        .orderBy("other.n")
        .limit(1)
        .as("after"),
    ])
    .where("one.n", "=", n)
    .executeTakeFirstOrThrow();
  return { first: (before ?? 0) + 1, last: after === null ? newest : after - 1 };
}

type Named = { one: Tables["change"]; other: Tables["change"] };

/** Letters of a field that are read at most: an erasure names every entry that it went through. */
const LETTERS = 100_000;

/** Changes from one number to another. Those that move thousands of events name none, and their diff is left out. */
export async function changesBetween(db: Db, first: number, last: number): Promise<Change[]> {
  const short = (column: "events" | "diff", without: string) =>
    sql<string>`case when length(${sql.ref(column)}) <= ${LETTERS} then ${sql.ref(column)} else ${without} end`.as(
      column,
    );
  const rows = await db
    .selectFrom("change")
    .select([
      ...([
        "n",
        "at",
        "action",
        "subject",
        "subject_id",
        "reason",
        "note",
        "actor",
        "public",
      ] as const),
      ...(["public_n", "withheld", "salt", "previous_hash", "hash"] as const),
    ])
    .select([short("events", "[]"), short("diff", "{}")])
    .where("n", ">=", first)
    .where("n", "<=", last)
    .orderBy("n")
    .execute();
  return rows.map(changeOf);
}
