// Writes events; every write tells the log in its own transaction.

import { type Diff, diffOf } from "../../domain/change.ts";
import type { Event, EventInput, EventSource } from "../../domain/event.ts";
import { Problem } from "../../domain/problem.ts";
import { isPublic, nearestShown, publicEvent } from "../../domain/publicview.ts";
import type { Status } from "../../domain/vocabulary/event-terms.ts";
import { instantOf, knownDay, MS_PER_DAY } from "../../domain/when.ts";
import { standingUpwards } from "../changes/public-changes.ts";
import { inserter } from "../db/bulk.ts";
import type { Tables, Trx } from "../db/tables.ts";
import { checkEventExternalId, checkEventExternalIds, checkReturning } from "./external-ids.ts";
import { formerly, freeIds, renamed } from "./ids.ts";
import { keepMerged, mergedInto } from "./merged.ts";
import { keepPlace, keepPlaces } from "./places.ts";
import { eventById } from "./records.ts";
import { badField, type EventWrite, report, reportAll, type Writing } from "./report.ts";

/** The event with this id, or that had it once, as it is. A missing one is a 404. */
export async function eventWith(trx: Trx, id: string): Promise<Event> {
  const found = await eventById(trx, id);
  if (found !== undefined) return found;
  const former = await formerly(trx, id);
  if (!former?.now) throw new Problem("not_found", "There is no such event.");
  return eventWith(trx, former.now);
}

/** Adds an event under a new id. One whose time has not come waits in review. */
export async function addEvent(trx: Trx, input: EventInput, writing: Writing): Promise<string> {
  const [added] = await addEvents(trx, [input], writing);
  return added?.id ?? "";
}

/** What is told of an event that was added. */
export type Added = Pick<Event, "id" | "status" | "sensitivity" | "part_of">;

/** Adds several events, in a few statements however many they are. */
export async function addEvents(
  trx: Trx,
  inputs: readonly EventInput[],
  writing: Writing,
): Promise<Added[]> {
  for (const { part_of } of inputs) await checkPartOf(trx, part_of, null);
  const events = inputs.map((input) => ({ ...input, status: statusOf(input, writing.now) }));
  await checkEventExternalIds(trx, events);
  const ids = await freeIds(trx, events);
  const places = await keepPlaces(
    trx,
    inputs.map(({ place }) => place),
  );
  const rows = events.map((event, at) => ({
    ...columnsOf(event, places[at] ?? ""),
    ...{ id: ids[at] ?? "", status: event.status },
    added_day: Math.floor(writing.now.getTime() / MS_PER_DAY),
    changed_at: writing.now.toISOString(),
  }));
  await insertEvents(
    trx,
    rows.map((row) => EVENT.map((column) => row[column])),
  );
  await nameSources(
    trx,
    events.flatMap(({ sources }, at) => sources.map((each) => ({ event: ids[at] ?? "", ...each }))),
  );
  const added = events.map((event, at) => ({ ...event, id: ids[at] ?? "" }));
  const written = added.map(({ id, ...event }) => ({
    event: { id, sensitivity: event.sensitivity },
    writes: [{ ...about(id), action: "create", diff: diffOf({}, event), public: isPublic(event) }],
  }));
  await reportAll(trx, written, writing);
  return added;
}

const statusOf = ({ publish_after }: EventInput, now: Date): Status =>
  (instantOf(publish_after ?? "") ?? 0) <= now.getTime() ? "published" : "in_review";

const EVENT = [
  ...(["id", "title", "summary", "kind", "form", "response", "start_day", "end_day"] as const),
  ...(["date_precision", "place_id", "part_of", "participants", "against", "security"] as const),
  ...(["demands", "sensitivity", "publish_after", "external_id", "extra", "status"] as const),
  ...(["added_day", "changed_at"] as const),
] as const satisfies readonly (keyof Tables["event"])[];

const insertEvents = inserter("event", EVENT);

/** Overwrites the fields given, after checking that the event stays whole. Gives the id it has then. */
export async function editEvent(
  trx: Trx,
  before: Event,
  input: EventInput,
  writing: Writing,
): Promise<string> {
  await checkPartOf(trx, input.part_of, before.id);
  const { id: _, status, added_on: __, changed_at: ___, ...was } = before;
  const diff = diffOf(was, input);
  if (Object.keys(diff).length === 0) return before.id;
  if (diff.external_id) await checkEventExternalId(trx, { ...input, status }, before.id);
  const after = {
    ...before,
    ...input,
    id: await renamed(trx, before, { ...input, status }, writing),
  };
  const seen = await whatIsSeen(trx, before, after);
  const changed_at = seen.changes || !isPublic(after) ? writing.now.toISOString() : undefined;
  await trx
    .updateTable("event")
    .set({
      ...columnsOf(input, await keepPlace(trx, input.place)),
      ...(changed_at && { changed_at }),
    })
    .where("id", "=", after.id)
    .execute();
  if (diff.sources) {
    await trx.deleteFrom("event_source").where("event_id", "=", after.id).execute();
    await nameSources(
      trx,
      input.sources.map((each) => ({ event: after.id, ...each })),
    );
  }
  // Why a place is protected, or no longer, may tell more than the place does.
  const withheld = diff.sensitivity ? (["reason"] as const) : [];
  const edited = { ...about(after.id), action: "edit", diff, public: seen.changes, withheld };
  const hidden = before.sensitivity === "public" ? after : before;
  await report(trx, { ...hidden, id: after.id }, [edited, ...seen.rehung], writing);
  return after.id;
}

