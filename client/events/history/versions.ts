// The versions of a record: the changes that were made together. Pure.
import type { ChangeAnswer, RecordHistory, Version } from "../../../domain/answers/change.ts";

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
