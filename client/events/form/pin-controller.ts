// The small map: base map, the pin with the reach of what is known, or the hatched region.

import type { VNode } from "preact";
import { UNCERTAINTY_M } from "../../../domain/place.ts";
import type { PlacePrecision } from "../../../domain/vocabulary/precision.ts";
import { areaLayer } from "../../map/area-layer.ts";
import { baseFiles } from "../../map/base-files.ts";
import { baseLayer } from "../../map/base-layer.tsx";
import { boundsOf } from "../../map/country-bounds.ts";
import { circle, geoJSON, latLngBounds, layerGroup } from "../../map/leaflet.ts";
import { createLeafletMap, paneName, paneRenderer, WORLD_BOUNDS } from "../../map/leaflet-map.ts";
import { markLayer } from "../../map/mark-layer.ts";
import { bringTiles } from "../../map/tiles.ts";
import { type Point, tidy } from "./pin-move.ts";

type PinInput = {
  point: Point | null;
  precision: PlacePrecision;
  country: string;
  admin1: string;
  /** The pin as it looks now. */
  pin: VNode;
};

export type PinController = {
  draw(input: PinInput): void;
  middle(): Point;
  /** The point under the pointer. */
  at(event: MouseEvent): Point;
  zoom(steps: 1 | -1): void;
  focusPin(): void;
  remove(): void;
};

/** Half of the map's height, in metres: at least, and as a multiple of the reach. */
const LEAST_M = 15_000;
const REACHES = 5;
const DEGREES_PER_M = 1 / 111_195;

const noop = () => undefined;

/** Builds the map in `container`; `press` hears where it is pressed. */
export function createPinController(
  container: HTMLElement,
  press: (point: Point) => void,
): PinController {
  const map = createLeafletMap(container, true);
  map.fitBounds(WORLD_BOUNDS);
  const ground = baseLayer(map);
  void bringTiles(map);
  const areas = areaLayer(map, noop, noop);
  const marks = markLayer(map, "shapes");
  const reach = layerGroup().addTo(map);
  const inner = layerGroup().addTo(map);
  const renderer = paneRenderer("areas");
  let input: PinInput | null = null;
  let looked = "";
  let moved: Point | null = null;

  const files = baseFiles(base, noop);
  map.on("click", ({ latlng }) => tell({ lat: latlng.lat, lon: latlng.lng }));

  function tell(point: Point) {
    moved = tidy(point);
    press(moved);
  }

  function base() {
    const countries = files.countries();
    if (countries) ground.draw(countries, input?.country ? [input.country] : [], files.regions);
    borders();
    if (input) place(input);
  }

  /** Borders of the country's regions: at this distance there is little else to see. */
  function borders() {
    inner.clearLayers();
    const regions = files.regions.get(input?.country ?? "");
    if (!regions) return;
    const style = () => ({ renderer, className: "map-border", fill: false });
    const seams = regions.seams(new Set(regions.byName.keys()));
    geoJSON(seams, { pane: paneName("areas"), interactive: false, style }).addTo(inner);
  }

  function place({ point, precision, country, admin1, pin }: PinInput) {
    const shown = precision === "country" ? null : point;
    const region =
      precision === "region" ? files.regions.get(country)?.byName.get(admin1) : undefined;
    const hatched = region ? [{ key: admin1, country, region: admin1, shape: region }] : [];
    areas.draw(hatched, [], files.regions);
    marks.draw(shown ? [{ key: "pin", ...shown, order: 0, content: pin }] : []);
    reach.clearLayers();
    if (shown && !region)
      circle([shown.lat, shown.lon], {
        renderer,
        pane: paneName("areas"),
        radius: UNCERTAINTY_M[precision],
        interactive: false,
        className: "pin-reach",
        dashArray: "5 4",
      }).addTo(reach);
  }

  /** Looks at the pin, else the country; what was moved on the map itself is only kept in sight. */
  function look({ point, precision, country }: PinInput) {
    const shown = precision === "country" ? null : point;
    const own = shown && moved && shown.lat === moved.lat && shown.lon === moved.lon;
    if (own) map.panInside([shown.lat, shown.lon], { padding: [40, 40], animate: false });
    const now = JSON.stringify([shown, precision, shown ? "" : country]);
    if (now === looked || own) {
      looked = now;
      return;
    }
    looked = now;
    const box = boundsOf(country);
    if (shown) map.fitBounds(around(shown, Math.max(LEAST_M, REACHES * UNCERTAINTY_M[precision])));
    else if (box) map.fitBounds(latLngBounds([box[1], box[0]], [box[3], box[2]]));
    else map.fitBounds(WORLD_BOUNDS);
  }

  const sized = new ResizeObserver(() => map.invalidateSize({ animate: false }));
  sized.observe(container);

  return {
    draw(next) {
      const country = input?.country;
      input = next;
      if (next.country !== "") files.want([next.country]);
      look(next);
      if (country === next.country) place(next);
      else base();
    },
    middle() {
      const { lat, lng } = map.getCenter();
      return tidy({ lat, lon: lng });
    },
    at(event) {
      const { lat, lng } = map.mouseEventToLatLng(event);
      moved = tidy({ lat, lon: lng });
      return moved;
    },
    zoom: (steps) => map.setZoom(map.getZoom() + steps),
    focusPin: () => marks.element("pin")?.querySelector("button")?.focus(),
    remove() {
      files.stop();
      sized.disconnect();
      marks.remove();
      map.remove();
    },
  };
}

function around({ lat, lon }: Point, metres: number) {
  const north = metres * DEGREES_PER_M;
  const east = north / Math.cos((lat * Math.PI) / 180);
  return latLngBounds([lat - north, lon - east], [lat + north, lon + east]);
}
