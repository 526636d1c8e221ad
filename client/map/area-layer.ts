// Hatched areas: regions known without the place, and places at the true size of what is known of them.
import type { Regions } from "../basemap/shapes.ts";
import { WIDE_HATCH_FILL } from "../ui/marks/hatch.tsx";
import {
  circle,
  type GeoJSON,
  geoJSON,
  type LayerGroup,
  type LeafletMap,
  layerGroup,
} from "./leaflet.ts";
import { paneName, paneRenderer } from "./leaflet-map.ts";

type HatchedRegion = { key: string; country: string; name: string };
type HatchedCircle = { lat: number; lon: number; metres: number };

export type AreaLayer = {
  /** What is drawn already stays: hundreds of regions take longer than all circles. */
  draw(
    regions: readonly HatchedRegion[],
    circles: readonly HatchedCircle[],
    known: ReadonlyMap<string, Regions>,
  ): void;
  /** Hides the hatches of all regions but these; null shows all again. */
  only(keys: ReadonlySet<string> | null): void;
};

/** Adds hatched areas to `map`; `onPress` hears clicks on a region, `onOver` the pointer on and off it. */
export function areaLayer(
  map: LeafletMap,
  onPress: (key: string, event: MouseEvent) => void,
  onOver: (key: string, over: boolean) => void,
): AreaLayer {
  const renderer = paneRenderer("areas");
  const pane = paneName("areas");
  const smoothFactor = 2;
  const fill = {
    renderer,
    smoothFactor,
    className: "map-area",
    fillColor: WIDE_HATCH_FILL,
    fillOpacity: 1,
  };
  const edge = {
    renderer,
    smoothFactor,
    className: "map-area-edge",
    fill: false,
    dashArray: "5 3",
  };
  const drawn: LayerGroup = layerGroup().addTo(map);
  const hatches = new Map<string, { hatch: GeoJSON; shown: boolean }>();
  let there = "";
  return {
    draw(regions, circles, known) {
      const outlined = ({ country, name }: HatchedRegion) => known.get(country)?.byName.has(name);
      const wanted = JSON.stringify([regions, regions.map(outlined), circles]);
      if (wanted === there) return;
      there = wanted;
      drawn.clearLayers();
      hatches.clear();
      const once = new Map(regions.map((region) => [`${region.country}/${region.name}`, region]));
      for (const { key, country, name } of once.values()) {
        const shape = known.get(country)?.byName.get(name);
        if (!shape) continue;
        const hatch = geoJSON(shape, {
          pane,
          bubblingMouseEvents: false,
          style: () => ({ ...fill, stroke: false }),
        })
          .on("click", (event) => onPress(key, event.originalEvent))
          .on("mouseover", () => onOver(key, true))
          .on("mouseout", () => onOver(key, false))
          .addTo(drawn);
        hatches.set(key, { hatch, shown: true });
      }
      for (const [country, shapes] of known) {
        const names = new Set(regions.filter((r) => r.country === country).map((r) => r.name));
        if (names.size === 0) continue;
        geoJSON(shapes.seams(names), { pane, interactive: false, style: () => edge }).addTo(drawn);
      }
      for (const { lat, lon, metres } of circles) {
        circle([lat, lon], {
          ...fill,
          pane,
          radius: metres,
          interactive: false,
          className: "map-area map-area-edge",
          dashArray: "5 3",
        }).addTo(drawn);
      }
    },
    only(keys) {
      for (const [key, each] of hatches) {
        const shown = keys === null || keys.has(key);
        if (shown !== each.shown) each.hatch.setStyle({ fillOpacity: shown ? 1 : 0 });
        each.shown = shown;
      }
    },
  };
}
