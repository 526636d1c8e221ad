// Which claims of an event replace which: checked when it is written, and told of every claim that it concerns.
import { type Diff, diffOf } from "../../domain/change.ts";
import type { Claim } from "../../domain/claim.ts";
import { type Replacing, replacedBy, withSuperseded } from "../../domain/superseded.ts";
import type { Trx } from "../db/tables.ts";
import { badField } from "./report.ts";

/** What tells which claims of an event replace which, as it is stored. */
export async function replacingIn(trx: Trx, event: string): Promise<Replacing[]> {
  const rows = await trx
    .selectFrom("claim")
    .select(["id", "metric", "subject", "supersedes", "status"])
    .where("event_id", "=", event)
    .orderBy("id")
    .execute();
  return rows as Replacing[];
}

/**
 * Refuses a claim that replaces one that is not among those of its event, metric and subject, or one that leads back
 * to it. `name` is what the field is called.
 */
export function checkReplaced(claim: Replacing, all: readonly Replacing[], name: string): void {
  if (claim.supersedes === null) return;
  const byId = new Map(all.map((each) => [each.id, each]));
  const [nearest, ...further] = replacedBy(claim, byId);
  if (nearest === undefined) throw badField(name, "is no claim of this event, metric and subject");
  if ([nearest, ...further].at(-1)?.supersedes === claim.id)
    throw badField(name, "is itself replaced by this claim");
}

/**
 * The claims of an event after one of them is corrected. One that is about something else now lets go: what replaced
 * it replaces what it replaced.
 */
export function afterCorrection(
  all: readonly Replacing[],
  before: Replacing,
  after: Replacing,
): Replacing[] {
  const moves = isMoved(before, after);
  return all.map((each) => {
    if (each.id === before.id) return after;
    return moves && each.supersedes === before.id
      ? { ...each, supersedes: before.supersedes }
      : each;
  });
}

/** Whether a correction makes a claim one about something else, or about others. */
export function isMoved(
  before: Pick<Claim, "metric" | "subject">,
  after: Pick<Claim, "metric" | "subject">,
): boolean {
  return before.metric !== after.metric || before.subject !== after.subject;
}

/** What a write changes of claims that were there before: which they replace, and the status that readers see. */
export function replacingDiffs(
  before: readonly Replacing[],
  after: readonly Replacing[],
): Map<string, Diff> {
  const was = new Map(withSuperseded(before).map((claim) => [claim.id, claim]));
  const diffs = new Map<string, Diff>();
  for (const { id, supersedes, status } of withSuperseded(after)) {
    const old = was.get(id);
    if (old === undefined) continue;
    const { supersedes: replaced, status: stood } = old;
    const diff = diffOf({ supersedes: replaced, status: stood }, { supersedes, status });
    if (Object.keys(diff).length > 0) diffs.set(id, diff);
  }
  return diffs;
}
