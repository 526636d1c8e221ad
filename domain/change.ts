// One entry of the append-only log: what changed, field by field, and why.

export const SUBJECT_TYPES = [
  "event",
  "claim",
  "source",
  "draft",
  "account",
  "job",
  "seed",
  "snapshot",
  "archive",
  "feed",
] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

/** Field name → before and after. A private value appears as the hash of it, never in full. */
export type Diff = { readonly [field: string]: readonly [before: unknown, after: unknown] };

/** What a write reports to the log, in its own transaction. */
export type NewChange = {
  /** "create", "edit", "publish", "retract", "accept", … */
  action: string;
  subject: SubjectType;
  subject_id: string;
  /** The events whose figures, place or text this moves: what a reader must load again. */
  events: readonly string[];
  diff: Diff;
  /** Why, in words for everybody. */
  reason: string | null;
  /** Words for editors alone. */
  note?: string | null;
  /** Account id, "system" for jobs and seeds, "stranger" for the public form. Never shown to the public. */
  actor: string;
  /** Whether it belongs to the public log. */
  public: boolean;
  /** What of it the public log leaves out for good, whatever becomes of the record. */
  withheld?: readonly Withheld[];
};

/** Parts of an entry that are left out: where the event was, or why it was changed. */
export const WITHHELD = ["place", "reason"] as const;
export type Withheld = (typeof WITHHELD)[number];

/**
 * An entry as it stands in the log. `number` is gap-free in commit order, `public_number` so among the entries of
 * the public log; hashes are SHA-256, hex.
 */
export type Change = Required<NewChange> & {
  number: number;
  public_number: number | null;
  at: string;
  previous_hash: string;
  hash: string;
};

/** An entry as the public sees it; `number` is its place in the public log. */
export type PublicChange = Pick<
  Change,
  "number" | "at" | "action" | "subject" | "subject_id" | "events" | "diff" | "reason" | "hash"
>;

/** The fields that differ between two records, compared as JSON. */
export function diffOf<T extends object>(before: Partial<T>, after: Partial<T>): Diff {
  const diff: Record<string, readonly [unknown, unknown]> = {};
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof T & string>;
  for (const field of fields) {
    const was = before[field] ?? null;
    const is = after[field] ?? null;
    if (JSON.stringify(was) !== JSON.stringify(is)) diff[field] = [was, is];
  }
  return diff;
}
