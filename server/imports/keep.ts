// Enters what a file holds: all of it in one transaction, or nothing; what is there already is not entered again.
import { randomUUID } from "node:crypto";
import type { Proposal } from "../../domain/draft.ts";
import { Problem } from "../../domain/problem.ts";
import { head, heldHead } from "../changes/repository.ts";
import type { Trx } from "../db/tables.ts";
import { accept } from "../drafts/accept.ts";
import { propose } from "../drafts/repository.ts";
import type { Writing } from "../events/report.ts";
import { type Account, accountOf } from "./account.ts";
import { sharedSources } from "./one-source.ts";
import type { ReadFile, TakenRow } from "./read-file.ts";
import { closeImport, isKnownRow, keepImport, keepRow, type Made } from "./repository.ts";

export type Bringing = {
  /** The file's name, and the SHA-256 of its bytes. */
  file: string;
  sha256: string;
  /** Whether its records are published at once, or wait in the inbox. */
  as: "events" | "drafts";
  /** Hashes the cells of a row, so that what a row said can't be looked up by who has the table. */
  hash: (key: string) => string;
  /** Told of each row that was looked at. */
  progress?: (rows: number) => void;
};

/** An account of what was entered, and the id by which it is undone; null where nothing was. */
export type Kept = { id: string | null; account: Account };

/**
 * Enters each row that is not in the record yet. A row with the same cells as one that is there is unchanged; one with
 * an id that an event of the record has, and other cells, is rejected. Throws a Problem where a list of announcements is
 * to be published, and one that names the row where the record refuses it; then nothing may be committed.
 */
export async function keepFile(
  trx: Trx,
  file: ReadFile,
  { file: name, sha256, as, hash, progress }: Bringing,
  writing: Writing,
): Promise<Kept> {
  if (file.announces && as === "events")
    throw new Problem(
      "bad_input",
      "This is a list of what was announced, not of what took place. Bring it as drafts: a person says what of it happened.",
    );
  // From here on nobody else writes.
  await heldHead(trx);
  const id = randomUUID();
  const { actor, now } = writing;
  await keepImport(trx, {
    ...{ id, at: now.toISOString(), actor, file: name, sha256 },
    ...{ format: file.format, last_change: 0 },
  });
  const sources = sharedSources(trx, writing);
  const fresh: TakenRow[] = [];
  const rejects = [...file.rejects];
  let unchanged = 0;
  for (const [at, row] of file.read.entries()) {
    progress?.(at + 1);
    const row_hash = hash(row.key);
    if (await isKnownRow(trx, row_hash)) {
      unchanged++;
      continue;
    }
    const holder = await holderOf(trx, row.records);
    if (holder !== null) {
      const { sheet, line } = row;
      const reason = `the record has this id already, as ${holder}, with other cells; newer rows do not replace it yet`;
      rejects.push({ sheet, row: row.row, line, column: null, cell: null, reason });
      continue;
    }
    for (const [part, proposal] of row.records.entries()) {
      const made = await named(row, async () =>
        enter(trx, await sources.of(proposal), as, writing),
      );
      await keepRow(trx, { import_id: id, row_hash, part }, made);
    }
    fresh.push(row);
  }
  await closeImport(trx, id, fresh.length === 0 ? null : await head(trx, "full"));
  const account = accountOf({ ...file, read: fresh, rejects });
  return { id: fresh.length > 0 ? id : null, account: { ...account, unchanged } };
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

/** The event that stands in the record under the id that a row has in its dataset. */
async function holderOf(trx: Trx, records: readonly Proposal[]): Promise<string | null> {
  const ids = records.flatMap(({ external_id }) => external_id ?? []);
  if (ids.length === 0) return null;
  const row = await trx
    .selectFrom("event")
    .select("id")
    .where("external_id", "in", ids)
    .where("status", "!=", "retracted")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
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
