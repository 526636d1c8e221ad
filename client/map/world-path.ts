// Shapes of the base map as SVG path data for the whole world, whatever the zoom.
import type { MultiLineString, MultiPolygon, Position } from "geojson";
import { worldPoint } from "./projection.ts";

type Shape = MultiPolygon | MultiLineString;

/** The world's width in these paths: as far as single-precision numbers count one by one. */
export const WORLD_UNITS = 2 ** 24;

const paths = new WeakMap<Shape, string>();

/** A shape as path data in units of the world, worked out once. */
export function pathOf(shape: Shape): string {
  const known = paths.get(shape);
  if (known !== undefined) return known;
  const path =
    shape.type === "MultiPolygon"
      ? shape.coordinates.flat().map((ring) => `${lineOf(ring)}Z`)
      : shape.coordinates.map(lineOf);
  paths.set(shape, path.join(""));
  return paths.get(shape) ?? "";
}

function lineOf(points: readonly Position[]): string {
  let [x, y] = [0, 0];
  let line = "";
  for (const point of points) {
    const at = worldPoint(point);
    const [dx, dy] = [Math.round(at.x * WORLD_UNITS) - x, Math.round(at.y * WORLD_UNITS) - y];
    line += line === "" ? `M${dx} ${dy}l` : `${dx} ${dy} `;
    x += dx;
    y += dy;
  }
  return line;
}
