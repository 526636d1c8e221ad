// What figures were before and after each change of them, from what they are now and what the changes say. Pure.
import type { Diff } from "./change.ts";
import type { Claim } from "./claim.ts";

/** A figure before and after a change of it, as far as it is known. */
export type FigureThen = { readonly was: Partial<Claim>; readonly is: Partial<Claim> };

type Changed = { number: number; subject: string; subject_id: string; action: string; diff: Diff };

/**
 * By the number of each change, oldest first, from what the figures are now backwards; where that is not known, from
 * what the changes themselves say.
 */
export function figuresThen(
  changes: readonly Changed[],
  now: readonly Partial<Claim>[],
): ReadonlyMap<number, FigureThen> {
  const left = new Map(now.map((claim) => [claim.id ?? "", claim]));
  const then = new Map<number, FigureThen>();
  for (const { number, subject, subject_id, action, diff } of changes.toReversed()) {
    if (subject !== "claim") continue;
    const values = (side: 0 | 1) =>
      Object.fromEntries(Object.entries(diff).map(([field, both]) => [field, both[side]]));
    const is = { ...left.get(subject_id), ...values(1) } as Partial<Claim>;
    const was = action === "create" ? {} : ({ ...is, ...values(0) } as Partial<Claim>);
    then.set(number, { was, is });
    left.set(subject_id, was);
  }
  return then;
}
