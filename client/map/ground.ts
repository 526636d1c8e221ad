// The ground under a card's map: what of the base map it needs, and that as path data.
import type { MultiLineString, MultiPolygon } from "geojson";
import type { Countries, Regions } from "../basemap/shapes.ts";
import { landPath, linePath } from "./path-data.ts";
import type { PictureLook } from "./picture-look.ts";
import type { Size } from "./plane.ts";
import { outlineOf } from "./projection.ts";

/** The base map's parts that a look calls for; `fine`: countries drawn from their regions' files. */
export type Ground = {
  world: Countries;
  regions: ReadonlyMap<string, Regions>;
  fine: ReadonlySet<string>;
};

export type GroundPaths = {
  ground: string;
  coast: string;
  lands: string[];
  borders: string[];
  focus: string[];
};

/** Path data for the classes `map-ground`, `map-coast`, `map-land`, `map-border` and `map-focus`, in this order. */
export function groundPaths(
  { world, regions, fine }: Ground,
  focus: readonly string[],
  { look }: PictureLook,
  size: Size,
): GroundPaths {
  const land = (shape: MultiPolygon) => landPath(outlineOf(shape), look, size);
  const line = (shape: MultiLineString) => linePath(outlineOf(shape), look, size);
  const detailed = [...fine].flatMap((id) => regions.get(id) ?? []);
  const focused = focus.flatMap((id) => {
    const shape = regions.get(id)?.outline ?? world.all.find((each) => each.id === id)?.shape;
    return shape ? [land(shape)] : [];
  });
  return {
    ground: land(world.landWithout(fine)),
    coast: line(world.coastsWithout(fine)),
    lands: detailed.map((country) => land(country.outline)),
    borders: [
      line(world.bordersWithout(new Set([...focus, ...fine]))),
      ...detailed.map(({ borders }) => line(borders)),
    ],
    focus: focused,
  };
}
