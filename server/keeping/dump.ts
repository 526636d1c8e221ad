// Writes the record as the lines of a backup, all of one moment, while others go on writing.
import { migrationsDone } from "../db/migrate.ts";
import type { Db } from "../db/tables.ts";
import { recordTables, rowsOf, type Table } from "../db/whole-tables.ts";
import { type Header, lineOf, type Sum, tally } from "./format.ts";

export type DumpOptions = {
  madeAt: Date;
  madeBy: string;
  /** The key in DATA_DIR/secret. */
  secret: string;
  /** Whether those who are signed in stay so where it goes. */
  withSessions: boolean;
  /** Is told the number of rows so far. */
  progress: (rows: number) => void;
  signal: AbortSignal;
};

/** With a copy of these one could act as somebody who is signed in. */
const OF_SESSIONS: readonly Table["name"][] = ["session", "verification"];

/** A record as lines: the first is there at once, so that one can tell what it is of. */
export type Dump = { header: Header; lines: AsyncGenerator<string> };

/** @param moment of one moment (`openReading`) */
export async function dump(moment: Db, options: DumpOptions): Promise<Dump> {
  const migrations = await migrationsDone(moment);
  const clock = await moment.selectFrom("clock").selectAll().executeTakeFirstOrThrow();
  const header: Header = {
    vigil_backup: 1,
    made_at: options.madeAt.toISOString(),
    made_by: options.madeBy,
    migrations,
    change: clock.n,
    log_hash: clock.hash,
    secret: options.secret,
  };
  return { header, lines: linesOf(moment, header, options) };
}

async function* linesOf(
  moment: Db,
  header: Header,
  { withSessions, progress, signal }: DumpOptions,
): AsyncGenerator<string> {
  yield lineOf(header);
  const tables: Sum[] = [];
  let rows = 0;
  for (const { name, columns } of await recordTables(moment)) {
    if (!withSessions && OF_SESSIONS.includes(name)) continue;
    yield lineOf({ table: name, columns });
    const sum = tally(name);
    for await (const page of rowsOf(moment, { name, columns })) {
      signal.throwIfAborted();
      yield sum.add(page);
      rows += page.length;
      progress(rows);
    }
    tables.push(sum.end());
  }
  yield lineOf({ tables });
}
