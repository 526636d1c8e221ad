// Where the pages of a list lie when only those in sight are drawn: pure.

/** Browsers lay nothing out that is much taller; what nobody has seen is made lower. */
const TALLEST_PX = 12_000_000;

export type Blocks = {
  /** Pixels from the top of the list to the top of a block; of `count`, to the end. */
  readonly topOf: (block: number) => number;
  readonly heightOf: (block: number) => number;
  /** The blocks between two heights, first and last. */
  readonly between: (from: number, to: number) => readonly [number, number];
};

/**
 * `rows` in blocks of `size`. `known` holds the heights of blocks that were drawn; the others are as high as those
 * are on average, or `usual` pixels a row.
 */
export function layBlocks(
  rows: number,
  size: number,
  known: ReadonlyMap<number, number>,
  usual: number,
): Blocks {
  const count = Math.ceil(rows / size);
  const rowsIn = (block: number) => Math.min(size, rows - block * size);
  const drawn = [...known].filter(([block]) => block < count).sort(([a], [b]) => a - b);
  let [knownRows, knownPx] = [0, 0];
  for (const [block, height] of drawn) {
    knownRows += rowsIn(block);
    knownPx += height;
  }
  const left = rows - knownRows;
  const row = Math.min(
    knownRows > 0 ? knownPx / knownRows : usual,
    left > 0 ? Math.max(1, (TALLEST_PX - knownPx) / left) : usual,
  );
  const heightOf = (block: number) => known.get(block) ?? rowsIn(block) * row;
  const topOf = (block: number) => {
    let top = Math.min(block * size, rows) * row;
    for (const [other, height] of drawn) {
      if (other >= block) break;
      top += height - rowsIn(other) * row;
    }
    return top;
  };
  const blockAt = (px: number) => {
    let [low, high] = [0, Math.max(0, count - 1)];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (topOf(middle) <= px) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return { topOf, heightOf, between: (from, to) => [blockAt(from), blockAt(to)] };
}
