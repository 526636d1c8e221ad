// What columns in a file were made of and by what, so that they are taken for no other record and no other code.
import type { UnhurriedReads } from "../source.ts";
import { Unusable } from "./array-file.ts";

export type Origin = {
  /** The build that made them: another may mean something else by the same numbers. */
  program: string;
  /** Which store the record is in. */
  store: string;
  /** The newest change they hold, and its hash, which covers every change before it. */
  change: number;
  hash: string;
};

type Source = Pick<UnhurriedReads, "log" | "identity">;

/** What columns that hold all up to this change are made of. */
export async function originOf(
  { log, identity }: Source,
  program: string,
  change: number,
): Promise<Origin> {
  return { program, store: await identity(), change, hash: (await log.hashAt(change)) ?? "" };
}

/** Throws Unusable unless this record, read by this program, leads on from where they come from. */
export async function checkOrigin(
  { log, identity }: Source,
  program: string,
  origin: Origin,
): Promise<void> {
  if (origin.program !== program) throw new Unusable("is of another version of Vigil");
  if (origin.store !== (await identity())) throw new Unusable("is of another database");
  const hash = await log.hashAt(origin.change);
  if (hash === null) throw new Unusable("is ahead of the database");
  if (hash !== origin.hash) throw new Unusable("is of another course of the record");
  if (!(await log.isWholeAfter(origin.change)))
    throw new Unusable("is older than what is left of the log");
  if (await log.wasErasedBetween(origin.change, await log.head()))
    throw new Unusable("may hold what was erased since");
}
