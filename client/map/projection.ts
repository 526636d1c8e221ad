// From degrees to pixels of the map, for shapes with many points: Web Mercator is worked out once per shape.
import type { MultiLineString, MultiPolygon, Position } from "geojson";
import type { Box, Point } from "./plane.ts";
import type { Rings } from "./room.ts";

/** Rings in fractions of the world's width, with their box. */
export type Outline = { rings: Point[][]; box: Box };

const EQUATOR_M = 40_075_016.686;
/** Side of the world at zoom 0, in pixels. */
export const TILE = 256;
/** A single place is not zoomed in on further than this. */
export const HOME_ZOOM = 7;

/** A position (longitude, latitude) in fractions of the world's width and height. */
export function worldPoint([lon, lat]: Position): Point {
  const phi = (Math.max(-85, Math.min(85, lat ?? 0)) * Math.PI) / 180;
  return {
    x: ((lon ?? 0) + 180) / 360,
    y: (1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2,
  };
}

const outlines = new WeakMap<MultiPolygon | MultiLineString, Outline>();

/** The outline of a shape in degrees, worked out once. Lines are taken for the rings of a shape without a fill. */
export function outlineOf(shape: MultiPolygon | MultiLineString): Outline {
  const known = outlines.get(shape);
  if (known) return known;
  const lines = shape.type === "MultiPolygon" ? shape.coordinates.flat() : shape.coordinates;
  const rings = lines.map((ring) => ring.map(worldPoint));
  const box = { left: 1, top: 1, right: 0, bottom: 0 };
  for (const { x, y } of rings.flat()) {
    box.left = Math.min(box.left, x);
    box.top = Math.min(box.top, y);
    box.right = Math.max(box.right, x);
    box.bottom = Math.max(box.bottom, y);
  }
  const outline = { rings, box };
  outlines.set(shape, outline);
  return outline;
}

/** Where the map looks: width of the whole world in pixels, and its top left corner on the map. */
export type Look = { world: number; left: number; top: number };

/** The look of a map with a zoom, given the pixel of its own top left corner in the world. */
export function lookOf(zoom: number, corner: Point): Look {
  return { world: TILE * 2 ** zoom, left: -corner.x, top: -corner.y };
}

function toMap({ x, y }: Point, { world, left, top }: Look): Point {
  return { x: x * world + left, y: y * world + top };
}

/** An outline's box on the map. */
export function boxOnMap({ box }: Outline, look: Look): Box {
  const start = toMap({ x: box.left, y: box.top }, look);
  const end = toMap({ x: box.right, y: box.bottom }, look);
  return { left: start.x, top: start.y, right: end.x, bottom: end.y };
}

/** An outline's rings on the map. */
export function ringsOnMap({ rings }: Outline, look: Look): Rings {
  return rings.map((ring) => ring.map((point) => toMap(point, look)));
}

/** A length on the ground, in pixels of the map at a latitude. */
export function metresOnMap(metres: number, lat: number, { world }: Look): number {
  return (metres * world) / (EQUATOR_M * Math.cos((lat * Math.PI) / 180));
}
