// How one value of the filter is written in a URL: items, ranges, periods, points. Each reader gives null for what it can't read.
import type { BBox, Choice, DayEnd, Near, Period, Range } from "./filter.ts";
import { dayOf, isoOf } from "./when.ts";

/** "a,!b" → only a, not b. A comma, "!" or "\" that belongs to an item stands behind a "\". */
export function readChoice<V extends string>(
  raw: string,
  known: (item: string) => item is V,
): Choice<V> | null {
  const only = new Set<V>();
  const not = new Set<V>();
  for (const part of raw.match(/(?:\\.|[^,\\])+|\\$/gs) ?? []) {
    const excluded = part.startsWith("!");
    const item = (excluded ? part.slice(1) : part).replace(/\\(.)/gs, "$1");
    if (item === "" || !known(item)) return null;
    (excluded ? not : only).add(item);
  }
  if (only.size + not.size === 0) return null;
  return { only: [...only].sort(), not: [...not].sort() };
}

export function printChoice(choice: Choice): string {
  const guard = (item: string) => item.replace(/[\\,]/g, "\\$&").replace(/^!/, "\\!");
  return [...choice.only.map(guard), ...choice.not.map((item) => `!${guard(item)}`)].join(",");
}

const WHOLE = /^\d{1,12}$/;

/** "100..", "..50", "5..10" or "7". */
export function readRange(raw: string): Range | null {
  if (WHOLE.test(raw)) return { from: Number(raw), to: Number(raw) };
  const ends = raw.split("..");
  if (ends.length !== 2 || raw === "..") return null;
  const [from, to] = ends.map((end) => (end === "" ? null : WHOLE.test(end) ? Number(end) : NaN));
  if (from === undefined || to === undefined || Number.isNaN(from) || Number.isNaN(to)) return null;
  if (from !== null && to !== null && from > to) return null;
  return { from, to };
}

export function printRange({ from, to }: Range): string {
  return from === to ? `${from}` : `${from ?? ""}..${to ?? ""}`;
}

/** "2020-08-22..2020-09-27", "2020-09-13", "-7d..", "..2020-09-01". */
export function readPeriod(raw: string): Period | null {
  const ends = raw.split("..");
  if (ends.length > 2 || raw === "" || raw === "..") return null;
  const read = (end: string): DayEnd | null | undefined => {
    if (end === "") return null;
    if (/^-?\d{1,5}d$/.test(end)) return { daysFromToday: Number.parseInt(end, 10) || 0 };
    const day = dayOf(end);
    return day === null ? undefined : { day };
  };
  const from = read(ends[0] ?? "");
  const to = ends.length === 1 ? from : read(ends[1] ?? "");
  if (from === undefined || to === undefined) return null;
  if (from && to && "day" in from && "day" in to && from.day > to.day) return null;
  return { from, to };
}

export function printPeriod({ from, to }: Period): string {
  const print = (end: DayEnd | null) =>
    end === null ? "" : "day" in end ? isoOf(end.day) : `${end.daysFromToday}d`;
  const [a, b] = [print(from), print(to)];
  return a === b ? a : `${a}..${b}`;
}

/** Degrees to six decimals (a tenth of a metre), which are never written with an exponent nor as -0. */
function degrees(text: string | undefined): number {
  const rounded = Math.round(Number(text) * 1e6) / 1e6;
  return rounded === 0 ? 0 : rounded;
}

/** "53.9,27.57,25km": latitude, longitude, radius in km or m. */
export function readNear(raw: string): Near | null {
  const parts = /^(-?[\d.]+),(-?[\d.]+),([\d.]+)(km|m)$/.exec(raw);
  if (parts === null) return null;
  const [lat, lon, radius] = [degrees(parts[1]), degrees(parts[2]), Number(parts[3])];
  const radius_m = Math.round(parts[4] === "km" ? radius * 1000 : radius);
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && radius_m > 0 && radius_m <= 20_100_000))
    return null;
  return { lat, lon, radius_m };
}

export function printNear({ lat, lon, radius_m }: Near): string {
  return `${lat},${lon},${radius_m % 1000 === 0 ? `${radius_m / 1000}km` : `${radius_m}m`}`;
}

/** "west,south,east,north" in degrees. */
export function readBBox(raw: string): BBox | null {
  if (!/^(-?\d+(\.\d+)?)(,-?\d+(\.\d+)?){3}$/.test(raw)) return null;
  const [west = NaN, south = NaN, east = NaN, north = NaN] = raw.split(",").map(degrees);
  const valid =
    Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && north <= 90 && south <= north;
  return valid ? { west, south, east, north } : null;
}

export function printBBox({ west, south, east, north }: BBox): string {
  return `${west},${south},${east},${north}`;
}
