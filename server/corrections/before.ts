// What taking a change back leaves behind: which changes can be, and whether what they made still stands. Pure.
import type { Change } from "../../domain/change.ts";
import type { EventSource } from "../../domain/event.ts";
import { Problem } from "../../domain/problem.ts";

const UNDONE: Readonly<Record<string, readonly string[]>> = {
  event: ["create", "edit", "publish", "retract", "merge", "distinguish"],
  claim: ["create", "edit", "move"],
  draft: ["accept", "reject", "reopen"],
  archive: ["edit"],
  feed: ["create", "edit", "pause", "resume", "remove", "restore"],
};

/** Whether a change can be taken back by itself. */
export const isUndone = ({ action, subject }: Change): boolean =>
  UNDONE[subject]?.includes(action) ?? false;

/** What is done to a record follows from another change of the same write, and is undone with that one. */
export const follows = ({ action, subject }: Change): boolean =>
  action === "rename" || (subject === "source" && action === "create");

export function cannot({ number, action }: Change): Problem {
  return new Problem("conflict", `Change ${number} (${action}) can't be taken back.`);
}

/** The state in which a decision leaves a proposal. */
const DECIDED: Readonly<Record<string, string>> = {
  accept: "accepted",
  reject: "rejected",
  reopen: "waiting",
};

/** Throws where a proposal was decided again since. */
export function checkDecision(change: Change, { state }: { state: string }): void {
  if (state !== DECIDED[change.action]) throw changedSince(change, "state");
}

/** Throws where what was added is not as it was made; figures that came later may have brought it sources. */
export function checkAsMade(change: Change, now: { status: string }): void {
  const { sources: _, ...diff } = change.diff;
  if (now.status === "retracted") throw changedSince(change, "status");
  withBefore({ ...change, diff }, now);
}

/** What it was before the change. Throws where a field that it changed was changed again. */
export function withBefore<T extends object>(change: Change, now: T): T {
  const before: Record<string, unknown> = { ...(now as object) };
  for (const [field, [was, is]] of Object.entries(change.diff)) {
    if (!isSame(field, before[field] ?? null, is)) throw changedSince(change, field);
    before[field] = was;
  }
  return before as T;
}

/** A change, of a claim without what follows from the one that replaces it, which is taken back by itself. */
export function withoutSuperseding(change: Change): Change {
  const { status, ...rest } = change.diff;
  if (change.subject !== "claim") return change;
  return { ...change, diff: status?.includes("superseded") ? rest : change.diff };
}

/** What an event, a claim, a proposal or the archive is like once the change is taken back. Throws where it can't be. */
export function takenBack(change: Change, now: object): object {
  if (change.subject === "draft") {
    checkDecision(change, now as { state: string });
    return { ...now, state: change.action === "reopen" ? change.diff.state?.[0] : "waiting" };
  }
  if (change.subject === "feed" && change.action === "create") return withoutFeed(change, now);
  if (change.action === "create") {
    checkAsMade(change, now as { status: string });
    return { ...now, status: "retracted" };
  }
  // Where the address of a merged event leads follows from its status.
  const { merged_into: _, ...diff } = change.diff;
  return withBefore(withoutSuperseding({ ...change, diff }), now);
}

/** A feed that was added is removed, unless it was changed since. */
export function withoutFeed<T extends object>(change: Change, now: T): T & { removed: true } {
  withBefore(change, now);
  return { ...now, removed: true };
}

/** Whether two values of a field are the same; sources are stored in no order. */
function isSame(field: string, now: unknown, then: unknown): boolean {
  const [a, b] = field === "sources" ? [now, then].map(inOrder) : [now, then];
  return JSON.stringify(a) === JSON.stringify(b);
}

const inOrder = (sources: unknown) =>
  (sources as EventSource[]).toSorted((a, b) => (a.source < b.source ? -1 : 1));

export function changedSince({ number }: Change, field: string): Problem {
  const errors = [{ path: field, code: "changed_since", message: "was changed again since" }];
  return new Problem("conflict", `What change ${number} made was changed again since.`, errors);
}
