// The base map on screen: land, borders, and the countries in the filter, lighter and with the stronger border.
import type { Geometry } from "geojson";
import type { Countries, Regions } from "../../basemap/shapes.ts";
import { geoJSON, type LayerGroup, type LeafletMap, layerGroup } from "./leaflet.ts";
import { paneName, paneRenderer } from "./leaflet-map.ts";

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

/** Adds the base map's layers to `map`. */
export function baseLayer(map: LeafletMap): BaseLayer {
  const land = paneRenderer("land");
  const lit = paneRenderer("focus");
  const drawn: LayerGroup = layerGroup().addTo(map);
  const add = (shape: Geometry, name: string, pane: "land" | "focus") =>
    geoJSON(shape, {
      pane: paneName(pane),
      interactive: false,
      style: () => ({
        className: name,
        renderer: pane === "land" ? land : lit,
        fill: shape.type === "MultiPolygon",
      }),
    }).addTo(drawn);
  return {
    draw(countries, focus, regions, fine = NONE) {
      drawn.clearLayers();
      add(countries.landWithout(fine), "map-ground", "land");
      add(countries.coastsWithout(fine), "map-coast", "land");
      add(countries.bordersWithout(new Set([...focus, ...fine])), "map-border", "land");
      const outlines = [...fine].flatMap((id) => regions.get(id) ?? []);
      for (const { outline } of outlines) add(outline, "map-land", "land");
      for (const { borders } of outlines) add(borders, "map-border", "land");
      for (const id of focus) {
        const coarse = countries.all.find((country) => country.id === id)?.shape;
        const shape = regions.get(id)?.outline ?? coarse;
        if (shape) add(shape, "map-focus", "focus");
      }
    },
  };
}
