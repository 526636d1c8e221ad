// Identifies what a snapshot was made of and by what, so that it is used for no other record and no other build.
import type { UnhurriedReads } from "../source.ts";
import { Unusable } from "./array-file.ts";

export type Fingerprint = {
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
export async function fingerprintOf(
  { log, identity }: Source,
  program: string,
  change: number,
): Promise<Fingerprint> {
  return { program, store: await identity(), change, hash: (await log.hashAt(change)) ?? "" };
}

/** Throws Unusable unless this record, read by this program, leads on from where they come from. */
export async function checkFingerprint(
  { log, identity }: Source,
  program: string,
  fingerprint: Fingerprint,
): Promise<void> {
  if (fingerprint.program !== program) throw new Unusable("is of another version of Vigil");
  if (fingerprint.store !== (await identity())) throw new Unusable("is of another database");
  const hash = await log.hashAt(fingerprint.change);
  if (hash === null) throw new Unusable("is ahead of the database");
  if (hash !== fingerprint.hash) throw new Unusable("is of another course of the record");
  if (!(await log.isWholeAfter(fingerprint.change)))
    throw new Unusable("is older than what is left of the log");
  if (await log.wasErasedBetween(fingerprint.change, await log.head()))
    throw new Unusable("may hold what was erased since");
}
