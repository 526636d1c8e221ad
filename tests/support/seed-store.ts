/** Fills a test store with seeds, as the program does when it starts on an empty one. */
import { readSeedChoice } from "../../seeds/choice.ts";
import { type Loading, loadSeed } from "../../seeds/index.ts";
import { record } from "../../server/changes/repository.ts";
import type { Db } from "../../server/db/tables.ts";
import { placeRow } from "../../server/events/places.ts";
import { keepWords } from "../../server/events/words.ts";

/**
 * Gives the number of events added.
 * @param setting what SEED would say, such as "article,bulletins"
 */
export function seedStore(
  db: Db,
  setting: string,
  { now = new Date(), ...rest }: Partial<Pick<Loading, "now" | "progress">> = {},
): Promise<number> {
  const choice = readSeedChoice(setting) ?? { files: [] };
  return loadSeed(db, choice, { record, placeRow, keepWords, now, ...rest });
}
