// Works out one state of the map in pixels: every symbol's measures, then legend, labels, chips and country names, each clear of those before.
import type { Area, Group } from "../../domain/summary.ts";
import { readableCounts } from "./counts.ts";
import { type LabelWish, type PlacedLabel, placeLabels } from "./label-layout.ts";
import { BELOW, type LegendPlace, legendPlace } from "./legend-place.ts";
import { type MapGroup, mergeGroups } from "./merge.ts";
import {
  type Box,
  boxAround,
  clear,
  NARROW,
  type Obstacle,
  type Point,
  type Size,
} from "./plane.ts";
import { boxOnMap, type Look, metresOnMap, type Outline, ringsOnMap, TILE } from "./projection.ts";
import { type Note, protectedNotes } from "./protected.ts";
import { type Rings, roomiest } from "./room.ts";
import { largestRadius, largestValue, type MapSize, mayShow } from "./scale.ts";
import { type MapSymbol, symbolOf } from "./symbol.ts";

/** A group as drawn, at most a few pixels off its place; `spread` is the radius of what is known of its place, where that shows. */
export type DrawnGroup = Point & {
  group: MapGroup;
  symbol: MapSymbol;
  spread: number | null;
};

/** An area with its chip; `short` chips carry the number only. */
export type DrawnArea = Point & { area: Area; key: string; short: boolean };

type Names = {
  group(group: Group): string;
  /** Several as one, those with most events first. */
  several(groups: readonly Group[]): string;
  /** Null: nothing to say beside the symbol but the name. */
  figure(group: Group): string | null;
  spread(group: Group): { name: string; across: string };
  chip(area: Area): string;
  /** How far a protected place was widened; null of others. */
  widened(group: Group): string | null;
  width(text: string, font: "name" | "figure" | "large" | "country"): number;
};

export type LayoutInput = {
  groups: readonly Group[];
  areas: readonly Area[];
  size: MapSize;
  map: Size;
  look: Look;
  at(lat: number, lon: number): Point;
  /** The outline of an area's region, where it is shipped and loaded. */
  outlineOf(area: Area): Outline | null;
  /** Names of countries from the last layout of the same view: finding their room is most of the work. */
  kept: Layout["countries"] | null;
  /** Countries that may be named. */
  countries: readonly { id: string; name: string; outline: Outline }[];
  controls: readonly Box[];
  /** Null: it stands below the map already. */
  legend: Size | null;
  names: Names;
};

export type Layout = {
  groups: DrawnGroup[];
  areas: DrawnArea[];
  labels: PlacedLabel[];
  notes: Note[];
  countries: (Point & { id: string; name: string })[];
  legend: LegendPlace;
};

/** The world is less wide than this, in pixels, where circles that would hide each other are merged: zoom 5. */
const MERGED_BELOW = TILE * 2 ** 5;
/** From this radius a spread is said in words instead of the figure. */
const SAID_FROM = 40;
const CLEARANCE = 3;
/** The size of text that widths are measured in. */
export const TEXT_PX = 12;
/** Symbols reaching this far carry the larger label. */
const LARGE = 24;
const CHIP_HEIGHT = 24;
const CHIP: Size = { width: 28, height: CHIP_HEIGHT };
const DOT: Size = { width: 4, height: 4 };
const EDGE = 4;

/** The name of an area in the map's own bookkeeping. */
export function areaKey({
  country,
  admin1,
  name,
}: Pick<Area, "country" | "admin1" | "name">): string {
  return `area:${country}/${admin1 ?? ""}/${name}`;
}

function drawGroups({ groups: all, size, map, look, at, names }: LayoutInput): DrawnGroup[] {
  const isFar = look.world < MERGED_BELOW;
  const groups = isFar ? mergeGroups(all, { size, map, at, name: names.several }) : all;
  const placed = groups.map((group) => ({ group, ...at(group.lat, group.lon) }));
  const inView = placed.filter((at) => mayShow(at, map)).map(({ group }) => group);
  const largest = largestValue(inView, size);
  const radius = largestRadius(map);
  const drawn = placed.map(({ group, x, y }) => {
    const symbol = symbolOf(group, { size, largest, radius });
    const metres = group.level === "place" ? group.uncertainty_m : 0;
    const known = metresOnMap(metres, group.lat, look);
    return { group, symbol, x, y, spread: known > symbol.reach + CLEARANCE ? known : null };
  });
  return readableCounts(
    drawn,
    (count, textSize) => (names.width(String(count), "name") * textSize) / TEXT_PX,
  );
}

function wishes(drawn: readonly DrawnGroup[], names: Names): LabelWish[] {
  return drawn.map(({ group, symbol, spread, x, y }) => {
    const said = spread !== null && spread >= SAID_FROM ? names.spread(group) : null;
    const name = said?.name ?? names.group(group);
    const figure = said?.across ?? names.figure(group);
    const large = symbol.type === "circle" && symbol.reach >= LARGE;
    return {
      id: group.id,
      x,
      y,
      reach: said && spread !== null ? spread : symbol.reach,
      weight: symbol.type === "circle" ? symbol.r : 0,
      large: large || said !== null,
      name,
      nameWidth: names.width(name, large || said ? "large" : "name"),
      figure,
      figureWidth: figure === null ? 0 : names.width(figure, "figure"),
    };
  });
}

