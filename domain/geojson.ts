// Writes an event's row as a feature of GeoJSON (RFC 7946): known places as points, vague ones as the circle they lie in.
import { type ForeignShape, isForeign, type Shape } from "./csv-rows.ts";
import { isArea } from "./place.ts";
import type { PlacePrecision } from "./vocabulary/precision.ts";
import type { WrittenRow, WrittenValue } from "./written-row.ts";

/** Longitude, then latitude, WGS 84 degrees. */
type Position = readonly [lon: number, lat: number];

type Geometry =
  | { type: "Point"; coordinates: Position }
  | { type: "Polygon"; coordinates: readonly (readonly Position[])[] };

/** What a program that reads GeoJSON draws, with what the row says as its properties. */
export type Feature = {
  type: "Feature";
  id?: string;
  geometry: Geometry | null;
  properties: WrittenRow;
};

/** The feature of an event's row, of the shape "events" unless it is told. */
export function featureOf(row: WrittenRow, shape: Shape = "events"): Feature {
  const own = isForeign(shape)
    ? FOREIGN[shape](row)
    : { id: String(row.id), geometry: geometryOf(row) };
  return { type: "Feature", ...own, properties: row };
}

/** The id, where rows have one, and a point wherever they tell one: other projects draw no areas. */
const FOREIGN: Record<ForeignShape, (row: WrittenRow) => Pick<Feature, "id" | "geometry">> = {
  acled: ({ event_id_cnty, latitude, longitude }) => ({
    id: String(event_id_cnty),
    geometry: pointAt(latitude, longitude),
  }),
  ccc: ({ lat, lon }) => ({ geometry: pointAt(lat, lon) }),
};

function pointAt(lat: WrittenValue | undefined, lon: WrittenValue | undefined): Geometry | null {
  if (typeof lat !== "number" || typeof lon !== "number") return null;
  return { type: "Point", coordinates: [lon, lat] };
}

/**
 * A point where the place is known to its town or better; where it is known to a district or region, the circle
 * around the same point in which the event was. Null where no more than the country is known, or no position.
 */
export function geometryOf({
  lat,
  lon,
  place_precision,
  uncertainty_m,
}: WrittenRow): Geometry | null {
  if (typeof lat !== "number" || typeof lon !== "number") return null;
  const precision = place_precision as PlacePrecision;
  if (precision === "country") return null;
  if (!isArea({ precision })) return { type: "Point", coordinates: [lon, lat] };
  const ring = circle(lat, lon, Number(uncertainty_m));
  return ring && { type: "Polygon", coordinates: [ring] };
}

const CORNERS = 48;
const METRES_PER_DEGREE = 111_195;

/** A ring of corners so many metres from a point, against the clock; null where it would cross the date line or a pole. */
function circle(lat: number, lon: number, metres: number): Position[] | null {
  const rad = Math.PI / 180;
  const [height, far] = [metres / METRES_PER_DEGREE, (metres / METRES_PER_DEGREE) * rad];
  if (Math.abs(lat) + height >= 90) return null;
  const ring = Array.from({ length: CORNERS }, (_, i): Position => {
    // Counted from the east, against the clock (destination point on a sphere, bearing 90° − angle).
    const bearing = (90 - (i * 360) / CORNERS) * rad;
    const sin =
      Math.sin(lat * rad) * Math.cos(far) + Math.cos(lat * rad) * Math.sin(far) * Math.cos(bearing);
    const east = Math.atan2(
      Math.sin(bearing) * Math.sin(far) * Math.cos(lat * rad),
      Math.cos(far) - Math.sin(lat * rad) * sin,
    );
    return [round(lon + east / rad), round(Math.asin(sin) / rad)];
  });
  if (ring.some(([east]) => Math.abs(east) > 180)) return null;
  return [...ring, ring[0] ?? [lon, lat]];
}

/** To a metre or so: the circle is no more exact. */
const round = (degrees: number) => Math.round(degrees * 100_000) / 100_000;
