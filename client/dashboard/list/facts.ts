// What list and table work out of an event's answer.

import type { EventAnswer } from "../../../domain/answers/event.ts";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";

/** Whether a place is an area rather than a point. */
export function isArea({ precision }: Pick<EventAnswer["place"], "precision">): boolean {
  return precision === "region" || precision === "country" || precision === "district";
}

/** The largest number of a metric that the events reach: the end of the column's scale. */
export function largestOf(events: readonly EventAnswer[], metric: Metric): number {
  return events.reduce((most, { claimed }) => Math.max(most, claimed[metric]?.most ?? 0), 1);
}
