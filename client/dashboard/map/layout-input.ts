// Gathers what the layout needs: the map's look in pixels, outlines that have arrived, words and their widths.

import { countryName } from "../../i18n/names.ts";
import { t } from "../../i18n/t.ts";
import { areaShape, isCountryArea } from "../../map/area-shape.ts";
import type { BaseFiles } from "../../map/base-files.ts";
import { mayBeInSight } from "../../map/country-bounds.ts";
import { overlap } from "../../map/detail-level.ts";
import { textWidth } from "../../map/label-layer.tsx";
import type { Layout, LayoutInput } from "../../map/layout.ts";
import type { LeafletMap } from "../../map/leaflet.ts";
import type { Size } from "../../map/plane.ts";
import { lookOf, outlineOf } from "../../map/projection.ts";
import {
  labelFigure,
  nameArea,
  nameGroup,
  severalName,
  shortName,
  spreadWords,
  widenedWords,
} from "../../map/words.ts";
import type { MapFrame, MapInput } from "./controller-types.ts";
import { boundsShown } from "./view.ts";

/** The layout's input for the map as it stands; `kept` are country names that still stand where they did, `legend` is null where it stays below the map. */
export function layoutInput(
  map: LeafletMap,
  files: BaseFiles,
  input: MapInput,
  frame: MapFrame,
  kept: Layout["countries"] | null,
  legend: Size | null,
): LayoutInput {
  const { groups, areas, size, focusCountries } = input;
  const corner = map.getPixelBounds().min ?? map.getPixelOrigin();
  const { x: width, y: height } = map.getSize();
  const whole = new Set(groups.filter((g) => g.level === "country").map((g) => g.country));
  const world = files.countries()?.all ?? [];
  const seen = boundsShown(map);
  const named = world.filter(
    ({ id, bounds }) =>
      id !== "" && !focusCountries.includes(id) && !whole.has(id) && overlap(bounds, seen),
  );
  return {
    groups: groups.map(nameGroup),
    areas: areas.filter((area) => mayBeInSight(area, seen)).map(nameArea),
    size,
    map: { width, height },
    look: lookOf(map.getZoom(), corner),
    at: (lat, lon) => map.latLngToContainerPoint([lat, lon]),
    outlineOf: (area) => {
      const shape = areaShape(area, files.regions, files.countries());
      return shape ? outlineOf(shape) : null;
    },
    kept,
    countries: named.map((country) => ({
      id: country.id,
      name: countryName(country.id),
      outline: outlineOf(country.shape),
    })),
    controls: frame.controls(),
    legend,
    names: {
      group: (group) => shortName(group.name),
      several: severalName,
      figure: (group) => labelFigure(group, size),
      spread: spreadWords,
      widened: widenedWords,
      chip: (area) =>
        t(isCountryArea(area) ? "map.in_country" : "map.in_region", { n: area.events }),
      width: textWidth,
    },
  };
}
