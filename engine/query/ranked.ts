// The rows of a page that begins far down: found by parting the rows, without putting all of them in order.

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
