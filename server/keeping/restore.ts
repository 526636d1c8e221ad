// Makes a record of a backup, whole or not at all, and holds it to what the backup says it holds.
import { migrate, unknownTo } from "../db/migrate.ts";
import { inNewPlace } from "../db/new-place.ts";
import type { DatabaseAddress } from "../db/open.ts";
import { StoreError } from "../db/store.ts";
import { chainOf, type Filled, type FillOptions, fill } from "./fill.ts";
import type { Reading } from "./read.ts";

/**
 * Throws a StoreError, and leaves nothing, where there is a record already, the backup is of a newer program or damaged,
 * or its log is not sound.
 */
export async function restore(
  reading: Reading,
  address: DatabaseAddress,
  options: FillOptions,
): Promise<Filled> {
  const { migrations } = options;
  const { made_by, migrations: steps } = reading.header;
  const unknown = unknownTo(migrations, steps);
  if (unknown !== undefined)
    throw new StoreError(
      `The backup is newer than this Vigil: it holds the migration ${unknown}, which this version does not know. Restore it with the version that made it (${made_by}), or a newer one.`,
    );
  return inNewPlace(address, async (place) => {
    const filled = await fill(place, reading, options);
    await chainOf(place.store.unhurried, "Restore an older backup, and keep this one.");
    await migrate(place.store, { migrations, dataDir: place.folder, say: () => {} });
    return filled;
  });
}
