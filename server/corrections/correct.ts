// A correction of a record in one piece: its event, new figures and sources, figures corrected or withdrawn.
import type { Correction } from "../../domain/correction.ts";
import { eventInputSchema } from "../../domain/event.ts";
import { patched } from "../../domain/patch.ts";
import type { Trx } from "../db/tables.ts";
import { claimWith, correctClaim } from "../events/claims.ts";
import { addCovering, namedSources, sourceIds, widerOf } from "../events/covering.ts";
import { badField, type Writing, within } from "../events/report.ts";
import { editEvent, eventWith } from "../events/repository.ts";
import { checkVersion } from "../events/version.ts";
import { validate } from "../http/validate.ts";

/** Writes a correction to the event with this id, which nobody else writes to meanwhile. Gives the id it has then. */
export async function correct(
  trx: Trx,
  id: string,
  correction: Correction,
  writing: Writing,
): Promise<string> {
  const before = await eventWith(trx, id);
  await checkVersions(trx, before.id, correction);
  const ids = await sourceIds(trx, correction.sources, writing);
  const { id: _, status: __, added_on: ___, changed_at: ____, ...fields } = before;
  const input = validate(eventInputSchema, patched(fields, correction.event), "event");
  const { wider } = correction;
  if (wider !== null && input.part_of !== null)
    throw badField("wider", "the event is part of a known event already");
  const part_of = await within("wider", () => widerOf(trx, { ...input, wider }, writing));
  const known = new Set(input.sources.map(({ source }) => source));
  const more = namedSources(ids, correction.sources).filter(({ source }) => !known.has(source));
  const sources = [...input.sources, ...more];
  const now = await within("event", () =>
    editEvent(trx, before, { ...input, part_of, sources }, writing),
  );
  for (const [at, { id: claim, ...patch }] of correction.corrected.entries()) {
    const was = await claimWith(trx, claim);
    const event = await eventWith(trx, now);
    const source = patch.source && (ids.get(patch.source) ?? patch.source);
    await within(`corrected.${at}`, () =>
      correctClaim(trx, event, was, { ...patch, source }, writing),
    );
  }
  const sourceOf = (name: string | null) => ids.get(name ?? "") ?? name ?? undefined;
  const covering = { event: { id: now, part_of }, claims: correction.claims, sourceOf };
  await addCovering(trx, [covering], writing);
  return now;
}

/** Refuses what was made on an earlier version of the event, or of a figure that is corrected. */
async function checkVersions(
  trx: Trx,
  event: string,
  { version, corrected }: Correction,
): Promise<void> {
  await checkVersion(trx, { subject: "event", id: event, event }, version);
  for (const [at, { id }] of corrected.entries()) {
    const claim = await claimWith(trx, id);
    if (claim.event !== event) throw badField(`corrected.${at}.id`, "is no figure of this event");
    await checkVersion(trx, { subject: "claim", id: claim.id, event }, version);
  }
}
