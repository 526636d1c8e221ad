// Erasing an event, or what fields of it and its claims once held: gone from the tables and from the log.
import { sql } from "kysely";
import type { Diff } from "../../domain/change.ts";
import type { Event } from "../../domain/event.ts";
import { isPublic } from "../../domain/publicview.ts";
import { type EntryText, ERASE, entriesOf, eraseEntries, NOTHING } from "../changes/erase.ts";
import type { ChangeRow } from "../changes/hash.ts";
import { recordAll } from "../changes/repository.ts";
import { among } from "../db/columns.ts";
import type { Trx } from "../db/tables.ts";
import { forgetMerged, mergedWith } from "./merged.ts";
import { sourcesNamed } from "./records.ts";
import type { Writing } from "./report.ts";

/**
 * Erases an event with its claims and the records that were merged into it, the proposals they came from, and the
 * sources and places that nothing else names. Its parts become parts of what it was part of. Of its entries in the
 * log the numbers and moments are left.
 */
export async function eraseEvent(trx: Trx, event: Event, writing: Writing): Promise<void> {
  const all = [event.id, ...(await mergedWith(trx, event.id))];
  const claims = await idsOf(trx.selectFrom("claim").select("id").where("event_id", "in", all));
  const sources: string[] = [];
  for (const id of all) sources.push(...(await sourcesNamed(trx, id)));
  const former = await formerIds(trx, [...all, ...claims]);
  const parts = await idsOf(
    trx
      .updateTable("event")
      .set({ part_of: event.part_of })
      .where("part_of", "in", all)
      .returning("id"),
  );
  const events = [...all, ...former];
  const drafts = await forgetProposals(trx, events);
  for (const id of all.toReversed()) await deleteEvent(trx, id);
  const orphans = await forgetOrphans(trx, sources);
  const gone = new Set([...events, ...claims, ...drafts, ...orphans]);
  const numbers = await entriesOf(trx, { events, subjects: [...drafts, ...orphans] });
  const entries = await eraseEntries(trx, numbers, (row) => withoutIds(row, gone));
  await forgetLinks(trx, events);
  const about = { action: ERASE, subject: "event", subject_id: "" } as const;
  const erased = { ...about, events: parts, diff: entries, public: isPublic(event) };
  await recordAll(trx, [{ ...erased, ...said(writing) }], writing.now);
}

/**
 * Erases what fields of an event, or of one of its claims, ever held before what they hold now, and the proposals it
 * came from, which may hold the same.
 */
export async function eraseFields(
  trx: Trx,
  event: Event,
  { subject, id, fields }: { subject: "event" | "claim"; id: string; fields: readonly string[] },
  writing: Writing,
): Promise<void> {
  const twins = await mergedWith(trx, event.id);
  const drafts = await forgetProposals(trx, [event.id, ...twins]);
  const names = new Set([id, ...(await formerIds(trx, [id]))]);
  const numbers = await entriesOf(trx, { events: [event.id, ...twins], subjects: drafts });
  const entries = await eraseEntries(trx, numbers, (row) => ({
    ...(names.has(row.subject_id) ? withoutFields(row, fields) : row),
    // Words of a change stand in each of the entries that it made.
    ...(fields.includes("reason") && { reason: null }),
    ...(fields.includes("note") && { note: null }),
  }));
  if (fields.includes("place")) await forgetPlaces(trx);
  const about = { action: ERASE, subject, subject_id: id, events: [event.id] } as const;
  const erased = { ...about, diff: entries, public: isPublic(event) };
  await recordAll(trx, [{ ...erased, ...said(writing) }], writing.now);
}

const said = ({ actor, reason, note }: Writing) => ({ actor, reason, note });

async function idsOf(query: { execute: () => Promise<{ id: string }[]> }): Promise<string[]> {
  return (await query.execute()).map(({ id }) => id);
}

function formerIds(trx: Trx, now: readonly string[]): Promise<string[]> {
  const is = among(trx, "now", { texts: now, close: false });
  return idsOf(trx.selectFrom("former_id").select("id").where(is));
}

/** Deletes the proposals that became an event; others that name it name nothing in its place. Gives their ids. */
async function forgetProposals(trx: Trx, events: readonly string[]): Promise<string[]> {
  const is = among(trx, "event_id", { texts: events, close: false });
  const drafts = await idsOf(trx.deleteFrom("draft").where(is).returning("id"));
  for (const id of events) {
    const name = JSON.stringify(id);
    await trx
      .updateTable("draft")
      .set({ proposal: sql`replace(proposal, ${name}, 'null')` })
      .where(sql<boolean>`proposal like ${`%${name}%`}`)
      .execute();
  }
  return drafts;
}

async function deleteEvent(trx: Trx, id: string): Promise<void> {
  await forgetMerged(trx, id);
  await trx.deleteFrom("claim").where("event_id", "=", id).execute();
  await trx.deleteFrom("event_source").where("event_id", "=", id).execute();
  await trx.deleteFrom("idempotency").where("body", "like", `%"${id}%`).execute();
  await trx.deleteFrom("event").where("id", "=", id).execute();
}

/** Cuts the log off from ids that are gone, and entries of which nothing is left from every event. */
async function forgetLinks(trx: Trx, ids: readonly string[]): Promise<void> {
  await trx
    .deleteFrom("former_id")
    .where((eb) =>
      eb.or([
        among(trx, "id", { texts: ids, close: false }),
        among(trx, "now", { texts: ids, close: false }),
      ]),
    )
    .execute();
  const blank = trx
    .selectFrom("change")
    .select("n")
    .where("subject_id", "=", NOTHING.subject_id)
    .where("action", "!=", ERASE);
  await trx
    .deleteFrom("change_event")
    .where((eb) =>
      eb.or([among(trx, "event_id", { texts: ids, close: false }), eb("n", "in", blank)]),
    )
    .execute();
}

/** Deletes those of the sources that nothing names any more, and such places. Gives the sources' ids. */
async function forgetOrphans(trx: Trx, sources: readonly string[]): Promise<string[]> {
  await forgetPlaces(trx);
  if (sources.length === 0) return [];
  return idsOf(
    trx
      .deleteFrom("source")
      .where("id", "in", sources)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom("claim").select("id").whereRef("source_id", "=", "source.id"))),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("event_source").select("event_id").whereRef("source_id", "=", "source.id"),
          ),
        ),
      )
      .returning("id"),
  );
}

async function forgetPlaces(trx: Trx): Promise<void> {
  await trx
    .deleteFrom("place")
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("event").select("id").whereRef("place_id", "=", "place.id"))),
    )
    .execute();
}

/** What is left of an entry about what is gone, or of another that names it. */
function withoutIds(row: ChangeRow, gone: ReadonlySet<string>): EntryText {
  if (gone.has(row.subject_id)) return NOTHING;
  const events = (JSON.parse(row.events) as string[]).filter((id) => !gone.has(id));
  const diff = Object.entries(JSON.parse(row.diff) as Diff).map(([field, values]) => [
    field,
    values.map((value) => (typeof value === "string" && gone.has(value) ? null : value)),
  ]);
  return {
    ...row,
    events: JSON.stringify(events),
    diff: JSON.stringify(Object.fromEntries(diff)),
  };
}

function withoutFields(row: ChangeRow, fields: readonly string[]): EntryText {
  const diff = Object.entries(JSON.parse(row.diff) as Diff);
  return {
    ...row,
    diff: JSON.stringify(Object.fromEntries(diff.filter(([field]) => !fields.includes(field)))),
  };
}
