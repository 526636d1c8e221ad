// The only way from a proposal to the record: sources, the event, the wider event, then each claim with the event it covers.

import type { Proposal } from "../../domain/draft.ts";
import type { Event, EventInput } from "../../domain/event.ts";
import { Problem } from "../../domain/problem.ts";
import { heldHead } from "../changes/repository.ts";
import type { Trx } from "../db/tables.ts";
import { addClaims } from "../events/claims.ts";
import { formerly } from "../events/ids.ts";
import { badField, type Writing } from "../events/report.ts";
import { addEvent, editEvent, eventWith } from "../events/repository.ts";
import { keepSources } from "../sources/repository.ts";

/** Makes a proposal part of the record, as a new event or `into` one that is there. Gives the event's id. */
export async function accept(
  trx: Trx,
  proposal: Proposal,
  into: string | null,
  writing: Writing,
): Promise<string> {
  // From here on nobody else writes.
  await heldHead(trx);
  const ids = await sourcesOf(trx, proposal, writing);
  const named = proposal.sources.map((entry) => ({
    source: idOf(ids, "key" in entry ? entry.key : entry.source),
    locator: entry.locator,
  }));
  const { id, part_of } = await eventFor(trx, proposal, into, named, writing);
  const claims = proposal.claims.map(({ covers, source, ...claim }, at) => {
    const from = source === null ? named[0]?.source : idOf(ids, source);
    if (from === undefined)
      throw badField(`claims.${at}.source`, "name the source that gives this figure");
    if (covers === "wider" && part_of === null)
      throw badField(
        `claims.${at}.covers`,
        "the event is not part of a wider one that this figure could cover",
      );
    return { at, covers, claim: { ...claim, source: from } };
  });
  for (const covers of ["event", "wider"] as const) {
    const own = claims.filter((each) => each.covers === covers);
    if (own.length === 0) continue;
    const covered = await eventWith(trx, (covers === "event" ? id : part_of) ?? id);
    const inputs = own.map(({ claim }) => claim);
    await addClaims(trx, covered, inputs, writing, (at, field) => `claims.${own[at]?.at}.${field}`);
  }
  return id;
}

async function eventFor(
  trx: Trx,
  proposal: Proposal,
  into: string | null,
  sources: EventInput["sources"],
  writing: Writing,
): Promise<{ id: string; part_of: string | null }> {
  if (into !== null) {
    const known = await eventWith(trx, into);
    const part_of = known.part_of ?? (await widerOf(trx, proposal, writing));
    const id = await extended(trx, { ...known, part_of }, known, sources, writing);
    return { id, part_of };
  }
  const part_of = await widerOf(trx, proposal, writing);
  const { claims: _, wider: __, note: ___, reason: ____, ...input } = proposal;
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

/** The wider event that the proposal names, by the id it has now, or makes. That one gets its sources with its claims. */
async function widerOf(
  trx: Trx,
  { part_of, wider, kind, form, publish_after, sensitivity }: Proposal,
  writing: Writing,
): Promise<string | null> {
  if (part_of !== null) return (await formerly(trx, part_of))?.now ?? part_of;
  if (wider === null) return null;
  const input: EventInput = {
    ...wider,
    kind,
    form,
    response: null,
    actors: { participants: null, against: null, security: null },
    demands: [],
    sources: [],
    sensitivity,
    publish_after,
    external_id: null,
  };
  return addEvent(trx, input, writing);
}

/** Stores the proposal's new sources. Gives the id in the record for every key and id it uses. */
async function sourcesOf(
  trx: Trx,
  { sources }: Proposal,
  writing: Writing,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const added = sources.filter((entry) => "key" in entry);
  const inputs = added.map(({ key: _, locator: __, ...input }) => input);
  const kept = await keepSources(trx, inputs, writing);
  for (const [at, { key }] of added.entries()) ids.set(key, kept[at] ?? "");
  const named = sources.flatMap((entry) => ("key" in entry ? [] : entry.source));
  if (named.length === 0) return ids;
  const rows = await trx.selectFrom("source").select("id").where("id", "in", named).execute();
  for (const { id } of rows) ids.set(id, id);
  const missing = named.find((id) => !ids.has(id));
  if (missing !== undefined) throw badField("sources", `there is no source ${missing}`);
  return ids;
}

function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined)
    throw new Problem("bad_input", `There is no source ${name} in the proposal.`);
  return id;
}
