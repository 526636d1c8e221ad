// What opening a database gives, the same for both kinds.
import type { Db } from "./tables.ts";

/** An open database and the few things that SQL does not say alike everywhere. */
export type Store = {
  /** For what somebody waits for: where others are in the way, or the database is slow, it fails after seconds. */
  db: Db;
  /** The same for jobs, files, migrations and what reads the whole record, which take as long as they need. */
  unhurried: Db;
  /**
   * Calls `wake` soon after any process has committed a change; may call it without need, and may miss
   * a change while the connection is down, so that a slow poll stays the net. `failed` is told why it is
   * down; it is made again for as long as that takes. Gives what stops it.
   * Null when this database can't tell and only polling helps.
   */
  listen:
    | ((wake: () => void, failed: (error: unknown) => void) => Promise<() => Promise<void>>)
    | null;
  /** Writes a whole, consistent copy into a new file. Null when the database has its own tools for that. */
  copyTo: ((file: string) => Promise<void>) | null;
  /** Runs `work` while no other process runs its own; `waiting` is called once if it has to wait. */
  alone: <T>(work: () => Promise<T>, waiting: () => void) => Promise<T>;
  /** Has nothing of what was deleted or written over left in its files, as far as that is in our hands. */
  scrub: () => Promise<void>;
  /** How many bytes the database takes, and whether it lies in the data folder. */
  size: () => Promise<{ bytes: number; here: boolean }>;
  close: () => Promise<void>;
};

/** The database can't be used as it is; the message is one sentence for whoever started Vigil. */
export class StoreError extends Error {}
