// The totals of each region of the view. Every event lies in one, so the lines add up to the view's own total.
import { computed } from "@preact/signals";
import type { Totals } from "../../../domain/summary.ts";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { claimedMetric } from "../claimed-metric.ts";
import { summary } from "../refresh.ts";
import { filter } from "../selection.ts";
import { type Asking, questions } from "./ask-all.ts";
import { pathWith } from "./period.ts";
import { type PlaceFacet, valuesOf } from "./place-values.ts";

/** The regions with the most events are asked for, one question each. */
const MOST = 8;

export type PlaceLine = {
  readonly facet: PlaceFacet;
  readonly value: string;
  readonly totals: Totals;
};

export const asked = questions<"/api/summary">();

/** By which places the view is compared, known before their totals are. */
export const placeFacet = computed((): PlaceFacet => {
  const now = summary.value;
  return now === null ? "admin1" : valuesOf(now.facets, filter.value).facet;
});

/** The places whose totals are asked for, those with the most events first. */
export function awaitedPlaces(): Pick<PlaceLine, "facet" | "value">[] {
  const now = summary.value;
  if (now === null) return [];
  const { facet, values } = valuesOf(now.facets, filter.value);
  return values.slice(0, MOST).map((value) => ({ facet, value }));
}

export function placeAskings(): Asking[] | null {
  if (summary.value === null) return null;
  return awaitedPlaces().map(({ facet, value }) => ({
    id: `${facet}/${value}`,
    address: pathWith({ [facet]: { only: [value], not: [] } }),
  }));
}

/** The lines that are there, and how many more places the view has; null before the first answer. */
export const placeLines = computed(
  (): { facet: PlaceFacet; lines: PlaceLine[]; more: number } | null => {
    const answers = asked.answers.value;
    const now = summary.value;
    if (answers === null || now === null) return null;
    const { values } = valuesOf(now.facets, filter.value);
    const lines = [...answers].map(([id, { totals }]): PlaceLine => {
      const [facet, ...value] = id.split("/");
      return { facet: facet === "country" ? "country" : "admin1", value: value.join("/"), totals };
    });
    return {
      facet: lines[0]?.facet ?? "admin1",
      lines: bySize(lines, claimedMetric.value),
      more: Math.max(0, values.length - MOST),
    };
  },
);

/** The largest figure first; places without one keep their order and come last. */
function bySize(lines: readonly PlaceLine[], metric: Metric): PlaceLine[] {
  const size = ({ totals }: PlaceLine) => totals.figures[metric].headline ?? -1;
  return [...lines].sort((a, b) => size(b) - size(a));
}
