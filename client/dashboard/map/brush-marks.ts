// The marks of the map while the timeline's window moves: the same measures as at rest, with names beside them but no figures.

import { objectEntries } from "../../../domain/object-keys.ts";
import type { Kind } from "../../../domain/vocabulary/kind.ts";
import { nameBeside, type PlacedLabel, sideOf } from "../../map/label-layout.ts";
import { areaKey, type DrawnArea, type DrawnGroup } from "../../map/layout.ts";
import type { Point, Size } from "../../map/plane.ts";
import { largestRadius, largestValue, type MapSize, mayShow } from "../../map/scale.ts";
import { type MapSymbol, symbolOf } from "../../map/symbol.ts";
import type { WindowArea, WindowGroup } from "../brush/look-up.ts";

/** Circles and areas that have events in the window. */
export type BrushMarks = { groups: readonly WindowGroup[]; areas: readonly WindowArea[] };

export type BrushMark = Point & { id: string; symbol: MapSymbol; kinds: WindowGroup["kinds"] };
export type BrushName = Pick<PlacedLabel, "name" | "large" | "x" | "y" | "anchor">;
export type BrushChip = Point & { events: number };

/** What does not move: the map, and what stood on it when the window was last let go. */
export type Ground = {
  map: Size;
  size: MapSize;
  groups: ReadonlyMap<string, DrawnGroup>;
  areas: ReadonlyMap<string, DrawnArea>;
  labels: ReadonlyMap<string, PlacedLabel>;
  /** By the id of a member: that of the circle it is merged into. */
  merged: ReadonlyMap<string, string>;
  at(lat: number, lon: number): Point;
};

/**
 * Marks in the order in which they are drawn, larger below smaller and shapes above all. What stood on the
 * map stays where it was; the largest circle in sight has the map's largest radius, as at rest.
 */
export function brushMarks(shown: Pick<BrushMarks, "groups">, ground: Ground): BrushMark[] {
  const { map, size } = ground;
  const groups = mergedAsAtRest(shown.groups, ground);
  const at = groups.map((group) => ground.groups.get(group.id) ?? ground.at(group.lat, group.lon));
  const inView = groups.filter((_, i) => {
    const point = at[i];
    return point !== undefined && mayShow(point, map);
  });
  const scale = { size, largest: largestValue(inView, size), radius: largestRadius(map) };
  const marks = groups.map((group, i) => {
    const { x = 0, y = 0 } = at[i] ?? {};
    return { id: group.id, symbol: symbolOf(group, scale), kinds: group.kinds, x, y };
  });
  return marks.sort((a, b) => rank(b.symbol) - rank(a.symbol));
}

/** The groups of a window, those as one that are one at rest, where they then stood. */
function mergedAsAtRest(
  groups: readonly WindowGroup[],
  { merged, size }: Pick<Ground, "merged" | "size">,
): readonly WindowGroup[] {
  if (merged.size === 0) return groups;
  const joined = new Map<string, WindowGroup>();
  for (const group of groups) {
    const id = merged.get(group.id) ?? group.id;
    const before = joined.get(id);
    joined.set(id, before ? sumOf(before, group, size) : { ...group, id });
  }
  return [...joined.values()];
}

function sumOf(a: WindowGroup, b: WindowGroup, size: MapSize): WindowGroup {
  const kinds = { ...a.kinds };
  for (const [kind, events] of objectEntries<Kind, number | undefined>(b.kinds))
    kinds[kind] = (kinds[kind] ?? 0) + (events ?? 0);
  const [one, other] = size === "events" ? [] : [a.figures[size], b.figures[size]];
  const figure =
    one && other
      ? {
          headline: one.headline + other.headline,
          low: one.low + other.low,
          high: one.high + other.high,
        }
      : (one ?? other);
  return { ...a, events: a.events + b.events, kinds, figures: figure ? { [size]: figure } : {} };
}

function rank(symbol: MapSymbol): number {
  return symbol.type === "circle" ? symbol.r + symbol.ring : 0;
}

/** The names that stood beside marks, on the same side of them, as far off as the marks now reach. */
export function brushNames(
  marks: readonly BrushMark[],
  { groups, labels }: Pick<Ground, "groups" | "labels">,
): BrushName[] {
  return marks.flatMap(({ id, x, y, symbol: { reach } }) => {
    const [label, drawn] = [labels.get(id), groups.get(id)];
    if (!label || !drawn) return [];
    const { name, large } = label;
    const side = sideOf(label, drawn);
    return [{ name, large, ...nameBeside({ x, y }, reach, { name, large, side }) }];
  });
}

/** The numbers of areas known to their region only, where their chips stood. */
export function brushChips({ areas }: Pick<BrushMarks, "areas">, ground: Ground): BrushChip[] {
  return areas.map((area) => {
    const { x, y } = ground.areas.get(areaKey(area)) ?? ground.at(area.lat, area.lon);
    return { x, y, events: area.events };
  });
}
