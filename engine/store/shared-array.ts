// Grows typed arrays in memory that threads share.

export type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** What is done to each column of which the first `length` values are used; what it gives takes the column's place. */
export type OnColumn = <C extends Column>(column: C, length: number) => C;

const LEAST_ROOM = 1_024;

/** The largest value of a column of 16 bits. */
export const MOST_IN_16_BITS = 2 ** 16 - 1;

/** From so many values on, half as much room again is more than copying more often costs. */
const MANY = 1_000_000;

/** The column itself, or a larger copy, so that it has room for `length` values and more; new ones are 0. */
export function grown<C extends Column>(column: C, length: number): C {
  if (length <= column.length) return column;
  const by = column.length < MANY ? 1.5 : 1.25;
  const room = Math.max(length, Math.ceil(column.length * by), LEAST_ROOM);
  const larger = zeros(column, room);
  larger.set(column);
  return larger;
}

/** A copy that threads share. */
export function shared<C extends Column>(column: C): C {
  const copy = zeros(column, column.length);
  copy.set(column);
  return copy;
}

/** A column of the values of one and what comes behind them. */
export function joined<C extends Column>(column: C, more: ArrayLike<number>): C {
  const both = zeros(column, column.length + more.length);
  both.set(column);
  both.set(more, column.length);
  return both;
}

/** Bytes that threads share, all 0. */
export function sharedBytes(length: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(length));
}

/** The room of a column that is whole for now: what grew by half may hold as much that nobody uses. */
export function roomFor(length: number): number {
  return Math.max(LEAST_ROOM, Math.ceil(length * (65 / 64)));
}

/** A column without room that it will not need soon. */
export function trimmed<C extends Column>(column: C, length: number): C {
  const room = roomFor(length);
  if (room >= column.length) return column;
  const smaller = zeros(column, room);
  smaller.set(column.subarray(0, room) as C);
  return smaller;
}

/** The same values in a column of the kind of `like`. */
export function widened<C extends Column>(column: Column, like: C): C {
  const wide = zeros(like, column.length);
  wide.set(column);
  return wide;
}

/** A new column of the same kind. */
export function zeros<C extends Column>(like: C, length: number): C {
  const Kind = like.constructor as new (memory: SharedArrayBuffer) => C;
  return new Kind(new SharedArrayBuffer(length * like.BYTES_PER_ELEMENT));
}
