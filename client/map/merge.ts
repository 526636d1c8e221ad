// Joins circles of a far view that would lie on each other into one that holds them, until all can be read.
import { fromGroupsAmong } from "../../domain/from-groups.ts";
import type { Group, Sum } from "../../domain/summary.ts";
import { METRICS, type Metric } from "../../domain/vocabulary/claim-terms.ts";
import { KINDS, type Kind } from "../../domain/vocabulary/kind.ts";
import { distance, type Point, type Size } from "./plane.ts";
import { largestRadius, largestValue, type MapSize, mayShow } from "./scale.ts";
import { HALO, symbolOf } from "./symbol.ts";

/** A group, or several as one: then `members` are those, most events first. */
export type MapGroup = Group & { members?: readonly Group[] };

type Placed<G> = Point & { group: G };

/** Circles may touch, and lie on each other by so much of their radii. */
const CLOSEST = 0.82;

/** What the circles of a map are measured and placed by, and what several are called together. */
type Merging = {
  size: MapSize;
  map: Size;
  at(lat: number, lon: number): Point;
  name(members: readonly Group[]): string;
};

/**
 * The groups of a map with circles merged until none hides another, those that hide each other most first. Nothing is
 * lost: a merged group holds the events, kinds and figures of its members, at the middle of their events.
 */
export function mergeGroups(
  groups: readonly Group[],
  { size, map, at, name }: Merging,
): MapGroup[] {
  const seen = groups.filter(({ lat, lon }) => mayShow(at(lat, lon), map));
  const unseen = groups.filter((group) => !seen.includes(group));
  const scale = { size, largest: largestValue(seen, size), radius: largestRadius(map) };
  const placed = (group: MapGroup) => {
    const symbol = symbolOf(group, scale);
    const cover = symbol.type === "circle" ? symbol.r + symbol.ring + HALO : symbol.reach;
    return { group, cover, ...at(group.lat, group.lon) };
  };
  const left = seen.map(placed);
  for (let pair = closest(left); pair !== null; pair = closest(left)) {
    const [a, b] = pair;
    const joined = placed(join(left[a]?.group, left[b]?.group, name));
    left.splice(b, 1);
    left.splice(a, 1, joined);
  }
  return [...left.map(({ group }) => group), ...unseen];
}

/** Where in the list the two are that lie on each other most, the earlier first; null when none do. */
function closest(all: readonly (Placed<MapGroup> & { cover: number })[]): [number, number] | null {
  let found: [number, number] | null = null;
  let least = CLOSEST;
  all.forEach((one, i) => {
    for (let j = i + 1; j < all.length; j++) {
      const other = all[j];
      if (other === undefined) continue;
      const room = one.cover + other.cover;
      if (Math.abs(one.x - other.x) >= room * least) continue;
      const apart = distance(one, other) / room;
      if (apart >= least) continue;
      least = apart;
      found = [i, j];
    }
  });
  return found;
}

function join(
  a: MapGroup | undefined,
  b: MapGroup | undefined,
  name: (members: readonly Group[]) => string,
): MapGroup {
  if (a === undefined || b === undefined) throw new RangeError("a merged circle lacks a member");
  const members = [a, b]
    .flatMap((each) => each.members ?? [each])
    .sort((one, other) => other.events - one.events || (one.id < other.id ? -1 : 1));
  const events = a.events + b.events;
  const mean = (of: "lat" | "lon") => (a[of] * a.events + b[of] * b.events) / events;
  return {
    ...a,
    id: members.map(({ id }) => id).join("+"),
    name: name(members),
    lat: mean("lat"),
    lon: mean("lon"),
    uncertainty_m: 0,
    generalised: false,
    events,
    event: null,
    kinds: kindsOf([a, b]),
    figures: figuresOf([a, b]),
    members,
  };
}

function kindsOf(groups: readonly Group[]): Group["kinds"] {
  const kinds: { [K in Kind]?: number } = {};
  for (const { kinds: some } of groups)
    for (const { value } of KINDS)
      if (some[value] !== undefined) kinds[value] = (kinds[value] ?? 0) + some[value];
  return kinds;
}

/** Net values add up, and so do the ends of their ranges. */
function figuresOf(groups: readonly Group[]): Group["figures"] {
  const figures: { [M in Metric]?: Sum } = {};
  for (const { value } of METRICS) {
    const known = groups.flatMap(({ figures: some }) => some[value] ?? []);
    if (known.length === 0) continue;
    const sum = (of: "headline" | "low" | "high" | "events_with") =>
      known.reduce((all, each) => all + each[of], 0);
    const events = groups.reduce((all, each) => all + each.events, 0);
    const events_with = sum("events_with");
    figures[value] = {
      ...{ headline: sum("headline"), low: sum("low"), high: sum("high"), events_with },
      open: known.some(({ open }) => open),
      events_without: events - events_with,
      from_groups: fromGroupsAmong(known),
    };
  }
  return figures;
}
