// Enters what a file holds: all of it in one transaction, or nothing; what is there already is not entered again.
import { type CorrectionInput, correctionSchema } from "../../domain/correction.ts";
import { nameOfSource, type Proposal } from "../../domain/draft.ts";
import type { BroughtAs } from "../../domain/import.ts";
import { Problem } from "../../domain/problem.ts";
import { head, heldHead } from "../changes/repository.ts";
import { correct } from "../corrections/correct.ts";
import type { Trx } from "../db/tables.ts";
import { acceptAll } from "../drafts/accept.ts";
import { proposeAll } from "../drafts/repository.ts";
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
  for (let from = 0; from < fresh.length; from += AT_ONCE) {
    await progress?.(from, of);
    const rows = fresh.slice(from, from + AT_ONCE);
    const entered = await named(rows, () => enter(trx, rows, sources, as, writing));
    const parts = rows.flatMap(({ key, records }) =>
      records.map((_, part) => ({ row_hash: hash(key), part })),
    );
    for (const [at, each] of entered.entries()) {
      const part = parts[at];
      if (part) made.push({ ...part, made: each });
    }
  }
  for (const [at, newer] of updated.entries()) {
    await progress?.(fresh.length + at, of);
    const event = await named([newer.row], () => update(trx, newer, sources, writing));
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

/** Enters the records of rows. Gives what they made, in their order. */
async function enter(
  trx: Trx,
  rows: readonly TakenRow[],
  shared: Shared,
  as: Bringing["as"],
  writing: Writing,
): Promise<Made[]> {
  const proposals: Proposal[] = [];
  for (const { records } of rows)
    for (const proposal of records) proposals.push(await shared.of(proposal));
  if (as === "events")
    return (await acceptAll(trx, proposals, writing)).map((event) => ({ event }));
  return (await proposeAll(trx, proposals, writing)).map(({ draft }) => ({ draft }));
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

/** Rows are entered so many at a time. */
const AT_ONCE = 100;

async function named<T>(rows: readonly TakenRow[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const [first, last] = [rows[0], rows.at(-1)];
    const rowOf = (row: TakenRow | undefined) =>
      row?.sheet == null ? `row ${row?.row}` : `row ${row.row} of ${row.sheet}`;
    const where = rows.length === 1 ? rowOf(first) : `Between ${rowOf(first)} and ${rowOf(last)}`;
    throw new Problem(error.code, `${where}: ${error.message}`, error.errors);
  }
}
