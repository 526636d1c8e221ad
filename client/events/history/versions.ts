// The versions of a record: the changes that were made together, with what each figure was before and after. Pure.
import type { ChangeAnswer, RecordHistory, Version } from "../../../domain/answers/change.ts";
import type { Claim } from "../../../domain/claim.ts";

/** A figure before and after a change of it, as far as it is known. */
export type FigureThen = { readonly was: Partial<Claim>; readonly is: Partial<Claim> };

export type VersionShown = Version & {
  /** From 1 on, in the log of whoever reads. */
  readonly number: number;
  readonly changes: readonly ChangeAnswer[];
};

/** Oldest first. */
export function versionsOf({ items, versions }: RecordHistory): VersionShown[] {
  return versions.map((version, at) => ({
    ...version,
    number: at + 1,
    changes: items.filter(({ number }) => number >= version.first && number <= version.last),
  }));
}

/**
 * What figures were before and after each change of them, by its number: from what they are now backwards, and where
 * that is not known from what the changes themselves say.
 */
export function figuresThen(
  items: readonly ChangeAnswer[],
  now: readonly Partial<Claim>[],
): ReadonlyMap<number, FigureThen> {
  const left = new Map(now.map((claim) => [claim.id ?? "", claim]));
  const then = new Map<number, FigureThen>();
  for (const { number, subject, subject_id, action, diff } of items.toReversed()) {
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

/** The fields that restoring brings back: how a place is protected and what is public stay as they are now. */
export const RESTORED = [
  "title",
  "summary",
  "kind",
  "form",
  "response",
  "start",
  "end",
  "date_precision",
  "place",
  "part_of",
  "actors",
  "demands",
] as const;
export type Restored = (typeof RESTORED)[number];

export const isRestored = (field: string | null): field is Restored =>
  RESTORED.some((each) => each === field);
