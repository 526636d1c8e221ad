/** The base map's committed files, as the tests ask them. */
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { merge } from "topojson-client";

export type Topology = Parameters<typeof merge>[0];
export type Shape = Extract<Parameters<typeof merge>[1], readonly unknown[]>[number];

const folder = new URL("../../client/basemap/", import.meta.url);

/** The text of a file of the base map. */
export function baseFile(name: string): string {
  return readFileSync(new URL(name, folder), "utf8");
}

/** How large it is on the wire, in bytes. */
export function zipped(name: string): number {
  return gzipSync(baseFile(name), { level: 9 }).length;
}

/** The countries (ISO 3166-1 alpha-3) that have a file of regions. */
export function countriesWithRegions(): string[] {
  return readdirSync(new URL("regions/", folder)).map((name) => name.replace(/\.json$/, ""));
}

/** A topology and its shapes under the name `object`. */
export function shapesIn(name: string, object: string): { topology: Topology; shapes: Shape[] } {
  const topology: Topology = JSON.parse(baseFile(name));
  const collection = topology.objects[object];
  if (collection?.type !== "GeometryCollection") throw new Error(`${name} has no ${object}`);
  return { topology, shapes: collection.geometries as Shape[] };
}

/** The rings of a shape in degrees, as [longitude, latitude]. */
export function ringsOf(topology: Topology, shape: Shape): [number, number][][] {
  return merge(topology, [shape])
    .coordinates.flat()
    .map((ring) => ring.map(([lon = 0, lat = 0]): [number, number] => [lon, lat]));
}

/** Whether rings hold a point (even-odd over all of them). */
export function within(rings: readonly [number, number][][], lat: number, lon: number): boolean {
  let inside = false;
  for (const ring of rings) {
    let before = ring.at(-1) ?? [0, 0];
    for (const at of ring) {
      const [ax, ay] = at;
      const [bx, by] = before;
      if (ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax)
        inside = !inside;
      before = at;
    }
  }
  return inside;
}

/** Whether a shape holds a point. */
export function holds(topology: Topology, shape: Shape, lat: number, lon: number): boolean {
  return within(ringsOf(topology, shape), lat, lon);
}

/** The name that a shape carries. */
export function nameOf(shape: Shape): string {
  return (shape.properties as { name: string }).name;
}
