// Moves a whole record to another database, whole or not at all, and holds both to one another.
import { openReading } from "../db/consistent-read.ts";
import { inNewPlace, type NewPlace } from "../db/new-place.ts";
import type { DatabaseAddress } from "../db/open.ts";
import { type Store, StoreError } from "../db/store.ts";
import type { Db } from "../db/tables.ts";
import { whileUnused } from "../db/unused.ts";
import { dump } from "./dump.ts";
import { chainOf, type Filled, type FillOptions, fill } from "./fill.ts";
import { readLines } from "./read.ts";

export type MoveOptions = FillOptions & {
  /** Opens what is moved, once nobody else is on it. */
  open: () => Promise<Store>;
  /** The sums of the files that the record can be taken away as, by their names. */
  filesOf: (db: Db) => Promise<Readonly<Record<string, string>>>;
  /** Is told of each step that is done, in a line. */
  say: (line: string) => void;
};

/** What is there now, and the newest hash of its log. */
export type Moved = Filled & { hash: string };

/**
 * Moves the record and leaves the old one as it is. Throws a StoreError, and leaves nothing, where something is there
 * already, somebody else is on the old database, or the new record is not the same in every row, in its log and in
 * every file.
 */
export async function move(
  from: DatabaseAddress,
  to: DatabaseAddress,
  options: MoveOptions,
): Promise<Moved> {
  return inNewPlace(to, (place) =>
    whileUnused(from, async () => {
      const source = await options.open();
      try {
        return await moveInto(place, source.unhurried, options);
      } finally {
        await source.close();
      }
    }),
  );
}

async function moveInto(place: NewPlace, source: Db, options: MoveOptions): Promise<Moved> {
  const { filesOf, say } = options;
  const target = place.store.unhurried;
  const filled = await copy(source, place, options);
  const count = (n: number) => n.toLocaleString("en");
  say(`${count(filled.tables)} tables with ${count(filled.rows)} rows are the same in both.`);
  const hash = await chainOf(target, "Nothing was moved: vigil audit verify names every fault.");
  say(`The log is unbroken up to change ${count(filled.change)}.`);
  const [before, after] = [await filesOf(source), await filesOf(target)];
  const differs = Object.keys(before).find((name) => before[name] !== after[name]);
  if (differs !== undefined)
    throw new StoreError(`Nothing was moved: the file ${differs} would not be the same.`);
  say(`${count(Object.keys(before).length)} kinds of export are the same, byte for byte.`);
  return { ...filled, hash };
}

/** The rows of one moment, as a backup would hold them. */
async function copy(source: Db, place: NewPlace, options: MoveOptions): Promise<Filled> {
  const moment = await openReading(source);
  let open = true;
  const close = async () => {
    if (open) await moment.close();
    open = false;
  };
  try {
    const { lines } = await dump(moment.db, {
      ...{ madeAt: new Date(), madeBy: "vigil move", withSessions: true, progress: () => {} },
      // The key itself stays in its folder.
      secret: "not moved",
      signal: options.signal,
    });
    const reading = await readLines(closing(lines, close), "The record");
    return await fill(place, reading, options);
  } finally {
    await close();
  }
}

/** A moment that is open while nothing is read of it would be ended by a server. */
async function* closing<T>(pieces: AsyncIterable<T>, close: () => Promise<void>) {
  try {
    yield* pieces;
  } finally {
    await close();
  }
}
