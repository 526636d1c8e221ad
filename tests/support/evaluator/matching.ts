/** Tells which events a filter selects, by the promise on each of its keys. */
import { type Choice, chosen, chosenAmong, type Filter } from "../../../domain/filter.ts";
import { distanceM, type Place } from "../../../domain/place.ts";
import { METRICS, type Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { placeRank } from "../../../domain/vocabulary/precision.ts";
import { type Day, dayOf } from "../../../domain/when.ts";
import type { Audience, Figures, Seen } from "./audience.ts";
import { nearestOf, type Tree } from "./forest.ts";

/** First and last day, both included; an open end is infinite. */
export type Days = { from: Day; to: Day };

/** The days of an event by the date that counts. */
export function daysOfEvent({ event }: Pick<Seen, "event">, dated: Filter["dated"]): Days {
  const day = (iso: string) => dayOf(iso) ?? 0;
  if (dated === "added") return { from: day(event.added_on), to: day(event.added_on) };
  return { from: day(event.start), to: day(event.end) };
}

/** The ids of the events that pass every key but the period. */
export function matchesOf(
  { seen, shown, tree }: Audience,
  figures: Figures,
  filter: Filter,
): ReadonlySet<string> {
  const matching = [...seen.values()].filter(
    (one) =>
      passesWhat(one, filter) &&
      passesWhere(one.event.place, filter) &&
      passesFigures(one, figures, filter) &&
      chosenAmong(filter.part_of, widerOf(one.event.id, shown, tree)),
  );
  return new Set(matching.map(({ event }) => event.id));
}

function passesWhat({ event, claims, sources }: Seen, filter: Filter): boolean {
  const { kind, form, response, status } = event;
  return (
    chosen(filter.kind, kind) &&
    chosen(filter.form, form) &&
    chosen(filter.response, response ?? "unknown") &&
    chosen(filter.status, status) &&
    chosenAmong(
      filter.said_by,
      claims.map(({ attributed_kind }) => attributed_kind),
    ) &&
    chosenAmong(filter.source, sources)
  );
}

function passesWhere(place: Place, filter: Filter): boolean {
  const { country, admin1, name, precision, lat, lon } = place;
  const { near, bbox } = filter;
  const isIn = (among: NonNullable<Filter["bbox"]>) =>
    lat !== null &&
    lon !== null &&
    among.south <= lat &&
    lat <= among.north &&
    (among.west <= among.east
      ? among.west <= lon && lon <= among.east
      : among.west <= lon || lon <= among.east);
  return (
    chosen(filter.country, country) &&
    chosenAmong(filter.admin1, regionNames(country, admin1)) &&
    chosen(filter.place, name) &&
    (filter.precision === null || placeRank(precision) <= placeRank(filter.precision)) &&
    (bbox === null || isIn(bbox)) &&
    (near === null ||
      (lat !== null && lon !== null && distanceM(near.lat, near.lon, lat, lon) <= near.radius_m))
  );
}

/** A region by its country and name, and by its bare name; `none` is no region, anywhere or in one country. */
function regionNames(country: string, admin1: string | null): string[] {
  const name = admin1 ?? "none";
  return [name, `${country}:${name}`];
}

function passesFigures({ event, claims }: Seen, figures: Figures, filter: Filter): boolean {
  const numbered = claims.filter(({ low, high }) => low !== null || high !== null);
  const has: Choice<Metric> = filter.has;
  const own = figures.get(event.id) ?? {};
  return (
    chosenAmong(
      has,
      numbered.map(({ metric }) => metric),
    ) &&
    METRICS.every(({ value }) => {
      const range = filter.figures[value];
      if (range === undefined) return true;
      const headline = own[value]?.headline;
      if (headline === undefined) return false;
      return (range.from ?? headline) <= headline && headline <= (range.to ?? headline);
    }) &&
    (filter.differ === null || difference(claims) >= filter.differ)
  );
}

/**
 * Highest ÷ lowest of what two claims or more say of all people, of the metric that differs most; 1 where nothing
 * differs. Nothing can be divided by a lowest of zero: the highest counts as one more then.
 */
export function difference(claims: Seen["claims"]): number {
  const quotients = METRICS.map(({ value }) => {
    const said = claims.filter(
      ({ metric, subject, low, high }) =>
        metric === value && subject === "all" && (low !== null || high !== null),
    );
    const numbers = said.flatMap(({ low, high }) => [low ?? high, high ?? low]);
    const known = said.length < 2 ? [] : numbers.filter((number) => number !== null);
    const [least, most] = [Math.min(...known), Math.max(...known)];
    return known.length === 0 || least === most ? 1 : least === 0 ? most + 1 : most / least;
  });
  return Math.max(...quotients);
}

/** The events that one is part of, at any depth: of today, whatever moment is asked about. */
function widerOf(id: string, shown: ReadonlySet<string>, tree: Tree): string[] {
  const wider: string[] = [];
  for (let at = nearestOf(id, shown, tree); at !== null; at = nearestOf(at, shown, tree))
    wider.push(at);
  return wider;
}
