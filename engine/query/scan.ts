// Scans all rows once: which a filter selects, and how many have each code.
import { FACETS, type FacetName } from "../../domain/facet.ts";
import { KINDS } from "../../domain/vocabulary/kind.ts";
import { type ClaimStatus, TRAIT_SETS } from "../figures/claim-status.ts";
import type { Events } from "../store/events.ts";
import { BLOCK, blocksOf, copiedOut, Workspace } from "../wasm/memory.ts";
import { RowBlock, type RowMask } from "../wasm/row-block.ts";
import { defineTally, type Part } from "../worker/pass.ts";
import { CODES_OF, FAILS, type Masks } from "./masks.ts";

export const KIND_COUNT = KINDS.length;

/** A row passes, passes but for the period, or does not. */
export const SELECTED = 0;
export const NOT_IN_PERIOD = 1;
export const REFUSED = 2;
/** It does not because of one dimension alone: the facet's place in FACETS is added. */
export const REFUSED_BY = 3;

/** How many rows have each code: those that pass, and by dimension those that fail that one alone. */
export type Scanned = {
  /** SELECTED, NOT_IN_PERIOD, REFUSED or more, per row. */
  state: Uint8Array;
  selected: {
    events: number;
    claims: number;
    /** By code of place and kind. */
    places: Uint32Array;
    /** By code of span and kind. */
    dateSpans: Uint32Array;
    terms: Uint32Array;
    traits: Uint32Array;
    /** The last row of each place. */
    lastOf: Uint32Array;
  };
  /** Rows that fail the period alone, by code of span and kind; empty when no period is asked for. */
  beyondPeriod: Uint32Array;
  /** Rows that fail one facet's dimension alone: by code of place, terms or traits; empty where none can. */
  failing: { readonly [F in FacetName]: Uint32Array };
};

/** What a scan reads, and the states that it writes. */
export type ScanInput = {
  /** `place` as this viewer sees it. */
  columns: Pick<Events, "when" | "terms"> &
    Pick<ClaimStatus, "traits" | "said"> & { place: Uint32Array };
  /** How many codes of each there are. */
  codes: { places: number; dateSpans: number; terms: number };
  fails: Pick<Masks, "place" | "when" | "terms" | "traits">;
  /** What rows fail besides their codes. */
  rowMasks: readonly RowMask[];
  /** The dimensions that some row may fail. */
  dimensions: number;
  /** By code of terms: the place of its kind in KINDS. */
  kindOf: Uint8Array;
  state: Uint8Array;
};

/** Scans some parts of the rows. */
export const scanRows = defineTally(
  "scanRows",
  (input: ScanInput, parts: Iterable<Part>): Scanned => {
    const { columns, fails, rowMasks, dimensions, state } = input;
    const workspace = new Workspace();
    const block = new RowBlock(workspace, columns);
    const marks = workspace.room(state, BLOCK);
    const kindOf = workspace.copy(input.kindOf);
    const tables = (["terms", "place", "when", "traits"] as const).flatMap((name) => {
      const table = fails[name];
      return table === null ? [] : [{ name, table: workspace.copy(table) }];
    });
    const facets = FACETS.filter((facet) => dimensions & FAILS[facet]);
    const { selected, beyondPeriod, failing } = roomFor(workspace, input);

    for (const rows of blocksOf(parts)) {
      block.load(rows);
      for (const { name, table } of tables) block.fail(name, table);
      for (const marked of rowMasks) block.failMarked(marked);
      marks.fill(REFUSED);

      selected.events += block.list(0);
      block.mark(marks, SELECTED);
      block.lookUp("terms", kindOf);
      block.countBy(selected.places, "place", KIND_COUNT);
      block.countBy(selected.dateSpans, "when", KIND_COUNT);
      block.count(selected.terms, "terms");
      block.count(selected.traits, "traits");
      block.noteLast(selected.lastOf, "place");
      selected.claims += block.sum("said");

      if (dimensions & FAILS.date && block.list(FAILS.date) > 0) {
        block.mark(marks, NOT_IN_PERIOD);
        block.lookUp("terms", kindOf);
        block.countBy(beyondPeriod, "when", KIND_COUNT);
      }
      for (const facet of facets) {
        if (block.list(FAILS[facet]) === 0) continue;
        block.mark(marks, REFUSED_BY + FACETS.indexOf(facet));
        block.count(failing[facet], CODES_OF[facet]);
      }
      state.set(marks.subarray(0, rows.to - rows.from), rows.from);
    }
    return { state, ...copiedOut({ selected, beyondPeriod, failing }) };
  },
);

function roomFor(workspace: Workspace, { codes, dimensions }: ScanInput): Omit<Scanned, "state"> {
  const room = (length: number) => workspace.room(new Uint32Array(), length);
  const of = { place: codes.places, terms: codes.terms, traits: TRAIT_SETS };
  const failing = FACETS.map((facet) => [
    facet,
    room(dimensions & FAILS[facet] ? of[CODES_OF[facet]] : 0),
  ]);
  return {
    selected: {
      events: 0,
      claims: 0,
      places: room(codes.places * KIND_COUNT),
      dateSpans: room(codes.dateSpans * KIND_COUNT),
      terms: room(codes.terms),
      traits: room(TRAIT_SETS),
      lastOf: room(codes.places),
    },
    beyondPeriod: room(dimensions & FAILS.date ? codes.dateSpans * KIND_COUNT : 0),
    failing: Object.fromEntries(failing),
  };
}
