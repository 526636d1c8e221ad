// The circles and areas of the map: events grouped by something with a name, never by pixels.
import { append } from "../append.ts";
import { mapPlace, mappable } from "../map-place.ts";
import type { Place } from "../place.ts";
import type { ResolvedRecord } from "../resolve-all.ts";
import type { Area, Group, Split, Sum, Summary, Viewport } from "../summary.ts";
import { METRICS, type Metric } from "../vocabulary/claim-terms.ts";
import type { Kind } from "../vocabulary/kind.ts";
import { placeRank } from "../vocabulary/precision.ts";
import { VALUES } from "./facets.ts";
import type { Selection } from "./selection.ts";
import { type Summing, sumOf } from "./sums.ts";

export const MOST_GROUPS = 150;
/** With more countries in view of which nothing closer is known, the map is about countries. */
export const MOST_COUNTRY_AREAS = 12;
/** From the finest to the coarsest. */
export const LEVELS = ["place", "admin1", "country"] as const;

type Level = Group["level"];

/**
 * Circles, in the order of their ids, at the finest named level that has at most 150 of them in view; and the areas
 * beside them.
 */
export function marksOf(
  selection: Selection,
  viewport: Viewport | null,
): { groups: Group[]; areas: Area[] } {
  const { level, circles } = circlesOf(selection.selected, viewport, "place", MOST_GROUPS);
  return {
    groups: circles.map((records) => groupOf(records, level, selection)),
    areas: areaRecords(selection.selected, level).map((records) => areaOf(records, selection)),
  };
}

/**
 * The records of each circle in view, at the finest level from `finest` on that has at most `most`, and hardly any
 * country beside them that is an area. A place's circle holds what is known to the place, a region's also what is
 * known to the region only, a country's all.
 */
export function circlesOf(
  records: readonly ResolvedRecord[],
  viewport: Viewport | null,
  finest: Level,
  most: number,
): { level: Level; circles: ResolvedRecord[][] } {
  const drawn = records.filter(({ event }) => mappable(event.place));
  for (const level of LEVELS.slice(LEVELS.indexOf(finest))) {
    const inView = (marks: readonly ResolvedRecord[][]) =>
      marks.filter((each) => viewport === null || within(middle(each), viewport));
    const circles = inView(
      byName(
        drawn.filter((record) => !isAreaAt(placeOf(record), level)),
        level,
      ),
    );
    const countries = inView(areaRecords(drawn, level).filter(isWholeCountry));
    const fits = circles.length <= most && countries.length <= MOST_COUNTRY_AREAS;
    if (fits || level === "country") return { level, circles };
  }
  return { level: "country", circles: [] };
}

/** The records of each area beside the circles of a level, in the order of the areas' ids. */
export function areaRecords(records: readonly ResolvedRecord[], level: Level): ResolvedRecord[][] {
  const vague = records.filter(
    (record) => mappable(record.event.place) && isAreaAt(placeOf(record), level),
  );
  return byName(vague, "place");
}

/**
 * Whether a place, as the map holds it, is too vague for the circles of a level, and an area beside them: a region
 * or a country beside places, a country beside regions.
 */
export function isAreaAt({ precision }: Pick<Place, "precision">, level: Level): boolean {
  return level === "place"
    ? precision === "region" || precision === "country"
    : level === "admin1" && precision === "country";
}

const isWholeCountry = ([first]: readonly ResolvedRecord[]) =>
  first !== undefined && placeOf(first).precision === "country";

/** The place of a record that is drawn, as the map holds it. */
function placeOf({ event }: ResolvedRecord): Place {
  return mapPlace(event.place) ?? event.place;
}

const isProtected = (records: readonly ResolvedRecord[]) =>
  records.some(({ event }) => event.place.generalised === true);

