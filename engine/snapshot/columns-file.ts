// Reads and writes all columns as a file.

import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import type { Place } from "../../domain/place.ts";
import type { Day } from "../../domain/when.ts";
import { Columns } from "../store/columns.ts";
import type { TermSet } from "../store/events.ts";
import type { Column, OnColumn } from "../store/shared-array.ts";
import type { Share } from "../worker/pass.ts";
import { openParts, type Parts, writeParts } from "./array-file.ts";
import type { Fingerprint } from "./fingerprint.ts";

type About = { fingerprint: Fingerprint; stateBytes: number };

/** The disk keeps room for so many files like this one. */
const FREE_FOR = 3;

/**
 * Writes the columns as they are at the call, whole or not at all; gives the bytes written, 0 when `goesOn`
 * said no. It has to say so as soon as the columns are others. Throws when the disk is nearly full.
 */
export async function writeColumns(
  file: string,
  { columns, fingerprint }: { columns: Columns; fingerprint: Fingerprint },
  how: Parameters<typeof writeParts>[2],
): Promise<number> {
  const state = new TextEncoder().encode(JSON.stringify(stateOf(columns)));
  const parts: Column[] = [state];
  columns.onColumns((column, length) => {
    parts.push(column.subarray(0, length));
    return column;
  });
  const bytes = parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const { bavail, bsize } = await statfs(dirname(file));
  if (bavail * bsize < FREE_FOR * bytes) throw new Error("the disk is nearly full");
  const about: About = { fingerprint, stateBytes: state.length };
  return (await writeParts(file, { about, parts }, how)) ? bytes : 0;
}

export type ColumnsFile = {
  fingerprint: Fingerprint;
  columns: (share: Share) => Columns;
  close: () => void;
};

/** Opens a file. Throws Unusable when it is not whole, as `columns` does; Node's error when there is none. */
export function openColumns(file: string): ColumnsFile {
  const { about, read, close }: Parts<About> = openParts(file);
  return {
    fingerprint: about.fingerprint,
    columns: (share) => {
      const text = read(new Uint8Array(0), about.stateBytes).subarray(0, about.stateBytes);
      const state: State = JSON.parse(Buffer.from(text).toString());
      return columnsOf(state, read, share);
    },
    close,
  };
}

export type State = {
  /** How many values the columns of each kind hold. */
  counts: Record<
    "rows" | "dateSpans" | "claims" | "groups" | "replacements" | "uncited" | "searchTexts",
    number
  >;
  /** Which columns are wider than they begin. */
  wide: Record<"when" | "added" | "said" | "source", boolean>;
  /** Rows up to here stand in the order of their ids, and uncited sources in that of their rows. */
  ordered: Record<"rows" | "uncited", number>;
  /** In the order of their codes. */
  places: [string, Place][];
  terms: TermSet[];
  sources: [string, { published: Day | null }][];
  recorded: [number, number][];
};

export function stateOf({ events, claims, sources, ...columns }: Columns): State {
  const { groups, replacements, uncited, searchTexts } = columns;
  const { ids, dateSpans, places, termSets, recorded } = events;
  return {
    counts: {
      rows: ids.count,
      dateSpans: dateSpans.count,
      claims: claims.count,
      groups: groups.count,
      replacements: replacements.count,
      uncited: uncited.count,
      searchTexts: searchTexts.count,
    },
    wide: {
      when: events.when instanceof Uint32Array,
      added: events.added instanceof Int32Array,
      said: claims.said instanceof Float64Array,
      source: claims.source instanceof Uint32Array,
    },
    ordered: { rows: ids.ordered, uncited: uncited.ordered },
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
function columnsOf(state: State, read: OnColumn, share: Share): Columns {
  const columns = new Columns(share);
  const { events, claims, groups, replacements, sources, uncited, searchTexts } = columns;
  const { ids, dateSpans, recorded } = events;
  for (const [key, place] of state.places) events.placeCode(key, () => place);
  for (const set of state.terms) events.termsCode(set);
  for (const [id, source] of state.sources) sources.codeOf(id, () => source);
  for (const [row, place] of state.recorded) recorded.set(row, place);
  ids.count = state.counts.rows;
  ids.ordered = state.ordered.rows;
  uncited.ordered = state.ordered.uncited;
  dateSpans.count = state.counts.dateSpans;
  if (state.wide.when) events.takeManyWhens();
  if (state.wide.added) events.takeAnyDay();
  if (state.wide.said) claims.tellMilliseconds();
  if (state.wide.source) claims.takeManySources();
  claims.count = state.counts.claims;
  groups.count = state.counts.groups;
  replacements.count = state.counts.replacements;
  uncited.count = state.counts.uncited;
  searchTexts.count = state.counts.searchTexts;
  columns.onColumns(read);
  dateSpans.index();
  return columns;
}
