// What a refresh answers, as numbers by name: from the program and from its peers alike, so that they can be held to each other.
import type { Series, Summary } from "../../domain/summary.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { binsBetween, dayOf, isoOf } from "../../domain/when.ts";
import { BIN } from "./facts.ts";
import { FACETS } from "./labels.ts";

/** Numbers by name for each part: "totals", "sums", a facet and so on. What is missing is 0. */
export type Answer = Readonly<Record<string, ReadonlyMap<string, number>>>;

/**
 * The first count that a peer gives otherwise, in words; null when there is none. Parts that it leaves out are not
 * compared, and neither are sums: peers add up what events add to the whole, a selection has nets of its own.
 */
export function difference(ours: Answer, peer: Answer): string | null {
  for (const [part, theirs] of Object.entries(peer)) {
    if (part.endsWith("sums")) continue;
    const own = ours[part] ?? new Map<string, number>();
    for (const name of new Set([...own.keys(), ...theirs.keys()])) {
      const [here, there] = [own.get(name) ?? 0, theirs.get(name) ?? 0];
      if (here !== there) return `${part}, ${name}: ${here} and ${there}`;
    }
  }
  return null;
}

/** The parts of a summary that peers are asked for, too. Its bins are months. */
export function answerOf({ totals, timeline, facets, groups }: Summary): Answer {
  const { events, not_datable, on_map, claims, disagreeing, figures } = totals;
  const start = dayOf(timeline.start ?? "");
  const last = timeline.bins * 31;
  const months = start === null ? [] : binsBetween(start, start + last, BIN).map(isoOf);
  const overTime = (name: string, values: Series) =>
    values.map((value, i): [string, number] => [`${months[i]} ${name}`, value ?? 0]);
  return {
    totals: new Map([
      ...Object.entries({ events, not_datable, on_map, claims, disagreeing }),
      ...METRICS.map(({ value }): [string, number] => [value, figures[value].events_with]),
    ]),
    sums: new Map(METRICS.map(({ value }) => [value, figures[value].headline ?? 0])),
    timeline: new Map(
      Object.entries(timeline.series).flatMap(([kind, counts]) => overTime(kind, counts)),
    ),
    "timeline's sums": new Map(
      Object.entries(timeline.figures).flatMap(([metric, { headline }]) =>
        overTime(metric, headline),
      ),
    ),
    ...Object.fromEntries(
      FACETS.map((facet) => [
        facet,
        new Map(facets[facet].map(({ value, events }) => [value, events])),
      ]),
    ),
    circles: new Map(groups.map(({ id, events }) => [id, events])),
    "circles' sums": new Map(
      groups.flatMap(({ id, figures }) =>
        Object.entries(figures).map(([metric, { headline }]): [string, number] => [
          `${id} ${metric}`,
          headline,
        ]),
      ),
    ),
  };
}
