// The base map on screen: land, borders, and the countries in the filter, lighter and with the stronger border.
import type { Countries, Regions } from "../basemap/shapes.ts";
import type { LeafletMap } from "./leaflet.ts";
import { tiles } from "./tiles.ts";
import { worldDrawing } from "./world-drawing.ts";
import { pathOf } from "./world-path.ts";

export type BaseLayer = {
  /**
   * Redraws for these countries in focus, which have finer outlines where their regions have come.
   * `fine` are the other countries to be drawn from their regions' files, which must be there.
   */
  draw(
    countries: Countries,
    focus: readonly string[],
    regions: ReadonlyMap<string, Regions>,
    fine?: ReadonlySet<string>,
  ): void;
};

const NONE: ReadonlySet<string> = new Set();

/** Adds the base map to `map`; where tiles may lie over it, the borders of the countries in focus lie over them. */
export function baseLayer(map: LeafletMap): BaseLayer {
  const ground = worldDrawing(map, "land");
  const overTiles = tiles && worldDrawing(map, "borders");
  return {
    draw(countries, focus, regions, fine = NONE) {
      const detailed = [...fine].flatMap((id) => regions.get(id) ?? []);
      const focused = focus.flatMap(
        (id) =>
          regions.get(id)?.outline ??
          countries.all.find((country) => country.id === id)?.shape ??
          [],
      );
      ground(
        <>
          <path class="map-ground" d={pathOf(countries.landWithout(fine))} />
          <path class="map-coast" d={pathOf(countries.coastsWithout(fine))} />
          <path
            class="map-border"
            d={pathOf(countries.bordersWithout(new Set([...focus, ...fine])))}
          />
          {detailed.map(({ outline }) => (
            <path class="map-land" d={pathOf(outline)} />
          ))}
          {detailed.map(({ borders }) => (
            <path class="map-border" d={pathOf(borders)} />
          ))}
          {focused.map((shape) => (
            <path class="map-focus" d={pathOf(shape)} />
          ))}
        </>,
      );
      overTiles?.(focused.map((shape) => <path class="map-focus-border" d={pathOf(shape)} />));
    },
  };
}