/**
 * The chip of an area: in the roomiest part of its region, with words if they fit; over the edge,
 * or beside it, when nothing fits; at the area's point when its region is not shipped or out of sight.
 */
function drawArea(
  area: Area,
  input: LayoutInput,
  rings: Rings | null,
  frame: Box,
  obstacles: readonly Obstacle[],
): DrawnArea {
  const { names, map } = input;
  const key = areaKey(area);
  const wide = { width: names.width(names.chip(area), "figure") + 26, height: CHIP_HEIGHT };
  const sizes = [...(map.width < NARROW ? [] : [wide]), CHIP, DOT];
  for (const size of rings ? sizes : []) {
    const spot = roomiest(rings ?? [], size, frame, obstacles);
    if (!spot) continue;
    const at = size === DOT ? beside(spot, obstacles) : spot;
    return { area, key, ...at, short: size !== wide };
  }
  return { area, key, ...beside(input.at(area.lat, area.lon), obstacles), short: true };
}

/**
 * The point itself, or the nearest spot round it where a chip hides nothing, else none of the
 * circles; the point when there is none.
 */
function beside(at: Point, obstacles: readonly Obstacle[]): Point {
  const round = [0, 14, 28, 42, 56, 70].flatMap((off) =>
    [3, 1, 5, 7, 2, 6, 4, 0].map((eighth) => ({
      x: at.x + off * Math.cos((eighth * Math.PI) / 4),
      y: at.y + off * Math.sin((eighth * Math.PI) / 4),
    })),
  );
  const discs = obstacles.filter((other) => "r" in other);
  const free = (others: readonly Obstacle[]) =>
    round.find((spot) => clear(boxAround(spot, CHIP), others));
  return free(obstacles) ?? free(discs) ?? at;
}

function chipBox({ area, x, y, short }: DrawnArea, names: Names): Box {
  const width = short ? 28 : names.width(names.chip(area), "figure") + 26;
  return boxAround({ x, y }, { width, height: CHIP_HEIGHT });
}

const nameSize = (capitals: string, names: Names): Size => ({
  width: names.width(capitals, "country") + 6,
  height: 16,
});

function nameCountries(input: LayoutInput, frame: Box, obstacles: readonly Obstacle[]) {
  const { countries, look, names, kept } = input;
  if (kept) return kept.filter((at) => clear(boxAround(at, nameSize(at.name, names)), obstacles));
  const shown: Layout["countries"] = [];
  const boxes: Box[] = [];
  for (const { id, name, outline } of countries) {
    const capitals = name.toLocaleUpperCase();
    const size = nameSize(capitals, names);
    const box = boxOnMap(outline, look);
    const visible = Math.min(box.right, frame.right) - Math.max(box.left, frame.left);
    if (visible < size.width || box.bottom < frame.top || box.top > frame.bottom) continue;
    const spot = roomiest(ringsOnMap(outline, look), size, frame, [...obstacles, ...boxes]);
    if (!spot) continue;
    shown.push({ id, name: capitals, ...spot });
    boxes.push(boxAround(spot, size));
  }
  return shown;
}

/** Lays out the map. */
export function layOut(input: LayoutInput): Layout {
  const { map, controls, names, look } = input;
  const frame = {
    left: EDGE,
    top: EDGE,
    right: map.width - EDGE,
    bottom: map.height - EDGE,
  };
  const groups = drawGroups(input);
  const symbols: Obstacle[] = groups.map(({ x, y, symbol }) => ({ x, y, r: symbol.reach + 1 }));
  const spreads: Obstacle[] = groups.flatMap(({ x, y, spread }) =>
    spread === null ? [] : [{ x, y, r: spread }],
  );
  const regions = new Map(
    input.areas.map((area) => {
      const outline = input.outlineOf(area);
      return [area, outline ? ringsOnMap(outline, look) : null];
    }),
  );
  const hatched = [...regions.values()].filter((rings) => rings !== null);
  const loose = [...regions].flatMap(([area, rings]) =>
    rings ? [] : [boxAround(input.at(area.lat, area.lon), CHIP)],
  );
  const drawn = [...symbols, ...spreads, ...loose];
  const legend = input.legend ? legendPlace(input.legend, map, controls, drawn, hatched) : BELOW;
  const obstacles: Obstacle[] = [...symbols, ...controls, ...(legend.box ? [legend.box] : [])];
  const labels = placeLabels(wishes(groups, names), obstacles, frame);
  obstacles.push(...labels.map((label) => label.box));
  const { notes, boxes } = protectedNotes(
    groups,
    names.widened,
    (text) => names.width(text, "figure"),
    frame,
    obstacles,
  );
  obstacles.push(...boxes);
  const areas: DrawnArea[] = [];
  for (const [area, rings] of regions) {
    const drawn = drawArea(area, input, rings, frame, obstacles);
    areas.push(drawn);
    obstacles.push(chipBox(drawn, names));
  }
  const countries = nameCountries(input, frame, obstacles);
  return { groups, areas, labels, notes, countries, legend: legend.place };
}
