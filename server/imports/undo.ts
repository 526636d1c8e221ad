// Takes a whole import back: what it entered is withdrawn, what waits is rejected, and what people have changed since stays.
import { setImmediate as turn } from "node:timers/promises";
import type { Change } from "../../domain/change.ts";
import { Problem } from "../../domain/problem.ts";
import { head, heldHead, historyOf } from "../changes/repository.ts";
import { takeAllBack } from "../corrections/undo.ts";
import type { Trx } from "../db/tables.ts";
import { decide } from "../drafts/repository.ts";
import { eventById } from "../events/records.ts";
import type { Writing } from "../events/report.ts";
import { setStatus } from "../events/repository.ts";
import { forgetUpdates, importWith, keepSpan, keepUndone, madeBy } from "./repository.ts";

/** `restored` are events that are as they were before; `kept` are those that somebody has changed since, by their ids. */
export type Undone = { withdrawn: number; restored: number; rejected: number; kept: string[] };

/** Others are let in after so many records. */
const STEPS_A_TURN = 20;

/** Throws `not_found`, and `conflict` where it was undone before. */
export async function undoImport(trx: Trx, id: string, writing: Writing): Promise<Undone> {
  const before = await heldHead(trx);
  const made = await importWith(trx, id);
  if (made === undefined) throw new Problem("not_found", "There is no such import.");
  if (made.undone_at !== null) throw new Problem("conflict", "This import was undone before.");
  const undone: Undone = { withdrawn: 0, restored: 0, rejected: 0, kept: [] };
  for (const [at, each] of (await madeBy(trx, id)).entries()) {
    if (at % STEPS_A_TURN === 0) await turn();
    if ("draft" in each) {
      if (await waits(trx, each.draft)) {
        await decide(trx, each.draft, "rejected", null, writing);
        undone.rejected++;
      }
      continue;
    }
    const event = await eventById(trx, each.event);
    if (event === undefined || event.status === "retracted") continue;
    if (await isChangedSince(trx, event.id, made.last_change)) {
      undone.kept.push(event.id);
      continue;
    }
    if (each.updated) {
      await takeAllBack(trx, await changesBy(trx, id, event.id), writing);
      undone.restored++;
      continue;
    }
    await setStatus(trx, event, "retracted", writing);
    undone.withdrawn++;
  }
  await forgetUpdates(trx, id);
  await keepSpan(trx, id, { first: before + 1, last: await head(trx, "full") });
  await keepUndone(trx, id, writing.now.toISOString());
  return undone;
}

async function waits(trx: Trx, id: string): Promise<boolean> {
  const row = await trx
    .selectFrom("draft")
    .select("id")
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .executeTakeFirst();
  return row !== undefined;
}

/** What an import has changed of an event. */
async function changesBy(trx: Trx, id: string, event: string): Promise<Change[]> {
  const spans = await trx
    .selectFrom("import_span")
    .select(["first", "last"])
    .where("import_id", "=", id)
    .execute();
  const log = await historyOf(trx, event, "full");
  return log
    .map(({ stored }) => stored)
    .filter(({ number }) => spans.some(({ first, last }) => first <= number && number <= last));
}

/** Imports that were taken back have left nothing of what they changed. */
async function isChangedSince(trx: Trx, event: string, last: number): Promise<boolean> {
  const row = await trx
    .selectFrom("change_event")
    .select("n")
    .where("event_id", "=", event)
    .where("n", ">", last)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("import_span")
            .innerJoin("import", "import.id", "import_span.import_id")
            .select("import_span.first")
            .where("import.undone_at", "is not", null)
            .whereRef("import_span.first", "<=", "change_event.n")
            .whereRef("import_span.last", ">=", "change_event.n"),
        ),
      ),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
