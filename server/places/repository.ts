// Looks up places that public events name.
import type { KnownPlace } from "../../domain/answers/place.ts";
import type { Db } from "../db/tables.ts";

/** Places of public, unprotected events whose name holds `q`, whatever the case or the marks on letters. */
export async function placesLike(db: Db, q: string, limit: number): Promise<KnownPlace[]> {
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
  const rows = await db
    .selectFrom("place")
    .select(["id", "name", "admin1", "country", "lat", "lon", "precision"])
    .where("id", "in", ids)
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
    .execute();
  const byId = new Map(rows.map(({ id, ...row }) => [id, row as KnownPlace]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLocaleLowerCase("en");
}
