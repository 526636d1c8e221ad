// Writes events; every write tells the log in its own transaction.

import { diffOf } from "../../domain/change.ts";
import type { Event, EventInput, EventSource } from "../../domain/event.ts";
import { eventId } from "../../domain/event-id.ts";
import { Problem } from "../../domain/problem.ts";
import type { Status } from "../../domain/vocabulary/event-terms.ts";
import { dayOf, instantOf } from "../../domain/when.ts";
import type { Trx } from "../db/tables.ts";
import { keepPlace } from "./places.ts";
import { recordsOf } from "./records.ts";
import { badField, report, type Writing } from "./report.ts";

const MS_PER_DAY = 86_400_000;

/** The event with this id as it is. A missing one is a 404. */
export async function eventWith(trx: Trx, id: string): Promise<Event> {
  const [found] = await recordsOf(trx, [id]);
  if (found === undefined) throw new Problem("not_found", "There is no such event.");
  return found.event;
}

/** Adds an event under a new public id. One whose time has not come waits in review. */
export async function addEvent(trx: Trx, input: EventInput, writing: Writing): Promise<string> {
  await checkPartOf(trx, input.part_of, null);
  const id = await freeId(trx, eventId(input));
  const due = (instantOf(input.publish_after ?? "") ?? 0) <= writing.now.getTime();
  const status: Status = due ? "published" : "in_review";
  await trx
    .insertInto("event")
    .values({
      id,
      ...(await columnsOf(trx, input)),
      status,
      added_day: Math.floor(writing.now.getTime() / MS_PER_DAY),
      changed_at: writing.now.toISOString(),
    })
    .execute();
  await addSources(trx, id, input.sources);
  const diff = diffOf({}, { ...input, status });
  const event = { id, status, sensitivity: input.sensitivity };
  await report(trx, event, about(id), "create", diff, writing);
  return id;
}

/** Overwrites the fields given, after checking that the event stays whole. */
export async function editEvent(
  trx: Trx,
  before: Event,
  after: EventInput,
  writing: Writing,
): Promise<void> {
  await checkPartOf(trx, after.part_of, before.id);
  const { id, status, added_on: _, changed_at: __, ...was } = before;
  const diff = diffOf(was, after);
  if (Object.keys(diff).length === 0) return;
  await trx
    .updateTable("event")
    .set({ ...(await columnsOf(trx, after)), changed_at: writing.now.toISOString() })
    .where("id", "=", id)
    .execute();
  if (diff.sources) {
    await trx.deleteFrom("event_source").where("event_id", "=", id).execute();
    await addSources(trx, id, after.sources);
  }
  await report(trx, before, about(id), "edit", diff, writing);
}

/** Publishes or retracts. Nothing is deleted: a retracted record keeps its reason. */
export async function setStatus(
  trx: Trx,
  event: Event,
  status: Status,
  writing: Writing,
): Promise<void> {
  if (event.status === status) return;
  await trx
    .updateTable("event")
    .set({ status, changed_at: writing.now.toISOString() })
    .where("id", "=", event.id)
    .execute();
  const shown = event.status === "published" ? event : { ...event, status };
  const action = status === "retracted" ? "retract" : "publish";
  await report(trx, shown, about(event.id), action, { status: [event.status, status] }, writing);
}

/** Names further sources of an event; those it names already keep their locator. */
export async function addSources(
  trx: Trx,
  id: string,
  sources: readonly EventSource[],
): Promise<void> {
  for (const { source, locator } of sources)
    await trx
      .insertInto("event_source")
      .values({ event_id: id, source_id: source, locator })
      .onConflict((conflict) => conflict.columns(["event_id", "source_id"]).doNothing())
      .execute();
}

async function columnsOf(trx: Trx, input: EventInput) {
  const { start, end, place, actors, demands, sources: _, ...plain } = input;
  return {
    ...plain,
    ...actors,
    start_day: dayOf(start) ?? 0,
    end_day: dayOf(end) ?? 0,
    place_id: await keepPlace(trx, place),
    demands: JSON.stringify(demands),
  };
}

/** A wider event must be there and must not be, at any depth, a part of this one. */
async function checkPartOf(trx: Trx, part_of: string | null, id: string | null): Promise<void> {
  for (let above = part_of; above !== null; ) {
    if (above === id) throw badField("part_of", "an event cannot be part of itself");
    const row = await trx
      .selectFrom("event")
      .select("part_of")
      .where("id", "=", above)
      .executeTakeFirst();
    if (row === undefined) throw badField("part_of", "there is no such event");
    above = row.part_of;
  }
}

async function freeId(trx: Trx, wanted: string): Promise<string> {
  for (let n = 1; ; n++) {
    const id = n === 1 ? wanted : `${wanted}-${n}`;
    if (!(await trx.selectFrom("event").select("id").where("id", "=", id).executeTakeFirst()))
      return id;
  }
}

const about = (id: string) => ({ subject: "event" as const, subject_id: id });
