// AssemblyScript: loops over a block of figures (figures/figures.ts) or of claim groups, whose rows lie in a window of the columns.
// Pointers are places in the kernel's memory; `list` holds places in the block, `first` is the first row of the window,
// `bits` is how many a code has.
import { codeAt, maskOf, shiftOf } from "./codes";

/** In what tells whose a figure is (figures/figures.ts). */
const METRIC: u32 = 0b111;
const ROW_AT: u32 = 5;
const OPEN_AT: u32 = 3;
const OPEN: u32 = 0b11;
const ENDLESS_ALONE: u32 = 1;

/** Of a cell (query/sum-cells.ts): bytes, and what is added to its events summed by a figure with an end and one without. */
const CELL: u32 = 32;
const ENDS: i32 = 1;
const ENDLESS: i32 = 67_108_865;

/** The state of a row that is selected (query/scan.ts). */
const SELECTED: u32 = 0;

/** The first of the block that the last `pick` did not look at: its row is not in the window. */
export let reached: u32 = 0;

/** Lists those whose rows are marked at most so. Without a branch on the mark: it can't be guessed. */
export function pick(
  whose: usize,
  rowAt: u32,
  from: u32,
  to: u32,
  marks: usize,
  first: u32,
  rows: u32,
  most: u32,
  list: usize,
): u32 {
  let count: u32 = 0;
  let i = from;
  for (; i < to; i++) {
    const row = load<u32>(whose + (i << 2)) >>> rowAt;
    const at = row - first;
    if (at >= rows) {
      // Row 0 is no event's any more.
      if (row === 0) continue;
      break;
    }
    store<u32>(list + (count << 2), i);
    count += u32(u32(load<u8>(marks + at)) <= most);
  }
  reached = i;
  return count;
}

/** Adds to a cell (query/sum-cells.ts): a net and the events it is of, and the nets of its extremes. */
function addTo(cell: usize, own: v128, extremes: v128): void {
  v128.store(cell, f64x2.add(v128.load(cell), own));
  v128.store(cell, f64x2.add(v128.load(cell, 16), extremes), 16);
}

/** Two whole numbers as what can be added to two of a cell. */
function two(a: i32, b: i32): v128 {
  return f64x2.convert_low_i32x4_s(i32x4.replace_lane(i32x4.splat(a), 1, b));
}

/** Sums the nets of the listed figures, and counts them, by set and metric: `sets` tells the set of each span, -1 for none. */
export function hear(
  list: usize,
  listed: u32,
  first: u32,
  whose: usize,
  nets: usize,
  dateSpans: usize,
  bits: u32,
  sets: usize,
  sums: usize,
  counts: usize,
  metrics: u32,
): void {
  const shift = shiftOf(bits);
  const mask = maskOf(bits);
  for (let i: u32 = 0; i < listed; i++) {
    const figure = load<u32>(list + (i << 2)) << 2;
    const one = load<u32>(whose + figure);
    const when = codeAt(dateSpans, (one >>> ROW_AT) - first, shift, mask);
    const set = u32(1 + load<i32>(sets + (when << 2)));
    const at = set * metrics + (one & METRIC);
    const sum = sums + (at << 3);
    store<f64>(sum, load<f64>(sum) + f64(load<i32>(nets + figure)));
    const count = counts + (at << 2);
    store<u32>(count, load<u32>(count) + 1);
  }
}

/**
 * Adds the listed figures to cells of bins, and to cells of circles: of those that are summed, behind them of those
 * that reach beyond the period, and behind those of what is not selected. Notes the metrics selected of each span.
 */
export function addUp(
  list: usize,
  listed: u32,
  first: u32,
  whose: usize,
  nets: usize,
  least: usize,
  most: usize,
  state: usize,
  dateSpans: usize,
  whenBits: u32,
  places: usize,
  placeBits: u32,
  within: usize,
  binOf: usize,
  bins: usize,
  circleOf: usize,
  circles: usize,
  circleSets: u32,
  covered: usize,
  metrics: u32,
): void {
  const whenShift = shiftOf(whenBits);
  const whenMask = maskOf(whenBits);
  const placeShift = shiftOf(placeBits);
  const placeMask = maskOf(placeBits);
  for (let i: u32 = 0; i < listed; i++) {
    const figure = load<u32>(list + (i << 2)) << 2;
    const one = load<u32>(whose + figure);
    const isOpen = ((one >>> OPEN_AT) & OPEN) === ENDLESS_ALONE;
    const own = two(load<i32>(nets + figure), select<i32>(ENDLESS, ENDS, isOpen));
    const extremes = two(load<i32>(least + figure), load<i32>(most + figure));
    const row = (one >>> ROW_AT) - first;
    const metric = one & METRIC;
    const when = codeAt(dateSpans, row, whenShift, whenMask);
    const bin = u32(1 + load<i32>(binOf + (when << 2)));
    addTo(bins + (bin * metrics + metric) * CELL, own, extremes);
    const isSelected = u32(load<u8>(state + row)) === SELECTED;
    const beyond = u32(load<u8>(within + when)) ^ 1;
    const part = select<u32>(beyond, 2, isSelected);
    const place = codeAt(places, row, placeShift, placeMask);
    const circle = u32(1 + load<i32>(circleOf + (place << 2)));
    addTo(circles + ((part * circleSets + circle) * metrics + metric) * CELL, own, extremes);
    const known = u32(isSelected) << metric;
    store<u8>(covered + when, u8(u32(load<u8>(covered + when)) | known));
  }
}

/** The rows that have a figure of a metric in a range, each for each such figure. */
export function rowsInRange(
  whose: usize,
  headlines: usize,
  figures: u32,
  metric: u32,
  least: f64,
  most: f64,
  rows: usize,
): u32 {
  let count: u32 = 0;
  for (let i: u32 = 0; i < figures; i++) {
    const one = load<u32>(whose + (i << 2));
    const headline = f64(load<i32>(headlines + (i << 2)));
    store<u32>(rows + (count << 2), one >>> ROW_AT);
    count += u32((one & METRIC) === metric) & u32(headline >= least) & u32(headline <= most);
  }
  return count;
}
