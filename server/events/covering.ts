// Claims with the event that they cover, and the sources that they refer to: what proposals and corrections share.
import {
  nameOfSource,
  type ProposedClaim,
  type ProposedSource,
  type WiderInput,
} from "../../domain/draft.ts";
import type { Event, EventInput, EventSource } from "../../domain/event.ts";
import { Problem } from "../../domain/problem.ts";
import type { Trx } from "../db/tables.ts";
import { keepSources } from "../sources/repository.ts";
import { addClaims } from "./claims.ts";
import { formerly } from "./ids.ts";
import { whereMerged } from "./merged.ts";
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

/**
 * Adds claims, each to the event that it covers: this one, or the wider one that it is part of.
 * @param sourceOf the id of the source of a claim; undefined where it is not known
 */
export async function addCovering(
  trx: Trx,
  { id, part_of }: Pick<Event, "id" | "part_of">,
  proposed: readonly ProposedClaim[],
  sourceOf: (name: string | null) => string | undefined,
  writing: Writing,
): Promise<void> {
  const claims = proposed.map(({ covers, source, ...claim }, at) => {
    const from = sourceOf(source);
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
}
