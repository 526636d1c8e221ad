// Makes one record of two that are about the same event, without losing a claim.
import type { Claim } from "../../domain/claim.ts";
import { type Event, type EventInput, eventInputSchema } from "../../domain/event.ts";
import { type Merge, saidBy } from "../../domain/merge.ts";
import { patched } from "../../domain/patch.ts";
import { Problem } from "../../domain/problem.ts";
import { isStricter } from "../../domain/publicview.ts";
import { stands } from "../../domain/record.ts";
import { standingUpwards } from "../changes/public-changes.ts";
import type { Trx } from "../db/tables.ts";
import { validate } from "../http/validate.ts";
import { correctClaim } from "./claims.ts";
import { moveClaims } from "./move-claims.ts";
import { badField, type Writing } from "./report.ts";
import { editEvent, eventWith, setStatus } from "./repository.ts";
import { claimOf } from "./rows.ts";
import { checkVersion } from "./version.ts";

/**
 * Merges one record into the other: that one gets its claims, sources and parts, and the fields asked for; its own
 * address leads there. A figure that stands in both with the same words and source is withdrawn once. Where nothing is
 * said of it, the stricter protection of the two holds. Nobody else writes meanwhile. Gives the id of what stays.
 */
export async function merge(
  trx: Trx,
  id: string,
  { other, event: patch, version }: Pick<Merge, "other" | "event" | "version">,
  writing: Writing,
): Promise<string> {
  const kept = await eventWith(trx, id);
  const merged = await otherThan(trx, kept, other);
  for (const { id } of [kept, merged])
    await checkVersion(trx, { subject: "event", id, event: id }, version);
  await checkMergeable(trx, kept, merged);
  await setStatus(trx, merged, "retracted", writing, kept.id);
  const input = validate(eventInputSchema, patched(together(kept, merged), patch), "event");
  const now = await editEvent(trx, kept, input, writing);
  for (const part of await partsOf(trx, merged.id)) {
    const { id: _, status: __, added_on: ___, changed_at: ____, ...fields } = part;
    await editEvent(trx, part, { ...fields, part_of: now }, writing);
  }
  const own = await claimsOf(trx, now);
  const moved = await moveClaims(trx, merged, await eventWith(trx, now), writing);
  await withdrawTwins(trx, await eventWith(trx, now), own, moved, writing);
  return now;
}

/** The event by another id. Throws `bad_input` where that is the same one. */
export async function otherThan(trx: Trx, event: Event, id: string): Promise<Event> {
  const other = await eventWith(trx, id);
  if (other.id === event.id) throw badField("other", "is this record itself");
  return other;
}

async function checkMergeable(trx: Trx, kept: Event, merged: Event): Promise<void> {
  for (const { status, id } of [kept, merged])
    if (status === "retracted") throw new Problem("conflict", `The record ${id} is withdrawn.`);
  const above = await standingUpwards(trx, kept.part_of === null ? [] : [kept.part_of]);
  if (kept.part_of !== merged.id && above.has(merged.id))
    throw badField("other", "this record is part of one of its parts");
}

/** The fields of the record that stays before anything is chosen: its own, and what it must take from the other. */
function together(kept: Event, merged: Event): EventInput {
  const { id: _, status: __, added_on: ___, changed_at: ____, ...fields } = kept;
  const named = new Set(kept.sources.map(({ source }) => source));
  return {
    ...fields,
    part_of: kept.part_of === merged.id ? merged.part_of : kept.part_of,
    sources: [...kept.sources, ...merged.sources.filter(({ source }) => !named.has(source))],
    sensitivity: isStricter(merged.sensitivity, kept.sensitivity)
      ? merged.sensitivity
      : kept.sensitivity,
  };
}

async function partsOf(trx: Trx, id: string): Promise<Event[]> {
  const rows = await trx.selectFrom("event").select("id").where("part_of", "=", id).execute();
  const parts: Event[] = [];
  for (const row of rows) parts.push(await eventWith(trx, row.id));
  return parts;
}

async function claimsOf(trx: Trx, event: string): Promise<Claim[]> {
  const rows = await trx.selectFrom("claim").selectAll().where("event_id", "=", event).execute();
  return rows.map(claimOf);
}

async function withdrawTwins(
  trx: Trx,
  event: Event,
  own: readonly Claim[],
  moved: readonly string[],
  writing: Writing,
): Promise<void> {
  const said = new Set(own.filter(stands).map(saidBy));
  const all = await claimsOf(trx, event.id);
  for (const claim of all)
    if (moved.includes(claim.id) && stands(claim) && said.has(saidBy(claim)))
      await correctClaim(trx, event, claim, { status: "retracted" }, writing);
}
