// Reads coordinates: two cells or one, with a point or a comma before the decimals.
import { isMissing } from "./missing.ts";

/** WGS 84 degrees; "none" where none is given, and otherwise a sentence about what is wrong. */
export type Point = { lat: number; lon: number } | "none" | { wrong: string };

/** Reads a latitude and a longitude. 0, 0 lies in the sea and is what programs write for nothing: it is none. */
export function readPoint(latitude: string, longitude: string): Point {
  if (isMissing(latitude) && isMissing(longitude)) return "none";
  const [lat, lon] = [degrees(latitude), degrees(longitude)];
  if (lat === null) return { wrong: "the latitude is no number of degrees" };
  if (lon === null) return { wrong: "the longitude is no number of degrees" };
  if (Math.abs(lat) > 90) return { wrong: "the latitude lies beyond 90 degrees" };
  if (Math.abs(lon) > 180) return { wrong: "the longitude lies beyond 180 degrees" };
  return lat === 0 && lon === 0 ? "none" : { lat, lon };
}

/** Reads both out of one cell, latitude first: "40.76, -111.88", "52,52; 13,40"; or out of a point of GeoJSON. */
export function readPair(cell: string): Point {
  if (isMissing(cell)) return "none";
  if (cell.trim().startsWith("{")) return ofGeometry(cell);
  const parts = cell.trim().split(/\s*;\s*|\s*,\s+|(?<=\.\d+)\s*,\s*|\s+/);
  const [lat = "", lon = "", ...rest] = parts;
  if (lon === "" || rest.length > 0) return { wrong: "these are no two coordinates" };
  return readPoint(lat, lon);
}

function degrees(cell: string): number | null {
  const plain = cell
    .replace(/[\s°]/g, "")
    .replace(/^([+-]?\d+),(\d+)$/, "$1.$2")
    .replace("−", "-");
  return /^[+-]?\d+(\.\d+)?(e-?\d+)?$/i.test(plain) ? Number(plain) : null;
}

/** A point of GeoJSON, which has the longitude first (RFC 7946); of anything else than a point there is none. */
function ofGeometry(cell: string): Point {
  const point = /"type"\s*:\s*"Point"/.test(cell);
  const [, lon, lat] = /"coordinates"\s*:\s*\[\s*([^,\]]*),\s*([^,\]]*)[,\]]/.exec(cell) ?? [];
  return point ? readPoint(lat ?? "?", lon ?? "?") : "none";
}
