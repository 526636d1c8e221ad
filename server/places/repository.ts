// Looks up places that public events name.
import type { PlacePrecision } from "../../domain/vocabulary/precision.ts";
import type { Db } from "../db/tables.ts";

export type KnownPlace = {
  name: string;
  admin1: string | null;
  country: string;
  lat: number | null;
  lon: number | null;
  precision: PlacePrecision;
};

/** Places of public, unprotected events whose name holds `q`, whatever the case or the marks on letters. */
export async function placesLike(db: Db, q: string, limit: number): Promise<KnownPlace[]> {
  const rows = await db
    .selectFrom("place")
    .select(["name", "admin1", "country", "lat", "lon", "precision"])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("event")
          .select("event.id")
          .whereRef("event.place_id", "=", "place.id")
          .where("event.status", "=", "published")
          .where("event.sensitivity", "=", "public"),
      ),
    )
    .orderBy("name")
    .execute();
  const wanted = plain(q);
  const begins = (name: string) => (plain(name).startsWith(wanted) ? 0 : 1);
  return (rows as KnownPlace[])
    .filter((place) => plain(place.name).includes(wanted))
    .sort((a, b) => begins(a.name) - begins(b.name))
    .slice(0, limit);
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLocaleLowerCase("en");
}
