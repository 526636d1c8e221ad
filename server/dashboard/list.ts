// The list: selected records in an order of the reader's choice, cut into keyset pages.
import { z } from "zod";
import { Problem } from "../../domain/problem.ts";
import { SORTS, type Sort } from "../../domain/questions.ts";
import type { ResolvedRecord } from "../../domain/resolve-all.ts";
import type { Metric } from "../../domain/vocabulary/claim-terms.ts";

export const sortSchema = z.enum(SORTS);

type Key = string | number;

/** What a record is ordered by; the larger comes first. */
const KEYS: { readonly [S in Exclude<Sort, "oldest" | Metric>]: (record: ResolvedRecord) => Key } =
  {
    newest: ({ event }) => event.start,
    disputed: ({ differs }) => differs,
    changed: ({ event }) => event.changed_at,
  };

/** Records without a figure come after those whose figure is zero. */
const NO_FIGURE = -1;

function keyOf(record: ResolvedRecord, sort: Sort): Key {
  if (sort === "oldest") return record.event.start;
  if (sort in KEYS) return KEYS[sort as keyof typeof KEYS](record);
  return record.figures[sort as Metric]?.headline ?? NO_FIGURE;
}

const cursorSchema = z.tuple([z.union([z.string(), z.number()]), z.string()]);

/** One page and the cursor of the next; null when it is the last. A bad cursor is a 400. */
export function pageOf(
  records: readonly ResolvedRecord[],
  { sort, limit, after }: { sort: Sort; limit: number; after: string | null },
): { items: ResolvedRecord[]; next: string | null } {
  const direction = sort === "oldest" ? 1 : -1;
  const compare = (a: readonly [Key, string], b: readonly [Key, string]) =>
    order(a[0], b[0]) * direction || order(a[1], b[1]);
  const keyed = records.map((record) => ({
    key: [keyOf(record, sort), record.event.id] as const,
    record,
  }));
  const from = after === null ? null : readCursor(after);
  const rest = from === null ? keyed : keyed.filter(({ key }) => compare(key, from) > 0);
  rest.sort((a, b) => compare(a.key, b.key));
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(({ record }) => record),
    next: last && rest.length > limit ? printCursor(last.key) : null,
  };
}

function order(a: Key, b: Key): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function printCursor(key: readonly [Key, string]): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

function readCursor(after: string): readonly [Key, string] {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(after, "base64url").toString("utf8")));
  } catch {
    throw new Problem("bad_input", "The page's address is not one that this list gave.", [
      { path: "after", code: "bad_value", message: "is not a cursor of this list" },
    ]);
  }
}
