/** Puts a window of a cube, as the page reads it, and what the promise gives for its days into one shape. */
import type { Group } from "../../../domain/summary.ts";
import { METRICS, type Metric } from "../../../domain/vocabulary/claim-terms.ts";
import type { windowOf } from "../cube-of.ts";
import type { Evaluation } from "./evaluate.ts";
import { circleAt, entriesOf, partsOf } from "./told.ts";

/** What of a window of a cube the promise tells. */
export function toldByWindow({ totals, groups }: ReturnType<typeof windowOf>) {
  const { events, on_map, not_mappable, disagreeing, figures } = totals;
  return {
    ...{ events, on_map, not_mappable, disagreeing },
    figures: entriesOf(METRICS, ({ value }) => {
      const { headline, low, high, events_with, events_without, beyond } = figures[value];
      return { headline, low, high, events_with, events_without, beyond: beyond.events };
    }),
    circles: byName(groups.map(({ id, events, figures }) => [id, { events, figures }])),
  };
}

/** The same by the promise, its circles those of one level with one figure. */
export function windowByPromise(
  evaluation: Evaluation,
  level: Group["level"],
  size: Metric,
): ReturnType<typeof toldByWindow> {
  const { events, disagreeing, totals } = evaluation;
  const mapped = events.filter(({ event: { place } }) => place.country !== null);
  const parts = partsOf(evaluation, events, ({ place }) => circleAt(place, level));
  return {
    ...{ events: events.length, on_map: mapped.length, disagreeing },
    not_mappable: events.length - mapped.length,
    figures: entriesOf(METRICS, ({ value }) => {
      const { headline = null, low = null, high = null, beyond, ...counts } = totals[value];
      const { events_with, events_without } = counts;
      return { headline, low, high, events_with, events_without, beyond: beyond.events };
    }),
    circles: byName(
      Object.entries(parts).map(([id, { events, figures }]) => {
        const sum = figures[size];
        if (sum === undefined) return [id, { events, figures: {} }];
        const { headline, low, high } = sum;
        return [id, { events, figures: { [size]: { headline, low, high } } }];
      }),
    ),
  };
}

type SizedCircle = {
  events: number;
  figures: { [M in Metric]?: { headline: number; low: number; high: number } };
};

function byName(circles: readonly (readonly [string, SizedCircle])[]): {
  [id: string]: SizedCircle;
} {
  return Object.fromEntries(circles);
}
