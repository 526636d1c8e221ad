// AssemblyScript: loops over a block of rows. Pointers are places in the kernel's memory; `list` holds rows, counted
// from the first of the block; `bits` is how many a code has.
import { codeAt, maskOf, shiftOf } from "./codes";

/** How many rows are looked at together. */
const LANES: u32 = 16;

/** As many found of sixteen are more than are worth looking for one by one. */
const MANY: i32 = 5;

/** Adds to the bits that each row fails those that its code fails. */
export function fail(fails: usize, rows: u32, codes: usize, bits: u32, table: usize): void {
  const shift = shiftOf(bits);
  const mask = maskOf(bits);
  for (let row: u32 = 0; row < rows; row++) {
    const at = fails + (row << 1);
    const failed = load<u16>(table + (codeAt(codes, row, shift, mask) << 1));
    store<u16>(at, load<u16>(at) | failed);
  }
}

/** Adds bits to what rows fail that are marked otherwise than those that pass. */
export function failMarked(fails: usize, rows: u32, marks: usize, passing: u32, as: u32): void {
  for (let row: u32 = 0; row < rows; row++) {
    const at = fails + (row << 1);
    const failed = select<u32>(0, as, u32(load<u8>(marks + row)) === passing);
    store<u16>(at, u16(u32(load<u16>(at)) | failed));
  }
}

/** Lists the rows that fail exactly this. */
export function gather(fails: usize, rows: u32, exactly: u32, list: usize): u32 {
  const wanted = i16x8.splat(i16(exactly));
  let count: u32 = 0;
  let row: u32 = 0;
  for (; row + LANES <= rows; row += LANES) {
    const at = fails + (row << 1);
    const low = i16x8.eq(v128.load(at), wanted);
    const high = i16x8.eq(v128.load(at, 16), wanted);
    count = listed(i8x16.bitmask(i8x16.narrow_i16x8_s(low, high)), row, list, count);
  }
  for (; row < rows; row++) {
    store<u32>(list + (count << 2), row);
    count += u32(u32(load<u16>(fails + (row << 1))) === exactly);
  }
  return count;
}

/** Lists those of sixteen from `first` on whose bits are set, behind `count` that are listed already. Gives how many there are then. */
function listed(found: i32, first: u32, list: usize, count: u32): u32 {
  if (popcnt(found) < MANY) {
    for (; found !== 0; found &= found - 1) store<u32>(list + (count++ << 2), first + ctz(found));
    return count;
  }
  // Without a branch: which of them it is can't be guessed.
  for (let lane: u32 = 0; lane < LANES; lane++) {
    store<u32>(list + (count << 2), first + lane);
    count += (found >>> lane) & 1;
  }
  return count;
}

/** Marks the listed rows. */
export function mark(marks: usize, list: usize, listed: u32, as: u32): void {
  for (let i: u32 = 0; i < listed; i++) store<u8>(marks + load<u32>(list + (i << 2)), u8(as));
}

/** Counts the listed rows by code. */
export function count(counts: usize, list: usize, listed: u32, codes: usize, bits: u32): void {
  const shift = shiftOf(bits);
  const mask = maskOf(bits);
  for (let i: u32 = 0; i < listed; i++) {
    const at = counts + (codeAt(codes, load<u32>(list + (i << 2)), shift, mask) << 2);
    store<u32>(at, load<u32>(at) + 1);
  }
}

/** Looks up a byte for each listed row by its code: one after another, in the order of the list. */
export function lookUp(
  found: usize,
  list: usize,
  listed: u32,
  codes: usize,
  bits: u32,
  table: usize,
): void {
  const shift = shiftOf(bits);
  const mask = maskOf(bits);
  for (let i: u32 = 0; i < listed; i++) {
    const code = codeAt(codes, load<u32>(list + (i << 2)), shift, mask);
    store<u8>(found + i, load<u8>(table + code));
  }
}

/** Counts the listed rows by code and by what was looked up, which is one of so many. */
export function countBy(
  counts: usize,
  list: usize,
  listed: u32,
  codes: usize,
  bits: u32,
  found: usize,
  many: u32,
): void {
  const shift = shiftOf(bits);
  const mask = maskOf(bits);
  for (let i: u32 = 0; i < listed; i++) {
    const code = codeAt(codes, load<u32>(list + (i << 2)), shift, mask);
    const at = counts + ((code * many + u32(load<u8>(found + i))) << 2);
    store<u32>(at, load<u32>(at) + 1);
  }
}

/** The sum of a column over the listed rows. */
export function sum(list: usize, listed: u32, column: usize, bits: u32): u32 {
  const shift = shiftOf(bits);
  const mask = maskOf(bits);
  let sum: u32 = 0;
  for (let i: u32 = 0; i < listed; i++)
    sum += codeAt(column, load<u32>(list + (i << 2)), shift, mask);
  return sum;
}

/** Notes the last of the listed rows of each code; `first` is the first row of the block. */
export function noteLast(
  rows: usize,
  list: usize,
  listed: u32,
  codes: usize,
  bits: u32,
  first: u32,
): void {
  const shift = shiftOf(bits);
  const mask = maskOf(bits);
  for (let i: u32 = 0; i < listed; i++) {
    const row = load<u32>(list + (i << 2));
    store<u32>(rows + (codeAt(codes, row, shift, mask) << 2), first + row);
  }
}
