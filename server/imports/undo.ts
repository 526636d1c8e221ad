// Takes a whole import back: what it entered is withdrawn, what waits is rejected, and what people have changed since stays.
import { setImmediate as turn } from "node:timers/promises";
import { Problem } from "../../domain/problem.ts";
import { heldHead } from "../changes/repository.ts";
import type { Trx } from "../db/tables.ts";
import { decide } from "../drafts/repository.ts";
import { eventById } from "../events/records.ts";
import type { Writing } from "../events/report.ts";
import { setStatus } from "../events/repository.ts";
import { importWith, keepUndone, madeBy } from "./repository.ts";

/** `kept` are events that somebody has changed since, by their ids. */
export type Undone = { withdrawn: number; rejected: number; kept: string[] };

/** Others are let in after so many records. */
const STEPS_A_TURN = 20;

/** Throws `not_found`, and `conflict` where it was undone before. */
export async function undoImport(trx: Trx, id: string, writing: Writing): Promise<Undone> {
  await heldHead(trx);
  const made = await importWith(trx, id);
  if (made === undefined) throw new Problem("not_found", "There is no such import.");
  if (made.undone_at !== null) throw new Problem("conflict", "This import was undone before.");
  const undone: Undone = { withdrawn: 0, rejected: 0, kept: [] };
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
    await setStatus(trx, event, "retracted", writing);
    undone.withdrawn++;
  }
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

async function isChangedSince(trx: Trx, event: string, last: number): Promise<boolean> {
  const row = await trx
    .selectFrom("change_event")
    .select("n")
    .where("event_id", "=", event)
    .where("n", ">", last)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
