// The links of sources as they stand in the store: beside the record, so that a look is no change of the log.
import { sql } from "kysely";
import {
  LINK_STATES,
  type Link,
  type LinkLine,
  type LinkState,
  type Links,
  TOLD_LINK_STATES,
  type ToldLink,
} from "../../domain/link.ts";
import { Problem } from "../../domain/problem.ts";
import { among } from "../db/columns.ts";
import type { Db, Trx } from "../db/tables.ts";
import { isCitedPublicly } from "../sources/repository.ts";

/** A source with an address, and its link as it was at the last look. */
export type Linked = { id: string; url: string; link: Link | null };

/** So many are listed, those with the most figures. */
const LISTED = 500;

/**
 * Sources with an address that were last looked at before a moment or never, those that have waited longest first; of
 * public events alone, since a look tells a host that somebody knows of its page.
 */
export async function dueLinks(db: Db, before: string, most: number): Promise<Linked[]> {
  const rows = await linked(db)
    .where(isCitedPublicly)
    .where((eb) => eb.or([eb("checked_at", "is", null), eb("checked_at", "<", before)]))
    .orderBy((eb) => eb.fn.coalesce("checked_at", sql.lit("")))
    .orderBy("source.id")
    .limit(most)
    .execute();
  return rows.map(linkedIn);
}

/** The source with this id, which has an address. A missing one is a 404. */
export async function linkedSource(db: Db, id: string): Promise<Linked> {
  const row = await linked(db).where("source.id", "=", id).executeTakeFirst();
  if (row === undefined) throw new Problem("not_found", "There is no such source with an address.");
  return linkedIn(row);
}

/** How many sources have an address. */
export async function countLinks(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom("source")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("url", "is not", null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Keeps a link as it was found; a source that is gone by then keeps none. */
export async function keepLink(trx: Trx, source: string, link: Link): Promise<void> {
  const there = await trx
    .selectFrom("source")
    .select("id")
    .where("id", "=", source)
    .executeTakeFirst();
  if (there === undefined) return;
  await trx
    .insertInto("source_link")
    .values({ source_id: source, ...link })
    .onConflict((conflict) => conflict.column("source_id").doUpdateSet(link))
    .execute();
}

/** The links of these sources that are no longer what they were. */
export async function toldLinks(db: Db, sources: readonly string[]): Promise<ToldLink[]> {
  const rows = await db
    .selectFrom("source_link")
    .select(["source_id as source", "state", "since", "moved_to"])
    .where(among(db, "source_id", { texts: sources, close: false }))
    .where("state", "in", TOLD_LINK_STATES)
    .orderBy("source_id")
    .execute();
  return rows as ToldLink[];
}

/** Links that editors want to look after, and how many there are of each state. */
export async function links(db: Db): Promise<Links> {
  const items = await lines(db)
    .where("state", "in", TOLD_LINK_STATES)
    .orderBy("figures", "desc")
    .orderBy("source_link.source_id")
    .limit(LISTED)
    .execute();
  const stands = await db
    .selectFrom("source_link")
    .innerJoin("source", "source.id", "source_link.source_id")
    .select(["state", (eb) => eb.fn.countAll<number>().as("count")])
    .where("url", "is not", null)
    .groupBy("state")
    .execute();
  const of = (state: LinkState) => Number(stands.find((row) => row.state === state)?.count ?? 0);
  const counts = Object.fromEntries(LINK_STATES.map((state) => [state, of(state)]));
  const seen = LINK_STATES.reduce((sum, state) => sum + of(state), 0);
  return {
    items: items.map(lineIn),
    counts: {
      ...(counts as Record<LinkState, number>),
      unchecked: (await countLinks(db)) - seen,
    },
  };
}

/** One link as editors see it. */
export async function linkLine(db: Db, source: string): Promise<LinkLine> {
  return lineIn(await lines(db).where("source.id", "=", source).executeTakeFirstOrThrow());
}

function linked(db: Db) {
  return db
    .selectFrom("source")
    .leftJoin("source_link", "source_link.source_id", "source.id")
    .selectAll("source_link")
    .select(["source.id", "source.url"])
    .where("source.url", "is not", null);
}

function linkedIn({
  id,
  url,
  source_id,
  ...link
}: Awaited<ReturnType<ReturnType<typeof linked>["executeTakeFirstOrThrow"]>>): Linked {
  return { id, url: url ?? "", link: source_id === null ? null : (link as Link) };
}

function lines(db: Db) {
  return db
    .selectFrom("source_link")
    .innerJoin("source", "source.id", "source_link.source_id")
    .select([
      ...["source_link.source_id as source", "source.publisher", "source.title"],
      ...["source.url", "state", "since", "checked_at", "status", "code", "moved_to"],
    ] as const)
    .select((eb) =>
      eb
        .selectFrom("claim")
        .select((of) => of.fn.countAll<number>().as("count"))
        .whereRef("claim.source_id", "=", "source_link.source_id")
        .where("claim.status", "=", "active")
        .as("figures"),
    )
    .where("source.url", "is not", null);
}

function lineIn(row: Awaited<ReturnType<ReturnType<typeof lines>["executeTakeFirstOrThrow"]>>) {
  return { ...row, figures: Number(row.figures) } as LinkLine;
}
