// Orders selected rows as the reader chose, and cuts them into keyset pages.
import type { Sort } from "../../domain/questions.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import type { Cursor } from "../engine.ts";
import type { ClaimStatus } from "../figures/claim-status.ts";
import { differenceIn } from "../figures/difference.ts";
import { type Figures, headlineAt } from "../figures/figures.ts";
import { groupOf } from "../store/claims.ts";
import type { Columns } from "../store/columns.ts";
import { SELECTED } from "./scan.ts";

type OrderView = { columns: Columns; claimStatus: ClaimStatus; figures: Figures };

type Cut = { sort: Sort; limit: number; after: Cursor | null; skip: number };

/**
 * At most `limit` rows behind the cursor, or behind the first `skip`, and whether more follow. `shown` may leave
 * rows out.
 */
export function pageOf(
  view: OrderView,
  state: Uint8Array,
  { sort, limit, after, skip }: Cut,
  shown: (row: number) => boolean,
): { rows: number[]; next: Cursor | null } {
  const { ids } = view.columns.events;
  const keyOf = keysOf(view, sort);
  const direction = sort === "oldest" ? 1 : -1;
  const before = (keyA: number, a: number, keyB: number, b: number) =>
    keyA === keyB ? ids.compare(a, b) < 0 : (keyA - keyB) * direction < 0;
  const isBehind = (key: number, row: number) =>
    after === null ||
    (key === after[0] ? ids.idOf(row) > after[1] : (key - after[0]) * direction > 0);

  const nextOf = (rows: number[], last = rows[limit - 1]) => ({
    rows: rows.slice(0, limit),
    next:
      rows.length > limit && last !== undefined ? ([keyOf(last), ids.idOf(last)] as const) : null,
  });
  if (skip > 0) {
    const passing = new Uint32Array(view.columns.events.count);
    let passed = 0;
    for (let row = 1; row < passing.length; row++)
      if (state[row] === SELECTED && shown(row)) passing[passed++] = row;
    const inFront = (a: number, b: number) => before(keyOf(a), a, keyOf(b), b);
    return nextOf(ranked(passing.subarray(0, passed), inFront, skip, skip + limit + 1));
  }

  const best: { key: number; row: number }[] = [];
  const count = view.columns.events.count;
  // Ids mostly follow dates: beginning at the end that comes first keeps the page nearly full from the start.
  for (let i = 1; i < count; i++) {
    const row = direction > 0 ? i : count - i;
    if (state[row] !== SELECTED) continue;
    const key = keyOf(row);
    const last = best[limit];
    if (last !== undefined && !before(key, row, last.key, last.row)) continue;
    if (!shown(row) || !isBehind(key, row)) continue;
    let at = best.length;
    for (; at > 0; at--) {
      const other = best[at - 1];
      if (other === undefined || before(other.key, other.row, key, row)) break;
    }
    best.splice(at, 0, { key, row });
    if (best.length > limit + 1) best.pop();
  }
  return nextOf(best.map(({ row }) => row));
}

/** What a row is ordered by. Rows without a figure come after those whose figure is zero. */
function keysOf({ columns, claimStatus, figures }: OrderView, sort: Sort): (row: number) => number {
  const { events } = columns;
  if (sort === "newest" || sort === "oldest") return startsOf(columns);
  if (sort === "changed") return (row) => events.changed[row];
  if (sort === "disputed") return differenceIn({ ...columns, claimStatus });
  const metric = METRICS.findIndex(({ value }) => value === sort);
  return (row) => headlineAt(figures, groupOf(columns, row, metric));
}

function startsOf({ events }: Columns): (row: number) => number {
  const starts = events.dateSpans.start;
  const whenOf = events.when;
  return (row) => starts[whenOf[row]];
}

/** Rows by their first day, then their ids, in place. */
export function inOrder(columns: Columns, rows: Uint32Array): Uint32Array {
  const { ids } = columns.events;
  const startOf = startsOf(columns);
  return rows.sort((a, b) => startOf(a) - startOf(b) || ids.compare(a, b));
}

/**
 * The rows from place `from` up to place `to` of their order. `before` is a strict order; `rows` is rearranged.
 * Takes time in proportion to the rows (Hoare's FIND).
 */
export function ranked(
  rows: Uint32Array,
  before: (a: number, b: number) => boolean,
  from: number,
  to: number,
): number[] {
  const last = rows.length - 1;
  if (from > last) return [];
  part(rows, before, from, 0);
  if (to <= last) part(rows, before, to, from);
  return [...rows.subarray(from, to)].sort((a, b) => (before(a, b) ? -1 : 1));
}

/** Brings the row of place `at` there, what comes before it in front of it; rows before `first` stay. */
function part(
  rows: Uint32Array,
  before: (a: number, b: number) => boolean,
  at: number,
  first: number,
): void {
  const row = (i: number) => rows[i] as number;
  let [low, high] = [first, rows.length - 1];
  while (low < high) {
    const middle = row((low + high) >>> 1);
    let [i, j] = [low, high];
    while (i <= j) {
      while (before(row(i), middle)) i++;
      while (before(middle, row(j))) j--;
      if (i > j) break;
      const other = row(i);
      rows[i++] = row(j);
      rows[j--] = other;
    }
    if (at <= j) high = j;
    else if (at >= i) low = i;
    else return;
  }
}
