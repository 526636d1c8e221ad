// What was published and is gone, newest first: whoever keeps a copy of the record takes it out of there by this list.
import type { Deleted } from "../../domain/answers/deleted.ts";
import { publicChanges } from "../changes/public-changes.ts";
import { changeOf } from "../changes/repository.ts";
import type { Db } from "../db/tables.ts";
import { leadingTo } from "../events/elsewhere.ts";

/** By which a record leaves. */
const LEAVING = ["retract", "merge"];

type Asked = {
  /** Only what left before this change of the public log. */
  before: number | null;
  limit: number;
};

/** A page of the list, and the public change before which the next one begins; null where there is none. */
export async function deleted(
  db: Db,
  site: string,
  { before, limit }: Asked,
): Promise<{ items: Deleted[]; next: number | null }> {
  const rows = await leavings(db, before)
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const told = await publicChanges(db, shown.map(changeOf));
  const items: Deleted[] = [];
  for (const [at, { event_id: id, public_n }] of shown.entries()) {
    const change = told[at];
    if (change === undefined || change.events.length === 0 || public_n === null) continue;
    items.push({
      ...{ number: public_n, id, url: `${site}/events/${encodeURIComponent(id)}` },
      ...{ deleted_at: change.at, reason: change.reason },
      merged_into: await leadingTo(db, id, "stranger"),
    });
  }
  return { items, next: rows.length > limit ? (shown.at(-1)?.public_n ?? null) : null };
}

/** The newest public change by which each event that is gone has left. What was never published has none. */
function leavings(db: Db, before: number | null) {
  return db
    .selectFrom("event")
    .innerJoin("change_event", "change_event.event_id", "event.id")
    .innerJoin("change", "change.n", "change_event.n")
    .selectAll("change")
    .select("event.id as event_id")
    .where("event.status", "=", "retracted")
    .where("event.sensitivity", "!=", "restricted")
    .where("change.public", "=", 1)
    .$if(before !== null, (query) => query.where("change.public_n", "<", before ?? 0))
    .where("change.n", "=", (eb) =>
      eb
        .selectFrom("change as leaving")
        .innerJoin("change_event as of", "of.n", "leaving.n")
        .whereRef("of.event_id", "=", "event.id")
        .where("leaving.subject", "=", "event")
        .where("leaving.action", "in", LEAVING)
        .where("leaving.public", "=", 1)
        .select((inner) => inner.fn.max("leaving.n").as("n")),
    )
    .orderBy("change.n", "desc");
}
