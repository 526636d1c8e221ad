// Adds up what the parts of a scan have counted.

import { FACETS } from "../../domain/facet.ts";
import { plus } from "../worker/pass.ts";
import { KIND_COUNT, type Scanned } from "./scan.ts";

export type Counts = Scanned & {
  /** Selected rows by code of place, and by code of span, of whatever kind. */
  perPlace: Uint32Array;
  perWhen: Uint32Array;
  /** Rows by code of span that pass but for the period. */
  passing: Uint32Array;
};

/** The counts of all parts, added to those of the first. */
export function countsOf([all, ...others]: readonly Scanned[]): Counts {
  if (all === undefined) throw new RangeError("nothing was scanned");
  for (const { selected, beyondPeriod, failing } of others) {
    all.selected.events += selected.events;
    all.selected.claims += selected.claims;
    for (const by of ["places", "dateSpans", "terms", "traits"] as const)
      plus(all.selected[by], selected[by]);
    plus(all.beyondPeriod, beyondPeriod);
    for (const facet of FACETS) plus(all.failing[facet], failing[facet]);
    selected.lastOf.forEach((row, place) => {
      if (row > all.selected.lastOf[place]) all.selected.lastOf[place] = row;
    });
  }
  const perPlace = ofAnyKind(all.selected.places);
  const perWhen = ofAnyKind(all.selected.dateSpans);
  const passing = perWhen.slice();
  plus(passing, ofAnyKind(all.beyondPeriod));
  return { ...all, perPlace, perWhen, passing };
}

/** Rows by code, from rows by code and kind. */
function ofAnyKind(byKind: Uint32Array): Uint32Array {
  const rows = new Uint32Array(byKind.length / KIND_COUNT);
  for (let code = 0, at = 0; code < rows.length; code++) {
    let some = 0;
    for (let kind = 0; kind < KIND_COUNT; kind++) some += byKind[at++];
    rows[code] = some;
  }
  return rows;
}
