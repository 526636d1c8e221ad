// Looks up places by name: those that public events name, and the towns of the world.
import type { KnownPlace } from "../../domain/answers/place.ts";
import { distanceM, UNCERTAINTY_M } from "../../domain/place.ts";
import { archiveOf } from "../archive/repository.ts";
import type { Db } from "../db/tables.ts";
import { gazetteer } from "./gazetteer.ts";

/**
 * Places by name: first those of public, unprotected events whose name holds `q`, whatever the case or the marks on
 * letters; then towns of the world one of whose names, in any script, begins with it.
 * @param country whose towns come first; else those of the countries of public events
 */
export async function placesLike(
  db: Db,
  q: string,
  limit: number,
  country: string | undefined,
): Promise<KnownPlace[]> {
  const known = await recordedPlaces(db, q, limit);
  if (known.length === limit) return known;
  const preferred = country === undefined ? await countriesOf(db) : new Set([country]);
  const towns = gazetteer().find(q, limit, preferred);
  const more = towns.filter((town) => !known.some((place) => isSamePlace(place, town)));
  return [...known, ...more].slice(0, limit);
}

/** The same name in the same country, and no farther away than a town is wide. */
function isSamePlace(a: KnownPlace, b: KnownPlace): boolean {
  if (a.country !== b.country || !plain(a.name).startsWith(plain(b.name))) return false;
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return false;
  return distanceM(a.lat, a.lon, b.lat, b.lon) < UNCERTAINTY_M.district;
}

let countries: { of: string; known: ReadonlySet<string> } | undefined;

/** The countries that the archive covers, by its own word or by that of public, unprotected events. */
async function countriesOf(db: Db): Promise<ReadonlySet<string>> {
  const { hash } = await db.selectFrom("clock").select("hash").executeTakeFirstOrThrow();
  if (countries?.of === hash) return countries.known;
  const { countries: named } = await archiveOf(db);
  const rows = await publicPlaces(db).select("country").distinct().execute();
  const all = named.length > 0 ? named : rows.map((row) => row.country);
  countries = { of: hash, known: new Set(all) };
  return countries.known;
}

/** Places of public, unprotected events whose name holds `q`, whatever the case or the marks on letters. */
export async function recordedPlaces(db: Db, q: string, limit: number): Promise<KnownPlace[]> {
  const ids = await named(db, q);
  const found: KnownPlace[] = [];
  // Most places are public, so that few are looked at beyond those that are wanted.
  for (let from = 0; from < ids.length && found.length < limit; from += limit)
    found.push(...(await publicOf(db, ids.slice(from, from + limit))));
  return found.slice(0, limit);
}

/** The ids of all places whose name holds `q`: first those whose name begins with it. */
async function named(db: Db, q: string): Promise<string[]> {
  const places = await db
    .selectFrom("place")
    .select(["id", "name"])
    .orderBy("name")
    .orderBy("id")
    .execute();
  const wanted = plain(q);
  const found = places.map(({ id, name }) => ({ id, at: plain(name).indexOf(wanted) }));
  const [first, others] = [found.filter(({ at }) => at === 0), found.filter(({ at }) => at > 0)];
  return [...first, ...others].map(({ id }) => id);
}

/** Those that public, unprotected events name, in the order of their ids here. */
async function publicOf(db: Db, ids: readonly string[]): Promise<KnownPlace[]> {
  const rows = await publicPlaces(db)
    .select(["id", "name", "admin1", "country", "lat", "lon", "precision"])
    .where("id", "in", ids)
    .execute();
  const byId = new Map(rows.map(({ id, ...row }) => [id, row as KnownPlace]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function publicPlaces(db: Db) {
  return db
    .selectFrom("place")
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("event")
          .select("event.id")
          .whereRef("event.place_id", "=", "place.id")
          .where("event.status", "=", "published")
          .where("event.sensitivity", "=", "public"),
      ),
    );
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLocaleLowerCase("en");
}
