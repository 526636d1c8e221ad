// In which degrees the shapes of a topology lie, read from their arcs without making the shapes.
import { bbox } from "topojson-client";
import type { BBox } from "../../domain/filter.ts";

type Topology = Parameters<typeof bbox>[0];
/** Indices of arcs in rings, polygons or more; one that runs backwards is written ~i. */
type Arcs = readonly (number | Arcs)[];

/** Gives the bounds of what is made of these arcs. Each arc is looked at once. */
export function boundsIn({ arcs, ...topology }: Topology): (of: Arcs) => BBox {
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
