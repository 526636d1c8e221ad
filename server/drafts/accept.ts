// The only way from a proposal to the record: sources, the event, the wider event, then each claim with the event it covers.
import type { Proposal } from "../../domain/draft.ts";
import type { Event, EventInput } from "../../domain/event.ts";
import { heldHead } from "../changes/repository.ts";
import type { Trx } from "../db/tables.ts";
import {
  addCovering,
  type Covering,
  namedSources,
  type SourceIds,
  sourceIds,
  sourceIdsOf,
  widerOf,
} from "../events/covering.ts";
import { whereMerged } from "../events/merged.ts";
import type { Writing } from "../events/report.ts";
import { addEvents, editEvent, eventWith } from "../events/repository.ts";

/** Makes a proposal part of the record, as a new event or `into` one that is there. Gives the event's id. */
export async function accept(
  trx: Trx,
  proposal: Proposal,
  into: string | null,
  writing: Writing,
): Promise<string> {
  if (into === null) {
    const [id = ""] = await acceptAll(trx, [proposal], writing);
    return id;
  }
  // From here on nobody else writes.
  await heldHead(trx);
  const ids = await sourceIds(trx, proposal.sources, writing);
  const known = await eventWith(trx, await whereMerged(trx, into));
  const part_of = known.part_of ?? (await widerOf(trx, proposal, writing));
  const named = namedSources(ids, proposal.sources);
  const id = await extended(trx, { ...known, part_of }, known, named, writing);
  await addCovering(trx, [coveringOf(proposal, { id, part_of }, ids)], writing);
  return id;
}

/** Makes proposals part of the record, each as a new event, in a few statements however many they are. Gives their ids. */
export async function acceptAll(
  trx: Trx,
  proposals: readonly Proposal[],
  writing: Writing,
): Promise<string[]> {
  // From here on nobody else writes.
  await heldHead(trx);
  const lists = proposals.map(({ sources }) => sources);
  const ids = await sourceIdsOf(trx, lists, writing);
  const inputs: EventInput[] = [];
  for (const [at, proposal] of proposals.entries()) {
    const part_of = await widerOf(trx, proposal, writing);
    const { claims: _, wider: __, note: ___, reason: ____, into: _____, ...input } = proposal;
    const sources = namedSources(ids[at] ?? new Map(), proposal.sources);
    inputs.push({ ...input, part_of, sources });
  }
  const events = await addEvents(trx, inputs, writing);
  const covering = events.flatMap((event, at) => {
    const proposal = proposals[at];
    return proposal ? [coveringOf(proposal, event, ids[at] ?? new Map())] : [];
  });
  await addCovering(trx, covering, writing);
  return events.map(({ id }) => id);
}

/** A claim that names no source stands in the only one. */
function coveringOf(
  { claims, sources }: Proposal,
  event: Covering["event"],
  ids: SourceIds,
): Covering {
  const [only] = namedSources(ids, sources);
  const sourceOf = (name: string | null) => (name === null ? only?.source : ids.get(name));
  return { event, claims, sourceOf };
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
