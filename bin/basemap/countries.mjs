// Countries: Natural Earth 1:50m from world-atlas, its borders brought to the policy, simplified, with ISO 3166-1 codes.
//
// Policy (docs/basemap.md): Natural Earth draws who holds the ground. Crimea and Sevastopol are
// Ukraine here, as the UN General Assembly has it (resolution 68/262). Areas without a code of their
// own belong to the state the United Nations counts them to. Kosovo keeps its outline under XKX.
// Outlines are background: no event ever takes its country from a polygon.
import { createRequire } from "node:module";
import { feature, mergeArcs, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import { cutPolygon } from "./antimeridian.mjs";
import { countryTable } from "./country-table.mjs";
import { middleOf } from "./middle.mjs";
import { boundsOf, holdsPoint, weight } from "./shapes.mjs";

const require = createRequire(import.meta.url);
const atlas = require("world-atlas/countries-50m.json");

/** Polygons of one shape that belong to another country: the one that holds the point moves. */
const MOVED = [{ from: "Russia", holding: [34.1, 45.0], to: "UKR" }];

/** Whole shapes without an ISO code of their own, by Natural Earth's name. */
const JOINED = {
  "N. Cyprus": "CYP",
  Somaliland: "SOM",
  "Indian Ocean Ter.": "AUS",
  "Ashmore and Cartier Is.": "AUS",
};

/** Shapes that get a code although ISO has none. */
const CODED = { Kosovo: "XKX" };

/** Smallest triangle kept, in steradians: about 32 km²; closer than zoom 5 the regions' files take over. Towards the poles twenty times that. */
const LEAST_AREA = 8e-7;

/** Steps of the grid per axis: 0.018 degrees of longitude. */
const GRID = 2e4;

function polygonsOf(geometry) {
  return geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs;
}

/** Polygons (as arcs) by ISO code, in the order of the codes; "" holds disputed land without a country. */
function polygonsByCountry() {
  const table = countryTable();
  const byNumeric = new Map(table.map((row) => [row.numeric, row.iso3]));
  const found = new Map(table.map((row) => [row.iso3, []]));
  found.set("", []);
  for (const shape of atlas.objects.countries.geometries) {
    const { name } = shape.properties;
    const iso3 = JOINED[name] ?? CODED[name] ?? byNumeric.get(shape.id) ?? "";
    for (const arcs of polygonsOf(shape)) {
      const { geometry } = feature(atlas, { type: "Polygon", arcs });
      const move = MOVED.find((m) => m.from === name && holdsPoint(geometry, m.holding));
      found.get(move ? move.to : iso3).push(arcs);
    }
  }
  return { table, found };
}

/** One shape per code, merged where it has grown and cut where the flat map ends. */
function featureOf(iso3, polygons) {
  const merged = mergeArcs(atlas, [{ type: "MultiPolygon", arcs: polygons }]);
  const { coordinates } = feature(atlas, merged).geometry;
  return {
    type: "Feature",
    id: iso3,
    geometry: { type: "MultiPolygon", coordinates: coordinates.flatMap(cutPolygon) },
  };
}

/**
 * Gives the topology, and each country's bounds and middle. Its object `countries` has ids ISO 3166-1 alpha-3;
 * `land` is all of them as one shape, so that no browser has to merge the world.
 */
export function buildCountries() {
  const { table, found } = polygonsByCountry();
  const features = [...table, { iso3: "" }]
    .filter(({ iso3 }) => found.get(iso3).length > 0)
    .map(({ iso3 }) => featureOf(iso3, found.get(iso3)));
  const whole = topology({ countries: { type: "FeatureCollection", features } });
  const slim = quantize(simplify(presimplify(whole, weight), LEAST_AREA), GRID);
  slim.objects.land = mergeArcs(slim, slim.objects.countries.geometries);
  const byCode = (of) =>
    Object.fromEntries(features.filter(({ id }) => id).map((f) => [f.id, of(f.geometry)]));
  return { topology: slim, bounds: byCode(boundsOf), middles: byCode(middleOf) };
}
