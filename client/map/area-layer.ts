// Hatched areas: countries and regions known without the place, and places at the true size of what is known of them.
import type { Land, Regions } from "../basemap/shapes.ts";
import { COUNTRY_HATCH_FILL, WIDE_HATCH_FILL } from "../ui/marks/hatch.tsx";
import {
  circle,
  type GeoJSON,
  geoJSON,
  type LayerGroup,
  type LeafletMap,
  layerGroup,
} from "./leaflet.ts";
import { paneName, paneRenderer } from "./leaflet-map.ts";

/** `region`: its name; null for a whole country. */
type HatchedGround = { key: string; country: string; region: string | null; shape: Land };
type HatchedCircle = { lat: number; lon: number; metres: number };

export type AreaLayer = {
  /** What is drawn already stays: hundreds of regions take longer than all circles. */
  draw(
    grounds: readonly HatchedGround[],
    circles: readonly HatchedCircle[],
    known: ReadonlyMap<string, Regions>,
  ): void;
  /** Hides the hatches of all but these; null shows all again. */
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
  /** A country's hatch is wider than a region's, which may lie on it. */
  const whole = {
    className: "map-area map-area-edge",
    fillColor: COUNTRY_HATCH_FILL,
    dashArray: "5 3",
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
  let there: { shapes: readonly Land[]; circles: string } = { shapes: [], circles: "[]" };
  return {
    draw(grounds, circles, known) {
      const once = [...new Map(grounds.map((ground) => [ground.shape, ground])).values()];
      const wanted = { shapes: once.map(({ shape }) => shape), circles: JSON.stringify(circles) };
      const same =
        wanted.circles === there.circles &&
        wanted.shapes.length === there.shapes.length &&
        wanted.shapes.every((shape, i) => shape === there.shapes[i]);
      if (same) return;
      there = wanted;
      drawn.clearLayers();
      hatches.clear();
      const countriesFirst = once.sort(
        (a, b) => Number(a.region !== null) - Number(b.region !== null),
      );
      for (const { key, region, shape } of countriesFirst) {
        const hatch = geoJSON(shape, {
          pane,
          bubblingMouseEvents: false,
          style: () => (region === null ? { ...fill, ...whole } : { ...fill, stroke: false }),
        })
          .on("click", (event) => onPress(key, event.originalEvent))
          .on("mouseover", () => onOver(key, true))
          .on("mouseout", () => onOver(key, false))
          .addTo(drawn);
        hatches.set(key, { hatch, shown: true });
      }
      for (const [country, shapes] of known) {
        const own = once.filter((ground) => ground.country === country);
        const names = new Set(own.flatMap(({ region }) => region ?? []));
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
