/** Puts a summary and what the promise gives for the same question into one shape, to be held against each other. */
import { expect } from "vitest";
import { isCountryOnly, type Place } from "../../../domain/place.ts";
import type { Group, Split, Summary, Sum as ToldSum } from "../../../domain/summary.ts";
import { METRICS, type Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { dayOf, isoOf, nextBin } from "../../../domain/when.ts";
import type { Seen } from "./audience.ts";
import type { Evaluation } from "./evaluate.ts";
import type { Open } from "./figure.ts";
import type { Sum } from "./sums.ts";

const VOICES = ["authorities", "monitors", "organisers"] as const;

/** What of a summary the promise tells. */
export function toldBy({ totals, timeline, groups, areas, split }: Summary) {
  const { events, on_map, not_mappable, not_datable, disagreeing, figures } = totals;
  const starts = startsOf(timeline);
  const columns = entriesOf(METRICS, ({ value }) => {
    const sums = timeline.figures[value];
    return Object.fromEntries(
      starts.flatMap((start, i) => {
        const headline = sums?.headline[i] ?? null;
        if (headline === null) return [];
        const [low, high, open] = [sums?.low[i], sums?.high[i], sums?.open[i]];
        return [[start, { headline, low, high, open }]];
      }),
    );
  });
  const voices = entriesOf(METRICS, ({ value }) =>
    Object.fromEntries(
      VOICES.flatMap((voice) =>
        starts.flatMap((start, i) => {
          const headline = timeline.figures[value]?.[voice][i] ?? null;
          return headline === null ? [] : [[`${voice} ${start}`, headline]];
        }),
      ),
    ),
  );
  return {
    totals: {
      ...{ events, on_map, not_mappable, not_datable, disagreeing },
      figures: entriesOf(METRICS, ({ value }) => {
        const { headline, low, high, open, events_with, events_without, beyond } = figures[value];
        return { headline, low, high, open, events_with, events_without, beyond };
      }),
    },
    ...{ columns, voices },
    circles: byKey(groups, ({ id }) => id),
    areas: byKey(areas, ({ country, admin1 }) => areaKey(country, admin1)),
    split: byKey(split ?? [], ({ value }) => value),
  };
}

/** The same by the promise, in the columns and by the places that the summary was asked for. */
export function toldByPromise(
  evaluation: Evaluation,
  bin: Summary["timeline"]["bin"],
  split: Split | undefined,
): ReturnType<typeof toldBy> {
  const { events, disagreeing, totals } = evaluation;
  const mapped = events.filter(({ event: { place } }) => place.country !== null);
  const circles = partsOf(evaluation, events, ({ place }) => circleAt(place, "place"));
  const areas = partsOf(evaluation, events, ({ place }) => {
    if (circleAt(place, "place") !== null) return null;
    return areaKey(place.country, isCountryOnly(place) ? null : place.admin1);
  });
  const voices = entriesOf(METRICS, ({ value }) =>
    Object.fromEntries(
      VOICES.flatMap((voice) =>
        [...evaluation.voice(bin, value, voice)].map(([start, headline]) => [
          `${voice} ${start}`,
          headline,
        ]),
      ),
    ),
  );
  return {
    totals: {
      ...{ events: events.length, on_map: mapped.length, disagreeing },
      ...{ not_mappable: events.length - mapped.length, not_datable: evaluation.notDatable(bin) },
      figures: entriesOf(METRICS, ({ value }) => ({
        ...{ headline: null, low: null, high: null },
        ...readable({ open: false, ...totals[value] }),
        beyond: readable(totals[value].beyond),
      })),
    },
    columns: entriesOf(METRICS, ({ value }) =>
      Object.fromEntries(
        [...evaluation.columns(bin, value)].map(([start, sum]) => [start, readable(sum)]),
      ),
    ),
    voices,
    ...{ circles, areas },
    split:
      split === undefined
        ? {}
        : partsOf(evaluation, events, ({ place: { country, admin1 } }) =>
            split === "country" ? country : admin1 === null ? "none" : `${country}:${admin1}`,
          ),
  };
}

/** The circle of a level that holds the events of a place; null where they are an area beside circles. */
export function circleAt(place: Place, level: Group["level"]): string | null {
  const { country, admin1, name, precision } = place;
  if (level === "country") return country;
  if (isCountryOnly(place)) return null;
  if (level === "admin1") return `${country}/${admin1 ?? ""}`;
  return precision === "region" ? null : `${country}/${admin1 ?? ""}/${name}`;
}

/** The promise says of sums with some open ends both that they are open and that they are not. */
function readable<S extends { open: Open }>(sum: S): Omit<S, "open"> & { open: boolean } {
  return { ...sum, open: sum.open === "some" ? expect.any(Boolean) : sum.open };
}

const areaKey = (country: string, admin1: string | null) => `${country}:${admin1 ?? ""}`;

/** Without what is said of groups beside the sum, of which the promise tells no more than that it is marked. */
type PartSum = Omit<ToldSum, "from_groups">;
type Parts = { [key: string]: { events: number; figures: { [M in Metric]?: PartSum } } };

/** The events of each part of a selection and what they add up to. */
export function partsOf(
  evaluation: Evaluation,
  events: readonly Seen[],
  keyOf: (event: Seen["event"]) => string | null,
): Parts {
  const parts = new Map<string, string[]>();
  for (const { event } of events) {
    const key = keyOf(event);
    if (key !== null) parts.set(key, [...(parts.get(key) ?? []), event.id]);
  }
  return Object.fromEntries(
    [...parts].map(([key, ids]) => [
      key,
      { events: ids.length, figures: figuresOf(evaluation, ids) },
    ]),
  );
}

function figuresOf({ sum, figures }: Evaluation, ids: readonly string[]) {
  return Object.fromEntries(
    METRICS.flatMap(({ value }) => {
      const known: Sum | null = sum(ids, value);
      if (known === null) return [];
      const events_with = ids.filter((id) => figures.get(id)?.[value] !== undefined).length;
      return [
        [value, { ...readable(known), events_with, events_without: ids.length - events_with }],
      ];
    }),
  );
}

function byKey<P extends Pick<Summary["areas"][number], "events" | "figures">>(
  parts: readonly P[],
  keyOf: (part: P) => string,
): Parts {
  return Object.fromEntries(
    parts.map((part) => [keyOf(part), { events: part.events, figures: sumsOf(part.figures) }]),
  );
}

function sumsOf(figures: Summary["areas"][number]["figures"]): Parts[string]["figures"] {
  return Object.fromEntries(
    Object.entries(figures).map(([metric, { from_groups: _, ...sum }]) => [metric, sum]),
  );
}

function startsOf({ start, bins, bin }: Summary["timeline"]): string[] {
  const starts: string[] = [];
  for (let day = dayOf(start ?? "") ?? 0; starts.length < bins; day = nextBin(day, bin))
    starts.push(isoOf(day));
  return starts;
}

/** A value for every metric. */
export function entriesOf<V>(
  metrics: typeof METRICS,
  of: (metric: (typeof METRICS)[number]) => V,
): { [M in Metric]: V } {
  return Object.fromEntries(metrics.map((metric) => [metric.value, of(metric)])) as {
    [M in Metric]: V;
  };
}
