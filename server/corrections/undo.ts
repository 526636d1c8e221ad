// Takes back what one write changed, by changes of its own: nothing is removed from the log.
import type { Change } from "../../domain/change.ts";
import { claimSchema } from "../../domain/claim.ts";
import { type Event, eventInputSchema } from "../../domain/event.ts";
import { Problem } from "../../domain/problem.ts";
import { archiveOf, setArchive } from "../archive/repository.ts";
import { changesAfter } from "../changes/repository.ts";
import { MOST_IN_A_WRITE } from "../changes/writes.ts";
import type { Trx } from "../db/tables.ts";
import { decideAgain, reopen } from "../drafts/repository.ts";
import { claimWith, correctClaim } from "../events/claims.ts";
import { distinguish } from "../events/distinguish.ts";
import { checkTogether, moveClaims } from "../events/move-claims.ts";
import type { Writing } from "../events/report.ts";
import { editEvent, eventWith, setStatus } from "../events/repository.ts";
import { setFeed, settingsOf } from "../feeds/repository.ts";
import { validate } from "../http/validate.ts";
import {
  cannot,
  changedSince,
  checkAsMade,
  checkDecision,
  follows,
  isUndone,
  withBefore,
  withoutFeed,
  withoutSuperseding,
} from "./before.ts";

/**
 * Takes back the changes from `first` to `last`, the newest first. Throws `conflict` where one can't be taken back, or
 * where what it made was changed since. Nobody else writes meanwhile.
 */
export async function undo(
  trx: Trx,
  { first, last }: { first: number; last: number },
  writing: Writing,
): Promise<void> {
  await takeAllBack(trx, await changesOf(trx, first, last), writing);
}

/** Takes changes back, the newest first. Throws as `undo` does. */
export async function takeAllBack(
  trx: Trx,
  changes: readonly Change[],
  writing: Writing,
): Promise<void> {
  for (const change of changes) if (!isUndone(change) && !follows(change)) throw cannot(change);
  for (const change of changes.toReversed())
    if (isUndone(change)) await takeBack(trx, change, writing);
  const moves = changes.filter(({ action }) => action === "move");
  await checkTogether(trx, [...new Set(moves.flatMap(({ events }) => events))]);
}

/** The changes of one write, by the first and the last of them. */
async function changesOf(trx: Trx, first: number, last: number): Promise<Change[]> {
  const count = last - first + 1;
  const changes: Change[] = [];
  while (changes.length < count && count <= MOST_IN_A_WRITE) {
    const after = first - 1 + changes.length;
    const page = await changesAfter(trx, after, count - changes.length, "full");
    if (page.changes.length === 0) throw new Problem("not_found", "There are no such changes.");
    changes.push(...page.changes);
  }
  const [one] = changes;
  if (one === undefined || changes.some(({ at, actor }) => at !== one.at || actor !== one.actor))
    throw new Problem("bad_input", "These are not the changes of one write.", [
      { path: "last", code: "bad_value", message: "is not the last change of one write" },
    ]);
  return changes;
}

async function takeBack(trx: Trx, change: Change, writing: Writing): Promise<void> {
  if (change.subject === "draft") await takeBackDecision(trx, change, writing);
  else if (change.subject === "archive") await takeBackSetting(trx, change, writing);
  else if (change.subject === "feed") await takeBackFeed(trx, change, writing);
  else if (change.subject === "claim") await takeBackClaim(trx, change, writing);
  else await takeBackEvent(trx, change, writing);
}

async function takeBackSetting(trx: Trx, change: Change, writing: Writing): Promise<void> {
  await setArchive(trx, withBefore(change, await archiveOf(trx)), writing);
}

async function takeBackFeed(trx: Trx, change: Change, writing: Writing): Promise<void> {
  const now = await settingsOf(trx, change.subject_id);
  const before = change.action === "create" ? withoutFeed(change, now) : withBefore(change, now);
  await setFeed(trx, change.subject_id, before, writing);
}

async function takeBackDecision(trx: Trx, change: Change, writing: Writing): Promise<void> {
  const { action, subject_id, diff } = change;
  const draft = await trx
    .selectFrom("draft")
    .select("state")
    .where("id", "=", subject_id)
    .executeTakeFirst();
  if (draft !== undefined) checkDecision(change, draft);
  if (action === "reopen") await decideAgain(trx, subject_id, diff, writing);
  else await reopen(trx, subject_id, writing);
}

async function takeBackEvent(trx: Trx, change: Change, writing: Writing): Promise<void> {
  const { action, diff } = change;
  const now = await eventWith(trx, change.subject_id);
  if (action === "create") {
    checkAsMade(change, now);
    await setStatus(trx, now, "retracted", writing);
  } else if (action === "distinguish") {
    await takeBackDistinction(trx, change, now, writing);
  } else if (diff.status) {
    const [was, is] = diff.status as [Event["status"], Event["status"]];
    if (now.status !== is) throw changedSince(change, "status");
    await setStatus(trx, now, was, writing, diff.merged_into?.[0] as string | null | undefined);
  } else {
    const { id: _, status: __, added_on: ___, changed_at: ____, ...fields } = now;
    const before = withBefore(change, fields);
    await editEvent(trx, now, validate(eventInputSchema, before), writing);
  }
}

async function takeBackDistinction(
  trx: Trx,
  { diff }: Change,
  event: Event,
  writing: Writing,
): Promise<void> {
  const [was, is] = diff.not_same_as as readonly [string | null, string | null];
  const other = await eventWith(trx, was ?? is ?? "");
  await distinguish(trx, event, other, was !== null, writing);
}

async function takeBackClaim(trx: Trx, change: Change, writing: Writing): Promise<void> {
  const now = await claimWith(trx, change.subject_id);
  const event = await eventWith(trx, now.event);
  if (change.action === "create") {
    checkAsMade(change, now);
    await correctClaim(trx, event, now, { status: "retracted" }, writing);
    return;
  }
  if (change.action === "move") {
    const back = await eventWith(trx, String(change.diff.event?.[0]));
    await moveClaims(trx, event, back, writing, [now.id]);
    return;
  }
  const { status: before, ...fields } = withBefore(withoutSuperseding(change), now);
  const { id: _, event: __, ...patch } = validate(claimSchema, { ...fields, status: before });
  if (patch.status === "superseded") throw cannot(change);
  await correctClaim(trx, event, now, { ...patch, status: patch.status }, writing);
}
