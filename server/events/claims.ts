// Writes claims; every write tells the log in its own transaction.

import type { z } from "zod";
import { diffOf } from "../../domain/change.ts";
import { type Claim, type ClaimInput, claimFields, claimSchema } from "../../domain/claim.ts";
import type { Event } from "../../domain/event.ts";
import { patched, patchOf } from "../../domain/patch.ts";
import { Problem } from "../../domain/problem.ts";
import { claimStatusSchema } from "../../domain/vocabulary/schemas.ts";
import type { Trx } from "../db/tables.ts";
import { checked } from "../http/checked.ts";
import { badField, report, type Writing } from "./report.ts";
import { addSources } from "./repository.ts";
import { claimOf } from "./rows.ts";

/** Adds a claim to the event it covers; one that it supersedes is marked so. Gives its id. */
export async function addClaim(
  trx: Trx,
  event: Pick<Event, "id" | "status" | "sensitivity">,
  input: ClaimInput,
  writing: Writing,
): Promise<string> {
  await checkSource(trx, input.source);
  const id = await freeClaimId(trx, `${event.id}:${input.source}:${input.metric}`);
  if (input.supersedes !== null) await supersede(trx, event.id, input);
  const { source, ...fields } = input;
  await trx
    .insertInto("claim")
    .values({ id, event_id: event.id, source_id: source, ...fields, status: "active" })
    .execute();
  await addSources(trx, event.id, [{ source, locator: null }]);
  await touch(trx, event.id, writing.now);
  await report(trx, event, about(id), "create", diffOf({}, input), writing);
  return id;
}

/** The fields of a claim that a correction may give. */
export const claimPatch = patchOf(
  claimFields.extend({ status: claimStatusSchema.describe("Whether it still stands.") }),
);

/** The claim with this id as it is. A missing one is a 404. */
export async function claimWith(trx: Trx, id: string): Promise<Claim> {
  const row = await trx.selectFrom("claim").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) throw new Problem("not_found", "There is no such figure.");
  const { source_published_on: _, ...claim } = claimOf(row, undefined);
  return claim;
}

/** Overwrites the fields given, after checking that the claim stays whole. */
export async function correctClaim(
  trx: Trx,
  event: Pick<Event, "id" | "status" | "sensitivity">,
  before: Claim,
  patch: z.infer<typeof claimPatch>,
  writing: Writing,
): Promise<void> {
  const after = checked(claimSchema, patched(before, patch));
  const diff = diffOf(before, after);
  if (Object.keys(diff).length === 0) return;
  await checkSource(trx, after.source);
  if (after.supersedes !== before.supersedes && after.supersedes !== null)
    await supersede(trx, event.id, after);
  const { id, event: _, source, ...fields } = after;
  await trx
    .updateTable("claim")
    .set({ ...fields, source_id: source })
    .where("id", "=", id)
    .execute();
  await touch(trx, event.id, writing.now);
  await report(trx, event, about(id), "edit", diff, writing);
}

async function supersede(
  trx: Trx,
  event: string,
  { supersedes, metric }: ClaimInput,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable("claim")
    .set({ status: "superseded" })
    .where("id", "=", supersedes)
    .where("event_id", "=", event)
    .where("metric", "=", metric)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw badField("supersedes", "is no claim of this event and metric");
}

async function touch(trx: Trx, id: string, now: Date): Promise<void> {
  await trx
    .updateTable("event")
    .set({ changed_at: now.toISOString() })
    .where("id", "=", id)
    .execute();
}

async function checkSource(trx: Trx, id: string): Promise<void> {
  const row = await trx.selectFrom("source").select("id").where("id", "=", id).executeTakeFirst();
  if (row === undefined) throw badField("source", "there is no such source");
}

async function freeClaimId(trx: Trx, wanted: string): Promise<string> {
  for (let n = 1; ; n++) {
    const id = n === 1 ? wanted : `${wanted}:${n}`;
    if (!(await trx.selectFrom("claim").select("id").where("id", "=", id).executeTakeFirst()))
      return id;
  }
}

const about = (id: string) => ({ subject: "claim" as const, subject_id: id });
