/** Events in a store that say hardly anything: what the log may name. */
import { inserter } from "../../server/db/bulk.ts";
import type { Db } from "../../server/db/tables.ts";

const EVENT = [
  "id",
  "title",
  "kind",
  "form",
  "start_day",
  "end_day",
  "date_precision",
  "place_id",
  "demands",
  "status",
  "sensitivity",
  "added_day",
  "changed_at",
] as const;

const insertEvents = inserter("event", EVENT);
const insertPlaces = inserter("place", ["id", "name", "country", "precision", "uncertainty_m"]);

/** Stores published events with these ids. */
export async function storeEvents(db: Db, ids: readonly string[]): Promise<void> {
  const rest = ["A march", "demonstration", "march", 18_500, 18_500, "day", "p", "[]"];
  const changed = ["published", "public", 18_600, "2026-11-24T08:00:00.000Z"];
  await db.transaction().execute(async (trx) => {
    await insertPlaces(trx, [["p", "Belarus", "BLR", "country", 300_000]]);
    await insertEvents(
      trx,
      ids.map((id) => [id, ...rest, ...changed]),
    );
  });
}
