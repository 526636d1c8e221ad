// Shapes of the base map on the plane, each worked out once.
import type { MultiLineString, MultiPolygon } from "geojson";
import { type Outline, outlineOf } from "../../dashboard/map/projection.ts";

const known = new WeakMap<MultiPolygon | MultiLineString, Outline>();

/** A shape's outline on the plane. Lines are taken for the rings of a shape without a fill. */
export function outline(shape: MultiPolygon | MultiLineString): Outline {
  const made =
    known.get(shape) ??
    outlineOf(
      shape.type === "MultiPolygon"
        ? shape
        : { type: "MultiPolygon", coordinates: [shape.coordinates] },
    );
  known.set(shape, made);
  return made;
}
