// Lays out WebAssembly's memory for one pass: tables, blocks of columns and sums, one after another.
import type { Column } from "../store/shared-array.ts";
import type { Part } from "../worker/pass.ts";
import { memory } from "./kernel.ts";

/** Rows or figures that are worked on together: few enough that what is copied of them stays in the cache. */
export const BLOCK = 4_096;

export type Codes = Uint16Array | Uint32Array;

const PAGE = 65_536;
const ALIGNED = 64;

/** A thread works on one pass at a time: a new workspace is an empty one, and what the last held is gone. */
export class Workspace {
  #end = 0;

  /** Room for numbers as a column of this kind has them, all 0. */
  room<C extends Column>(like: C, length: number): C {
    const from = Math.ceil(this.#end / ALIGNED) * ALIGNED;
    this.#end = from + length * like.BYTES_PER_ELEMENT;
    // A loop that reads codes of 16 bits by twos may read one more.
    const lacking = this.#end + ALIGNED - memory.buffer.byteLength;
    if (lacking > 0) memory.grow(Math.ceil(lacking / PAGE));
    const Kind = like.constructor as new (buffer: SharedArrayBuffer, from: number, n: number) => C;
    return new Kind(memory.buffer, from, length).fill(0) as C;
  }

  /** Room for a block of each of some columns. */
  blocks<C extends Readonly<Record<string, Column>>>(columns: C): C {
    const rooms = Object.entries(columns).map(([name, column]) => [name, this.room(column, BLOCK)]);
    return Object.fromEntries(rooms);
  }

  /** Room for places in a block. Whether one is listed is known once it is written down: one more may be. */
  list(): Uint32Array {
    return this.room(new Uint32Array(), BLOCK + 1);
  }

  /** A copy of a table. */
  copy<C extends Column>(table: C): C {
    const copy = this.room(table, table.length);
    copy.set(table);
    return copy;
  }
}

/** Where it lies, for the kernel. */
export function at(numbers: Column): number {
  return numbers.byteOffset;
}

/** Codes, for the kernel: where they lie, and how many bits each has. */
export function codes(numbers: Codes): [number, number] {
  return [numbers.byteOffset, numbers.BYTES_PER_ELEMENT * 8];
}

/** What outlives the pass: the same, with columns of the workspace in memory of their own. */
export function copiedOut<T>(made: T): T {
  if (ArrayBuffer.isView(made)) return (made as unknown as Column).slice() as T;
  if (typeof made !== "object" || made === null) return made;
  return Object.fromEntries(Object.entries(made).map(([name, one]) => [name, copiedOut(one)])) as T;
}

/** Puts a part of a column in the workspace. */
export function copyInto(block: Column, column: Column, { from, to }: Part): void {
  block.set(column.subarray(from, to));
}

/** Parts in blocks that begin where others would: memory that is aligned is copied far faster. */
export function* blocksOf(parts: Iterable<Part>): Generator<Part> {
  for (const { from, to } of parts)
    for (let begin = from; begin < to; ) {
      const end = Math.min(to, (Math.floor(begin / BLOCK) + 1) * BLOCK);
      yield { from: begin, to: end };
      begin = end;
    }
}
