// The only way from a proposal to the record: sources, the event, the wider event, then each claim with the event it covers.
import type { Proposal } from "../../domain/draft.ts";
import type { Event, EventInput } from "../../domain/event.ts";
import { heldHead } from "../changes/repository.ts";
import type { Trx } from "../db/tables.ts";
import { addCovering, namedSources, sourceIds, widerOf } from "../events/covering.ts";
import { whereMerged } from "../events/merged.ts";
import type { Writing } from "../events/report.ts";
import { addEvent, editEvent, eventWith } from "../events/repository.ts";

/** Makes a proposal part of the record, as a new event or `into` one that is there. Gives the event's id. */
export async function accept(
  trx: Trx,
  proposal: Proposal,
  into: string | null,
  writing: Writing,
): Promise<string> {
  // From here on nobody else writes.
  await heldHead(trx);
  const ids = await sourceIds(trx, proposal.sources, writing);
  const named = namedSources(ids, proposal.sources);
  const event = await eventFor(trx, proposal, into, named, writing);
  const only = named[0]?.source;
  const sourceOf = (name: string | null) => (name === null ? only : ids.get(name));
  await addCovering(trx, event, proposal.claims, sourceOf, writing);
  return event.id;
}

async function eventFor(
  trx: Trx,
  proposal: Proposal,
  into: string | null,
  sources: EventInput["sources"],
  writing: Writing,
): Promise<{ id: string; part_of: string | null }> {
  if (into !== null) {
    const known = await eventWith(trx, await whereMerged(trx, into));
    const part_of = known.part_of ?? (await widerOf(trx, proposal, writing));
    const id = await extended(trx, { ...known, part_of }, known, sources, writing);
    return { id, part_of };
  }
  const part_of = await widerOf(trx, proposal, writing);
  const { claims: _, wider: __, note: ___, reason: ____, into: _____, ...input } = proposal;
  return { id: await addEvent(trx, { ...input, part_of, sources }, writing), part_of };
}

/** Names the wider event and further sources of an event; sources it names already keep their locator. */
async function extended(
  trx: Trx,
  event: Event,
  before: Event,
  sources: EventInput["sources"],
  writing: Writing,
): Promise<string> {
  const { id: _, status: __, added_on: ___, changed_at: ____, ...fields } = event;
  const named = event.sources.map(({ source }) => source);
  const more = sources.filter(({ source }) => !named.includes(source));
  return editEvent(trx, before, { ...fields, sources: [...event.sources, ...more] }, writing);
}
