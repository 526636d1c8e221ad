// The base map's files as shapes: countries and regions unpacked from TopoJSON. Reads no file itself.
import type { MultiLineString, MultiPolygon } from "geojson";
import { bbox, feature, merge, mesh } from "topojson-client";
import type { BBox } from "../../domain/filter.ts";

export type Land = MultiPolygon;
type Lines = MultiLineString;

type Country = {
  id: string;
  /** All its land lies within. */
  bounds: BBox;
  readonly shape: Land;
};

export type Countries = {
  all: readonly Country[];
  /** The land of every country but those named, as one shape. */
  landWithout(ids: ReadonlySet<string>): Land;
  /** Its coasts. */
  coastsWithout(ids: ReadonlySet<string>): Lines;
  /** Borders between countries, but for those of the countries named. */
  bordersWithout(ids: ReadonlySet<string>): Lines;
};

export type Regions = {
  /** The country's outline, as fine as its regions. */
  outline: Land;
  /** The part of the outline that is a border with another country. */
  borders: Lines;
  byName: ReadonlyMap<string, Land>;
  /** Borders inside the country that touch one of the regions named. */
  seams(names: ReadonlySet<string>): Lines;
};

export type Topology = Parameters<typeof merge>[0];
type Shape = Extract<Parameters<typeof merge>[1], readonly unknown[]>[number];
type Areas = { type: "GeometryCollection"; geometries: Shape[] };

const nameOf = (shape: { properties?: unknown }) =>
  (shape.properties as { name?: string } | undefined)?.name ?? "";
const idOf = (shape: { id?: string | number | undefined }) => String(shape.id ?? "");

function areasOf(topology: Topology, object: string): Areas {
  const areas = topology.objects[object];
  if (areas?.type !== "GeometryCollection") throw new Error(`This file has no ${object}.`);
  return { type: areas.type, geometries: areas.geometries as Shape[] };
}

const MOST_KEPT = 8;

/** Works it out when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Works it out once for each set of countries, and keeps the last few: merging the world takes a while. `whole` is for none. */
function keeping<T>(
  whole: () => T,
  make: (ids: ReadonlySet<string>) => T,
): (ids: ReadonlySet<string>) => T {
  const kept = new Map<string, T>();
  return (ids) => {
    if (ids.size === 0) return whole();
    const key = [...ids].sort().join();
    const value = kept.get(key) ?? make(ids);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, value);
    return value;
  };
}

/** What countries.json holds. */
export function countriesOf(topology: Topology): Countries {
  const areas = areasOf(topology, "countries");
  const within = boundsIn(topology);
  const land = once(() => landOf(topology));
  const borders = (ids: ReadonlySet<string>) =>
    mesh(topology, areas, (a, b) => a !== b && !ids.has(idOf(a)) && !ids.has(idOf(b)));
  return {
    all: areas.geometries.map((area) => {
      const shape = once(() => merge(topology, [area]));
      return {
        id: idOf(area),
        bounds: within(area.arcs),
        get shape() {
          return shape();
        },
      };
    }),
    landWithout: keeping(land, (ids) =>
      merge(
        topology,
        areas.geometries.filter((area) => !ids.has(idOf(area))),
      ),
    ),
    coastsWithout: keeping(
      once(() => ({ type: "MultiLineString", coordinates: land().coordinates.flat() })),
      (ids) => mesh(topology, areas, (a, b) => a === b && !ids.has(idOf(a))),
    ),
    bordersWithout: keeping(
      once(() => borders(new Set())),
      borders,
    ),
  };
}

/** All countries as one shape, as the file has it. */
function landOf(topology: Topology): Land {
  const { land } = topology.objects;
  const whole = land && feature(topology, land);
  if (whole?.type !== "Feature" || whole.geometry.type !== "MultiPolygon")
    throw new Error("This file has no land.");
  return whole.geometry;
}

/** What the file of one country's regions holds. */
export function regionsOf(topology: Topology): Regions {
  const areas = areasOf(topology, "regions");
  const { borders: shared } = topology.objects;
  const borders = shared && feature(topology, shared);
  if (borders?.type !== "Feature" || borders.geometry.type !== "MultiLineString")
    throw new Error("This file has no borders.");
  return {
    outline: merge(topology, areas.geometries),
    borders: borders.geometry,
    byName: new Map(areas.geometries.map((shape) => [nameOf(shape), merge(topology, [shape])])),
    seams: (names) =>
      mesh(topology, areas, (a, b) => a !== b && (names.has(nameOf(a)) || names.has(nameOf(b)))),
  };
}

type AnyTopology = Parameters<typeof bbox>[0];
/** Indices of arcs in rings, polygons or more; one that runs backwards is written ~i. */
type Arcs = readonly (number | Arcs)[];

/** Gives the bounds of what is made of these arcs. Each arc is looked at once. */
function boundsIn({ arcs, ...topology }: AnyTopology): (of: Arcs) => BBox {
  const each = arcs.map((arc) => bbox({ ...topology, objects: {}, arcs: [arc] }));
  return (of) => {
    const all = { west: 180, south: 90, east: -180, north: -90 };
    for (const index of (of as number[]).flat(Number.POSITIVE_INFINITY)) {
      const [west = 180, south = 90, east = -180, north = -90] =
        each[index < 0 ? ~index : index] ?? [];
      all.west = Math.min(all.west, west);
      all.south = Math.min(all.south, south);
      all.east = Math.max(all.east, east);
      all.north = Math.max(all.north, north);
    }
    return all;
  };
}
