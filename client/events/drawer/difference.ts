// What has changed: in a record since it was opened, one line for each field, before and after; and within a text, by
// whole words. Pure.
import type { ChangeAnswer } from "../../../domain/answers/change.ts";
import type { SubjectType } from "../../../domain/change.ts";

export type Difference = {
  readonly subject: SubjectType;
  readonly subject_id: string;
  /** Null: all of it is new. */
  readonly field: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly change: ChangeAnswer;
};

/**
 * The fields that the changes after `since` moved, each once, from what it was to what it is now; what
 * came back to where it was is left out. A figure or source that is new is one line.
 */
export function differenceSince(changes: readonly ChangeAnswer[], since: number): Difference[] {
  const lines = new Map<string, Difference>();
  const later = changes.filter(({ number }) => number > since);
  for (const change of later.toSorted((a, b) => a.number - b.number)) {
    const { subject, subject_id, diff } = change;
    const created = lines.get(subject_id);
    if (change.action === "create") {
      const after = Object.fromEntries(Object.entries(diff).map(([field, [, is]]) => [field, is]));
      lines.set(subject_id, { subject, subject_id, field: null, before: null, after, change });
    } else if (created) {
      const after = { ...(created.after as object) } as Record<string, unknown>;
      for (const [field, [, is]] of Object.entries(diff)) after[field] = is;
      lines.set(subject_id, { ...created, after });
    } else {
      for (const [field, [was, after]] of Object.entries(diff)) {
        const key = `${subject_id} ${field}`;
        const before = lines.has(key) ? lines.get(key)?.before : was;
        lines.set(key, { subject, subject_id, field, before, after, change });
      }
    }
  }
  return [...lines.values()].filter(
    ({ before, after }) => JSON.stringify(before) !== JSON.stringify(after),
  );
}

export type Parts = { readonly start: string; readonly middle: string; readonly end: string };

/** `start` and `end` are the same for both; `middle` is what was taken out, and what was put in its place. */
export function changedParts(before: string, after: string): { was: Parts; is: Parts } {
  const [old, now] = [before.split(/(\s+)/), after.split(/(\s+)/)];
  const shorter = Math.min(old.length, now.length);
  let begin = 0;
  while (begin < shorter && old[begin] === now[begin]) begin++;
  let end = 0;
  while (end < shorter - begin && old.at(-1 - end) === now.at(-1 - end)) end++;
  const parts = (words: readonly string[]): Parts => ({
    start: words.slice(0, begin).join(""),
    middle: words.slice(begin, words.length - end).join(""),
    end: words.slice(words.length - end).join(""),
  });
  return { was: parts(old), is: parts(now) };
}
