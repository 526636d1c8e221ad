// Enters what a file holds: all of it in one transaction, or nothing; what is there already is not entered again.
import { type CorrectionInput, correctionSchema } from "../../domain/correction.ts";
import { nameOfSource, type Proposal } from "../../domain/draft.ts";
import type { BroughtAs } from "../../domain/import.ts";
import { Problem } from "../../domain/problem.ts";
import { head, heldHead } from "../changes/repository.ts";
import { correct } from "../corrections/correct.ts";
import type { Trx } from "../db/tables.ts";
import { accept } from "../drafts/accept.ts";
import { propose } from "../drafts/repository.ts";
import type { Writing } from "../events/report.ts";
import { type Account, accountOf, countsOf } from "./account.ts";
import { type Shared, sharedSources } from "./one-source.ts";
import type { ReadFile, TakenRow } from "./read-file.ts";
import {
  closeImport,
  keepImport,
  keepRows,
  keepSpan,
  type Made,
  type MadeByRow,
} from "./repository.ts";
import { type Bringer, type NewerRow, sortOut } from "./sort-out.ts";

export type Bringing = {
  /** The id that the import will have. */
  id: string;
  /** The file's name, and the SHA-256 of its bytes. */
  file: string;
  sha256: string;
  /** Whether its records are published at once, or wait in the inbox. */
  as: BroughtAs;
  /** Hashes the cells of a row, so that what a row said can't be looked up by who has the table. */
  hash: (key: string) => string;
  bringer: Bringer;
  /** Told of how many rows are entered; waited for. */
  progress?: (rows: number, of: number) => void | Promise<void>;
};

/**
 * Enters each row that is not in the record yet, and keeps the import where there are any. A row with the same cells as
 * one that is there is unchanged; one with other cells and the id of an event that a file has brought changes that.
 * Throws a Problem where a list of announcements is to be published, and one that names the row where the record
 * refuses it; then nothing may be committed.
 */
export async function keepFile(
  trx: Trx,
  file: ReadFile,
  { id, file: name, sha256, as, hash, bringer, progress }: Bringing,
  writing: Writing,
): Promise<Account> {
  if (as === "events") refuseAnnounced(file);
  // From here on nobody else writes.
  const before = await heldHead(trx);
  const sorting = { bringer, format: file.format, updates: as === "events" };
  const sorted = await sortOut(trx, file.read, hash, sorting);
  const { fresh, updated } = sorted;
  const account = accountOf(file, sorted);
  const of = fresh.length + updated.length;
  if (of === 0) return account;
  const { actor, now } = writing;
  const about = { id, at: now.toISOString(), actor, file: name, sha256, brought_as: as };
  await keepImport(trx, { ...about, format: file.format });
  const sources = sharedSources(trx, writing);
  const made: MadeByRow[] = [];
  for (const [at, row] of fresh.entries()) {
    await progress?.(at, of);
    const row_hash = hash(row.key);
    for (const [part, proposal] of row.records.entries()) {
      const entered = await named(row, async () =>
        enter(trx, await sources.of(proposal), as, writing),
      );
      made.push({ row_hash, part, made: entered });
    }
  }
  for (const [at, newer] of updated.entries()) {
    await progress?.(fresh.length + at, of);
    const event = await named(newer.row, () => update(trx, newer, sources, writing));
    made.push({ row_hash: hash(newer.row.key), part: 0, made: { event }, updated: true });
  }
  await keepRows(trx, id, made);
  const counts = JSON.stringify(countsOf(account));
  const last_change = await head(trx, "full");
  await keepSpan(trx, id, { first: before + 1, last: last_change });
  await closeImport(trx, id, { last_change, counts });
  return account;
}

/** Throws a Problem for a list of what was announced, of which nobody knows what took place. */
export function refuseAnnounced({ announces }: Pick<ReadFile, "announces">): void {
  if (announces)
    throw new Problem(
      "bad_input",
      "This is a list of what was announced, not of what took place. Bring it as drafts: a person says what of it happened.",
    );
}

async function enter(
  trx: Trx,
  proposal: Proposal,
  as: Bringing["as"],
  writing: Writing,
): Promise<Made> {
  if (as === "drafts") return { draft: (await propose(trx, proposal, writing)).draft };
  return { event: await accept(trx, proposal, null, writing) };
}

/** Why an event is changed, where whoever brings the file doesn't say. */
const NEWER = "A newer row of the table that it came from.";

/** Changes an event to what a newer row says of it. Gives its id. */
async function update(
  trx: Trx,
  { proposal, event, newer }: NewerRow,
  shared: Shared,
  writing: Writing,
): Promise<string> {
  const { sources, claims } = await shared.of({ ...proposal, claims: newer.added });
  const [only] = sources.map(nameOfSource);
  const reason = writing.reason ?? NEWER;
  const correction: CorrectionInput = {
    reason,
    event: newer.patch,
    sources,
    claims: claims.map((claim) => ({ ...claim, source: claim.source ?? only ?? "" })),
    corrected: newer.withdrawn.map((id) => ({ id, status: "retracted" })),
  };
  return correct(trx, event, correctionSchema.parse(correction), { ...writing, reason });
}

async function named<T>({ sheet, row }: TakenRow, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const where = sheet === null ? `Row ${row}` : `Row ${row} of ${sheet}`;
    throw new Problem(error.code, `${where}: ${error.message}`, error.errors);
  }
}
