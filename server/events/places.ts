// Places as the events name them: stored once, under an id that follows from all their fields.
import { createHash } from "node:crypto";
import { mercator, type Place } from "../../domain/place.ts";
import { inserter } from "../db/bulk.ts";
import type { Db, Trx } from "../db/tables.ts";

/** Stores the place if it is new. Gives its id. */
export async function keepPlace(trx: Trx, place: Place): Promise<string> {
  const [id = ""] = await keepPlaces(trx, [place]);
  return id;
}

const PLACE = [
  ...(["id", "name", "admin1", "country", "lat", "lon", "precision", "uncertainty_m"] as const),
  ...(["x", "y"] as const),
] as const;

const insertPlaces = inserter("place", PLACE);

/** Stores those of the places that are new. Gives their ids. */
export async function keepPlaces(trx: Trx, places: readonly Place[]): Promise<string[]> {
  const rows = places.map(placeRow);
  const once = new Map(rows.map((row) => [row.id, row]));
  await insertPlaces(
    trx,
    [...once.values()].map((row) => PLACE.map((column) => row[column])),
  );
  return rows.map(({ id }) => id);
}

/** All places of a country that events have been at, with their ids. */
export async function placesOf(db: Db, country: string): Promise<(Place & { id: string })[]> {
  const rows = await db
    .selectFrom("place")
    .select(["id", "name", "admin1", "country", "lat", "lon", "precision", "uncertainty_m"])
    .where("country", "=", country)
    .execute();
  return rows as (Place & { id: string })[];
}

/** The row of a place; equal places have equal ids. */
export function placeRow(place: Place) {
  const { name, admin1, country, lat, lon, precision, uncertainty_m } = place;
  const fields = [country, admin1, name, precision, lat, lon, uncertainty_m];
  const id = createHash("sha256").update(JSON.stringify(fields)).digest("hex").slice(0, 24);
  const { x, y } = lat === null || lon === null ? { x: null, y: null } : mercator(lat, lon);
  return { id, name, admin1, country, lat, lon, precision, uncertainty_m, x, y };
}
