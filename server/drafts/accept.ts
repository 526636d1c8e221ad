// The only way from a proposal to the record: sources, the event, the wider event, then each claim with the event it covers.

import type { Proposal } from "../../domain/draft.ts";
import type { Event, EventInput } from "../../domain/event.ts";
import { Problem } from "../../domain/problem.ts";
import type { Trx } from "../db/tables.ts";
import { addClaim } from "../events/claims.ts";
import { badField, type Writing } from "../events/report.ts";
import { addEvent, editEvent, eventWith } from "../events/repository.ts";
import { keepSource } from "../sources/repository.ts";

/** Makes a proposal part of the record, as a new event or `into` one that is there. Gives the event's id. */
export async function accept(
  trx: Trx,
  proposal: Proposal,
  into: string | null,
  writing: Writing,
): Promise<string> {
  const ids = await keepSources(trx, proposal, writing);
  const named = proposal.sources.map((entry) => ({
    source: idOf(ids, "key" in entry ? entry.key : entry.source),
    locator: entry.locator,
  }));
  const { id, part_of } = await eventFor(trx, proposal, into, named, writing);
  const event = await eventWith(trx, id);
  const wider = part_of === null ? null : await eventWith(trx, part_of);
  for (const [i, { covers, source, ...claim }] of proposal.claims.entries()) {
    const covered = covers === "event" ? event : wider;
    if (covered === null)
      throw badField(
        `claims.${i}.covers`,
        "the event is not part of a wider one that this figure could cover",
      );
    const from = source === null ? named[0]?.source : idOf(ids, source);
    if (from === undefined)
      throw badField(`claims.${i}.source`, "name the source that gives this figure");
    await within(`claims.${i}`, () => addClaim(trx, covered, { ...claim, source: from }, writing));
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
    await nameSources(trx, known, sources, writing);
    return { id: into, part_of: known.part_of ?? (await widerOf(trx, proposal, writing)) };
  }
  const part_of = proposal.part_of ?? (await widerOf(trx, proposal, writing));
  const { claims: _, wider: __, note: ___, ...input } = proposal;
  return { id: await addEvent(trx, { ...input, part_of, sources }, writing), part_of };
}

/** Names further sources of an event; those it names already keep their locator. */
async function nameSources(
  trx: Trx,
  event: Event,
  sources: EventInput["sources"],
  writing: Writing,
): Promise<void> {
  const { id: _, status: __, added_on: ___, changed_at: ____, ...fields } = event;
  const named = event.sources.map(({ source }) => source);
  const more = sources.filter(({ source }) => !named.includes(source));
  await editEvent(trx, event, { ...fields, sources: [...event.sources, ...more] }, writing);
}

/** Makes the wider event that the proposal describes. It gets its sources with its claims. */
async function widerOf(
  trx: Trx,
  { wider, kind, form, publish_after, sensitivity }: Proposal,
  writing: Writing,
) {
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
async function keepSources(
  trx: Trx,
  proposal: Proposal,
  writing: Writing,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const entry of proposal.sources) {
    if ("key" in entry) {
      const { key, locator: _, ...input } = entry;
      ids.set(key, await keepSource(trx, input, writing));
    } else {
      await checkKnown(trx, entry.source);
      ids.set(entry.source, entry.source);
    }
  }
  return ids;
}

async function checkKnown(trx: Trx, id: string): Promise<void> {
  const known = await trx.selectFrom("source").select("id").where("id", "=", id).executeTakeFirst();
  if (known === undefined) throw badField("sources", `there is no source ${id}`);
}

function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined)
    throw new Problem("bad_input", `There is no source ${name} in the proposal.`);
  return id;
}

/** Runs a part of the proposal; a field it refuses is named by its path in the whole. */
async function within<T>(path: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Problem) || error.errors === undefined) throw error;
    const errors = error.errors.map((each) => ({ ...each, path: `${path}.${each.path}` }));
    throw new Problem(error.code, error.message, errors);
  }
}
