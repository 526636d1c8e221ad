// What columns are beside their typed arrays, as JSON can hold it; and columns made of both.
import type { Place } from "../../domain/place.ts";
import type { Day } from "../../domain/when.ts";
import { Columns } from "../store/columns.ts";
import type { TermSet } from "../store/events.ts";
import type { OnColumn } from "../store/shared-array.ts";
import type { Share } from "../worker/share.ts";

export type State = {
  /** How many values the columns of each kind hold. */
  counts: Record<"rows" | "whens" | "claims" | "slots" | "replacements", number>;
  /** Which columns are wider than they begin. */
  wide: Record<"when" | "added" | "said" | "source", boolean>;
  /** Rows up to here stand in the order of their ids. */
  ordered: number;
  /** In the order of their codes. */
  places: [string, Place][];
  terms: TermSet[];
  sources: [string, { published: Day | null }][];
  recorded: [number, number][];
};

export function stateOf({ events, claims, slots, replacements, sources }: Columns): State {
  const { ids, whens, places, termSets, recorded } = events;
  return {
    counts: {
      rows: ids.count,
      whens: whens.count,
      claims: claims.count,
      slots: slots.count,
      replacements: replacements.count,
    },
    wide: {
      when: events.when instanceof Uint32Array,
      added: events.added instanceof Int32Array,
      said: claims.said instanceof Float64Array,
      source: claims.source instanceof Uint32Array,
    },
    ordered: ids.ordered,
    places: places.entries() as State["places"],
    terms: termSets.values.slice(1) as TermSet[],
    sources: sources.entries() as State["sources"],
    recorded: [...recorded],
  };
}

/**
 * Columns of this state, whose passes are done as `share` says. `read` is handed each column to be filled, in the
 * order of `Columns.onColumns`.
 */
export function columnsOf(state: State, read: OnColumn, share: Share): Columns {
  const columns = new Columns(share);
  const { events, claims, slots, replacements, sources } = columns;
  const { ids, whens, recorded } = events;
  for (const [key, place] of state.places) events.placeCode(key, () => place);
  for (const set of state.terms) events.termsCode(set);
  for (const [id, source] of state.sources) sources.codeOf(id, () => source);
  for (const [row, place] of state.recorded) recorded.set(row, place);
  ids.count = state.counts.rows;
  ids.ordered = state.ordered;
  whens.count = state.counts.whens;
  if (state.wide.when) events.takeManyWhens();
  if (state.wide.added) events.takeAnyDay();
  if (state.wide.said) claims.tellMilliseconds();
  if (state.wide.source) claims.takeManySources();
  claims.count = state.counts.claims;
  slots.count = state.counts.slots;
  replacements.count = state.counts.replacements;
  columns.onColumns(read);
  whens.index();
  return columns;
}
