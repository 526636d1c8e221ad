// The towns of GeoNames' list, each with the country and the region of the base map in which it lies.
import { readdirSync, readFileSync } from "node:fs";
import { feature } from "topojson-client";

/** Columns of the list (https://download.geonames.org/export/dump/readme.txt). */
const [TITLE, NAMES, LAT, LON, COUNTRY, PEOPLE] = [1, 3, 4, 5, 8, 14];

const folder = new URL("../../client/basemap/regions/", import.meta.url);

/**
 * Country by country, the largest town first. Towns of countries whose regions the base map has not are left out.
 * @param {string} text the list
 */
export function townsOf(text) {
  const countries = countriesByCode();
  const towns = text.split("\n").flatMap((line) => {
    const columns = line.split("\t");
    const country = countries.get(columns[COUNTRY] ?? "");
    if (country === undefined) return [];
    const [lat, lon] = [Number(columns[LAT]), Number(columns[LON])];
    const region = country.regions.find(({ box, rings }) => isWithin(lon, lat, box, rings));
    return {
      title: columns[TITLE] ?? "",
      names: (columns[NAMES] ?? "").split(","),
      country: country.iso3,
      region: region?.name ?? null,
      ...{ lat, lon, people: Number(columns[PEOPLE]) },
    };
  });
  return towns.sort((a, b) => a.country.localeCompare(b.country) || b.people - a.people);
}

/**
 * Countries with their regions, by their ISO 3166-1 alpha-2 codes, with which the ids of regions begin. Where several
 * share a code, as a country and its islands overseas do, it is that of the one with the most regions.
 */
function countriesByCode() {
  const all = readdirSync(folder).map((file) => {
    const topology = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
    const shapes = feature(topology, topology.objects.regions).features;
    const regions = shapes.map(({ geometry, properties }) => {
      const { type, coordinates } = geometry;
      const rings = type === "Polygon" ? coordinates : coordinates.flat();
      const [xs, ys] = [0, 1].map((axis) => rings.flat().map((point) => point[axis]));
      return { name: properties.name, box: [...bounds(xs), ...bounds(ys)], rings };
    });
    return { code: String(shapes[0]?.id ?? "").slice(0, 2), iso3: file.slice(0, 3), regions };
  });
  all.sort((a, b) => a.regions.length - b.regions.length);
  return new Map(all.map(({ code, iso3, regions }) => [code, { iso3, regions }]));
}

/** @param {number[]} values */
function bounds(values) {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

/**
 * Whether a point lies within rings, holes among them: a line from it crosses them an odd number of times.
 * @param {number} x
 * @param {number} y
 * @param {number[]} box
 * @param {number[][][]} rings
 */
function isWithin(x, y, [left, right, bottom, top], rings) {
  if (x < left || x > right || y < bottom || y > top) return false;
  let inside = false;
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [[x1, y1], [x2, y2]] = [ring[i], ring[j]];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  return inside;
}
