// Typed arrays that grow: a column of the store.

export type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

const LEAST_ROOM = 1_024;

/** The column itself, or a copy half as large again, so that it has room for `length` values; new ones are 0. */
export function grown<C extends Column>(column: C, length: number): C {
  if (length <= column.length) return column;
  const room = Math.max(length, Math.ceil(column.length * 1.5), LEAST_ROOM);
  const larger = new (column.constructor as new (length: number) => C)(room);
  larger.set(column);
  return larger;
}
