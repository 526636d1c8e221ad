// The name that was probably meant: the fewest letters to change, among those that need few.
import { unaccented } from "../../i18n/intl.ts";

/** Letters to add, drop or replace to make one word of the other (Levenshtein's distance). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The item whose name is at most a third of its letters away, the nearest first; null when none is. */
export function closest<T extends { readonly name: string }>(
  typed: string,
  items: readonly T[],
): T | null {
  const far = (item: T) => distance(unaccented(typed), unaccented(item.name));
  const [nearest] = [...items].sort((a, b) => far(a) - far(b));
  return nearest && far(nearest) <= Math.max(1, Math.floor(typed.length / 3)) ? nearest : null;
}