/**
 * Whether the public sees an edit, and which parts of a hidden event it sees hang on another one now.
 */
async function whatIsSeen(
  trx: Trx,
  before: Event,
  after: Event,
): Promise<{ changes: boolean; rehung: EventWrite[] }> {
  const wider = [before.part_of, after.part_of].filter((id) => id !== null);
  const standing = await standingUpwards(trx, wider);
  const shown = [before, after].map((event) => {
    const {
      sensitivity: _,
      id: __,
      changed_at: ___,
      ...fields
    } = publicEvent(event, standing) ?? {};
    return JSON.stringify(fields);
  });
  const [was, is] = [before, after].map(({ part_of }) => nearestShown(part_of, standing));
  const isHidden = !isPublic(before) && !isPublic(after);
  const parts = isHidden && was !== is ? await shownParts(trx, after.id) : [];
  const diff = { part_of: [was, is] } as const;
  const rehung = parts.map((of) => ({ ...about(of), of, action: "edit", diff, public: true }));
  return { changes: shown[0] !== shown[1], rehung };
}

/** The parts of a hidden event that are shown, through those that are hidden too. */
async function shownParts(trx: Trx, id: string): Promise<string[]> {
  const parts = await trx
    .selectFrom("event")
    .select(["id", "status", "sensitivity"])
    .where("part_of", "=", id)
    .execute();
  const shown: string[] = [];
  for (const part of parts)
    if (isPublic(part as Event)) shown.push(part.id);
    else shown.push(...(await shownParts(trx, part.id)));
  return shown;
}

/**
 * Publishes or retracts. Nothing is deleted: a retracted record keeps its reason. Gives the id it has then.
 * @param into the event to which a retracted one leads, because it is about the same
 */
export async function setStatus(
  trx: Trx,
  before: Event,
  status: Status,
  writing: Writing,
  into: string | null = null,
): Promise<string> {
  if (before.status === status) return before.id;
  const after = { ...before, status };
  if (before.status === "retracted") await checkReturning(trx, after);
  const id = await renamed(trx, before, after, writing);
  await trx
    .updateTable("event")
    .set({ status, changed_at: writing.now.toISOString() })
    .where("id", "=", id)
    .execute();
  const was = await mergedInto(trx, id);
  await keepMerged(trx, id, into);
  const action = into === null ? (status === "retracted" ? "retract" : "publish") : "merge";
  const diff: Diff = {
    status: [before.status, status],
    ...(was !== into && { merged_into: [was, into] as const }),
  };
  const isSeen = isPublic(before) || isPublic(after);
  await report(trx, { ...after, id }, [{ ...about(id), action, diff, public: isSeen }], writing);
  return id;
}

const insertSources = inserter("event_source", ["event_id", "source_id", "locator"]);

/** Names further sources of events; those that they name already keep their locator. */
export async function nameSources(
  trx: Trx,
  named: readonly (EventSource & { event: string })[],
): Promise<void> {
  await insertSources(
    trx,
    named.map(({ event, source, locator }) => [event, source, locator]),
  );
}

function columnsOf(input: EventInput, place_id: string) {
  const { start, end, place: _, actors, demands, extra, sources: __, ...plain } = input;
  return {
    ...plain,
    ...actors,
    start_day: knownDay(start),
    end_day: knownDay(end),
    place_id,
    demands: JSON.stringify(demands),
    extra: extra === null ? null : JSON.stringify(extra),
  };
}

/** A wider event must be there and must not be, at any depth, a part of this one. */
async function checkPartOf(trx: Trx, part_of: string | null, id: string | null): Promise<void> {
  if (part_of === null) return;
  const upwards = await standingUpwards(trx, [part_of]);
  if (upwards.get(part_of) === undefined) throw badField("part_of", "there is no such event");
  if (id !== null && upwards.has(id))
    throw badField("part_of", "an event cannot be part of itself");
}

const about = (id: string) => ({ subject: "event" as const, subject_id: id });
