// The look of a picture of a map: how degrees become its pixels.

import type { BBox } from "../../domain/filter.ts";
import type { Viewport } from "../../domain/summary.ts";
import type { Point, Size } from "./plane.ts";
import { type Look, lookOf, TILE, worldPoint } from "./projection.ts";

/** A look with its zoom, its edges in degrees, and the way from degrees to pixels. */
export type PictureLook = {
  look: Look;
  zoom: number;
  bounds: BBox;
  at: (lat: number, lon: number) => Point;
};

/** The ground that a map on the screen shows, as large as fits a picture of this size. */
export function shownLook(shown: Viewport, size: Size): PictureLook {
  const [from, to] = [worldPoint([shown.west, shown.north]), worldPoint([shown.east, shown.south])];
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const fits = Math.min(size.width / shown.width, size.height / shown.height);
  return lookAt(middle, shown.zoom + Math.log2(fits), size);
}

/** The look of a map of a size with a point (in fractions of the world) in its middle. */
export function lookAt(middle: Point, zoom: number, { width, height }: Size): PictureLook {
  const world = TILE * 2 ** zoom;
  const corner = { x: middle.x * world - width / 2, y: middle.y * world - height / 2 };
  const look = lookOf(zoom, corner);
  const lon = (x: number) => Math.max(-180, Math.min(180, ((corner.x + x) / world) * 360 - 180));
  const lat = (y: number) =>
    (Math.atan(Math.sinh(Math.PI * (1 - (2 * (corner.y + y)) / world))) * 180) / Math.PI;
  return {
    look,
    zoom,
    bounds: { west: lon(0), south: lat(height), east: lon(width), north: lat(0) },
    at: (atLat, atLon) => {
      const { x, y } = worldPoint([atLon, atLat]);
      return { x: x * world - corner.x, y: y * world - corner.y };
    },
  };
}