function byName(records: readonly ResolvedRecord[], level: Level): ResolvedRecord[][] {
  const groups = new Map<string, ResolvedRecord[]>();
  for (const record of records) append(groups, idOf(placeOf(record), level), record);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

/** "BLR", "BLR/Minsk City" or "BLR/Minsk City/Minsk". */
export function idOf(place: Place, level: Level): string {
  const path = [place.country, place.admin1 ?? "", place.name];
  return path.slice(0, LEVELS.length - LEVELS.indexOf(level)).join("/");
}

/** What a circle of this level is called. */
export function nameOf({ name, admin1, country }: Place, level: Level): string {
  if (level === "place") return name;
  return level === "admin1" ? (admin1 ?? country) : country;
}

function groupOf(records: readonly ResolvedRecord[], level: Level, summing: Summing): Group {
  return { ...areaOf(records, summing), ...circleOf(records, level) };
}

function areaOf(records: readonly ResolvedRecord[], summing: Summing): Area {
  return {
    ...spotOf(records),
    events: records.length,
    event: onlyOne(records),
    kinds: kindsOf(records),
    figures: figuresOf(records, summing),
  };
}

/** The figures of each country or region that has events, in the order of their names. */
export function splitBy(selection: Selection, by: Split): NonNullable<Summary["split"]> {
  const places = new Map<string, ResolvedRecord[]>();
  for (const record of selection.selected)
    for (const value of VALUES[by](record)) append(places, value, record);
  return [...places]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, records]) => ({
      ...{ value, events: records.length },
      figures: figuresOf(records, selection),
      partial: partialsOf(records.filter(selection.summed)),
    }));
}

function partialsOf(records: readonly ResolvedRecord[]): { [M in Metric]?: number } {
  const events: { [M in Metric]?: number } = {};
  for (const { partials } of records)
    for (const { value } of METRICS) if (partials[value]) events[value] = (events[value] ?? 0) + 1;
  return events;
}

function figuresOf(records: readonly ResolvedRecord[], summing: Summing): Group["figures"] {
  const figures: { [M in Metric]?: Sum } = {};
  for (const { value } of METRICS) {
    const sum = sumOf(records, value, summing);
    if (sum) figures[value] = sum;
  }
  return figures;
}

/** Where a circle of this level stands, and what it is called. */
export function circleOf(records: readonly ResolvedRecord[], level: Level) {
  const place = leastExact(records);
  return {
    level,
    id: idOf(place, level),
    ...spotOf(records),
    name: nameOf(place, level),
    admin1: level === "country" ? null : place.admin1,
  };
}

/** Where the events of one name are, as exactly as the least exact of them is known. */
export function spotOf(records: readonly ResolvedRecord[]) {
  const { name, admin1, country, precision, uncertainty_m } = leastExact(records);
  return {
    name,
    admin1,
    country,
    ...middle(records),
    precision,
    uncertainty_m,
    generalised: isProtected(records),
  };
}

const PER_DEGREE = 1e7;

/** A position in whole ten-millionths of a degree (about a centimetre), so that sums do not depend on their order. */
export function fixed(degrees: number): number {
  return Math.round(degrees * PER_DEGREE);
}

/** The mean of `count` such positions that sum to `sum`, in degrees to five decimals (about one metre). */
export function meanOf(sum: number, count: number): number {
  return Math.round((sum / count / PER_DEGREE) * 1e5) / 1e5;
}

/** Of what is known closer than its country, where anything is. */
function middle(records: readonly ResolvedRecord[]): { lat: number; lon: number } {
  const all = records.map(placeOf);
  const closer = all.filter(({ precision }) => precision !== "country");
  const places = closer.length > 0 ? closer : all;
  const mean = (value: (place: Place) => number | null) =>
    meanOf(
      places.reduce((sum, place) => sum + fixed(value(place) ?? 0), 0),
      places.length,
    );
  return { lat: mean((place) => place.lat), lon: mean((place) => place.lon) };
}

function leastExact(records: readonly ResolvedRecord[]): Place {
  return records.map(placeOf).reduce(lessExact);
}

/** The less exact of two places: by precision, then by radius. */
export function lessExact(a: Place, b: Place): Place {
  const by = placeRank(b.precision) - placeRank(a.precision) || b.uncertainty_m - a.uncertainty_m;
  return by > 0 ? b : a;
}

function kindsOf(records: readonly ResolvedRecord[]): { [K in Kind]?: number } {
  const kinds: { [K in Kind]?: number } = {};
  for (const { event } of records) kinds[event.kind] = (kinds[event.kind] ?? 0) + 1;
  return kinds;
}

function onlyOne(records: readonly ResolvedRecord[]): string | null {
  return records.length === 1 ? (records[0]?.event.id ?? null) : null;
}

/** Whether a viewport shows a position. */
export function within(
  { lat, lon }: Pick<Group, "lat" | "lon">,
  { west, south, east, north }: Viewport,
): boolean {
  if (lat < south || lat > north) return false;
  return west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
}
