// Computes the roll-up of one event, for its record: its own net and its parts' roll-ups.
import type { FiguredRecord } from "../../domain/resolve-all.ts";
import { sum } from "../../domain/rollup.ts";
import { METRICS, type Metric } from "../../domain/vocabulary/claim-terms.ts";
import { groupOf } from "../store/claims.ts";
import type { Columns } from "../store/columns.ts";
import { partsAmong } from "../store/tree.ts";
import type { Visibility } from "../store/visibility.ts";
import type { ClaimStatus } from "./claim-status.ts";
import { usedClaims } from "./claims-used.ts";
import { type Figures, NONE, netAt } from "./figures.ts";

type RollupView = {
  columns: Columns;
  visibility: Visibility;
  claimStatus: ClaimStatus;
  figures: Figures;
};

/** What the event in a row adds to sums, and its roll-ups, by metric. */
export function netsOf(view: RollupView, row: number): FiguredRecord["nets"] {
  const nets: { -readonly [M in keyof FiguredRecord["nets"]]: FiguredRecord["nets"][M] } = {};
  METRICS.forEach(({ value }, metric) => {
    const rollup = rollupOf(view, row, metric);
    if (rollup !== null) nets[value] = { rollup, headline: ownNet(view, row, metric) ?? 0 };
  });
  return nets;
}

/** Null where neither the event nor its parts have a figure. Net is roll-up less the parts' roll-ups (domain/rollup.ts). */
function rollupOf(view: RollupView, row: number, metric: number): number | null {
  const net = ownNet(view, row, metric);
  const below = partsRollup(view, row, metric);
  return net === null || below === null ? (net ?? below) : net + below;
}

/** What an event's parts come to; null where none has a figure. */
export function partsRollup(view: RollupView, row: number, metric: number): number | null {
  return sum(partsOf(view, row).map((part) => rollupOf(view, part, metric)));
}

function ownNet({ columns, figures }: RollupView, row: number, metric: number): number | null {
  const group = groupOf(columns, row, metric);
  const net = netAt(figures, group);
  return net === NONE ? null : net;
}

/**
 * The metrics of which nobody can say what an event's parts leave of it, since a term of that difference is an upper
 * bound: its own figure, or one that the sum of its parts is made of.
 */
export function looseRemaindersOf(view: RollupView, row: number): Set<Metric> {
  const used = usedClaims(view.columns, view.claimStatus, view.figures);
  const parts = partsOf(view, row);
  const loose = METRICS.filter((_, metric) => {
    const isUpperBound = (of: number) => used.isUpperBound(groupOf(view.columns, of, metric));
    const isLoose = (part: number): boolean =>
      (ownNet(view, part, metric) ?? 0) > 0
        ? isUpperBound(part)
        : partsOf(view, part).some(isLoose);
    return isUpperBound(row) || parts.some(isLoose);
  });
  return new Set(loose.map(({ value }) => value));
}

/** The rows of the event's parts, as far as they were known. */
export function partsOf(
  { visibility, claimStatus }: Pick<RollupView, "visibility" | "claimStatus">,
  row: number,
): number[] {
  const { unknown } = claimStatus;
  if (unknown?.[row]) return [];
  return partsAmong(visibility.tree, row, (part) => !unknown?.[part]);
}
