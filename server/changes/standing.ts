// How events stand, with those that they are part of: what decides whether, and as part of what, the public sees them.
import type { Standing } from "../../domain/publicview.ts";
import type { Db } from "../db/tables.ts";

/** How some events stand, those that they are part of, and so on; undefined for one that is not there. */
export async function standingUpwards(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, Standing | undefined>> {
  const found = new Map<string, Standing | undefined>();
  for (let wanted = [...new Set(ids)]; wanted.length > 0; ) {
    for (const id of wanted) found.set(id, undefined);
    const rows = await db
      .selectFrom("event")
      .select(["id", "status", "sensitivity", "part_of"])
      .where("id", "in", wanted)
      .execute();
    for (const { id, ...standing } of rows) found.set(id, standing as Standing);
    wanted = [...new Set(rows.flatMap(({ part_of }) => part_of ?? []))].filter(
      (id) => !found.has(id),
    );
  }
  return found;
}
