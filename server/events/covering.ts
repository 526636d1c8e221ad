// Claims with the event that they cover, and the sources that they refer to: what proposals and corrections share.

import type { ClaimInput } from "../../domain/claim.ts";
import {
  nameOfSource,
  type ProposedClaim,
  type ProposedSource,
  type WiderInput,
} from "../../domain/draft.ts";
import type { Event, EventInput, EventSource } from "../../domain/event.ts";
import { Problem } from "../../domain/problem.ts";
import { among } from "../db/columns.ts";
import type { Trx } from "../db/tables.ts";
import { keepSources } from "../sources/repository.ts";
import { addClaims } from "./claims.ts";
import { formerly } from "./ids.ts";
import { whereMerged } from "./merged.ts";
import { eventsById } from "./records.ts";
import { badField, type Writing } from "./report.ts";
import { addEvent, eventWith } from "./repository.ts";

/** The ids in the record of sources, by the keys and ids by which claims refer to them. */
export type SourceIds = ReadonlyMap<string, string>;

/** Stores the new ones among sources. Gives the id in the record for every key and id. */
export async function sourceIds(
  trx: Trx,
  sources: readonly ProposedSource[],
  writing: Writing,
): Promise<SourceIds> {
  const [ids = new Map()] = await sourceIdsOf(trx, [sources], writing);
  return ids;
}

/** The same of several lists, whose keys have nothing to do with each other. */
export async function sourceIdsOf(
  trx: Trx,
  lists: readonly (readonly ProposedSource[])[],
  writing: Writing,
): Promise<SourceIds[]> {
  const added = lists.flatMap((sources) => sources.filter((entry) => "key" in entry));
  const inputs = added.map(({ key: _, locator: __, ...input }) => input);
  const kept = await keepSources(trx, inputs, writing);
  const idOf = new Map(added.map((entry, at) => [entry as ProposedSource, kept[at] ?? ""]));
  const named = lists.flat().flatMap((entry) => ("key" in entry ? [] : entry.source));
  const rows = await trx
    .selectFrom("source")
    .select("id")
    .where(among(trx, "id", { texts: [...new Set(named)], close: false }))
    .execute();
  const known = new Set(rows.map(({ id }) => id));
  const missing = named.find((id) => !known.has(id));
  if (missing !== undefined) throw badField("sources", `there is no source ${missing}`);
  return lists.map(
    (sources) =>
      new Map(
        sources.map((entry) => [nameOfSource(entry), idOf.get(entry) ?? nameOfSource(entry)]),
      ),
  );
}

/** The sources as an event names them. */
export function namedSources(ids: SourceIds, sources: readonly ProposedSource[]): EventSource[] {
  return sources.map((entry) => {
    const id = ids.get(nameOfSource(entry));
    if (id === undefined)
      throw new Problem("bad_input", `There is no source ${nameOfSource(entry)} here.`);
    return { source: id, locator: entry.locator };
  });
}

type WiderOf = Pick<EventInput, "part_of" | "kind" | "form" | "publish_after" | "sensitivity"> & {
  wider: WiderInput | null;
};

/** The wider event that is named, by the id it has now, or that is made. That one gets its sources with its claims. */
export async function widerOf(
  trx: Trx,
  { part_of, wider, kind, form, publish_after, sensitivity }: WiderOf,
  writing: Writing,
): Promise<string | null> {
  if (part_of !== null) return whereMerged(trx, (await formerly(trx, part_of))?.now ?? part_of);
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
    extra: null,
  };
  return addEvent(trx, input, writing);
}

/** Claims that were proposed with an event. */
export type Covering = {
  event: Pick<Event, "id" | "part_of">;
  claims: readonly ProposedClaim[];
  /** The id of the source of a claim; undefined where it is not known. */
  sourceOf: (name: string | null) => string | undefined;
};

/** Adds claims, each to the event that it covers: the one that it was proposed with, or the wider one. */
export async function addCovering(
  trx: Trx,
  all: readonly Covering[],
  writing: Writing,
): Promise<void> {
  const adding: { of: string; claims: Sourced[] }[] = [];
  for (const { event, claims, sourceOf } of all) {
    const sourced = claims.map((claim, at) => sourcedClaim(claim, at, event, sourceOf));
    for (const covers of ["event", "wider"] as const) {
      const own = sourced.filter((each) => each.covers === covers);
      const of = (covers === "event" ? event.id : event.part_of) ?? event.id;
      if (own.length > 0) adding.push({ of, claims: own });
    }
  }
  if (adding.length === 0) return;
  const covered = new Map<string, Event>();
  const ids = [...new Set(adding.map(({ of }) => of))];
  for (const event of await eventsById(trx, ids)) covered.set(event.id, event);
  for (const id of ids) if (!covered.has(id)) covered.set(id, await eventWith(trx, id));
  await addClaims(
    trx,
    adding.flatMap(({ of, claims }) => {
      const event = covered.get(of);
      const nameOf = (at: number, field: string) => `claims.${claims[at]?.at}.${field}`;
      return event ? [{ event, inputs: claims.map(({ claim }) => claim), nameOf }] : [];
    }),
    writing,
  );
}

type Sourced = { at: number; covers: ProposedClaim["covers"]; claim: ClaimInput };

function sourcedClaim(
  { covers, source, ...claim }: ProposedClaim,
  at: number,
  { part_of }: Covering["event"],
  sourceOf: Covering["sourceOf"],
): Sourced {
  const from = sourceOf(source);
  if (from === undefined)
    throw badField(`claims.${at}.source`, "name the source that gives this figure");
  if (covers === "wider" && part_of === null)
    throw badField(
      `claims.${at}.covers`,
      "the event is not part of a wider one that this figure could cover",
    );
  return { at, covers, claim: { ...claim, source: from } };
}
