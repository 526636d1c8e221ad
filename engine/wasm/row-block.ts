// Holds a block of rows in WebAssembly's memory: their codes, what they fail, and which of them are listed.

import type { Part } from "../worker/pass.ts";
import { kernel } from "./kernel.ts";
import { at, BLOCK, type Codes, codes, copyInto, type Workspace } from "./memory.ts";

/** Rows that are marked otherwise than those that pass fail these bits. */
export type RowMask = { marks: Uint8Array; passing: 0 | 1; bits: number };

export class RowBlock<Name extends string> {
  readonly #columns: Readonly<Record<Name, Codes>>;
  readonly #codes: Readonly<Record<Name, Codes>>;
  readonly #fails: Uint16Array;
  readonly #marks: Uint8Array;
  readonly #found: Uint8Array;
  readonly #list: Uint32Array;
  #rows: Part = { from: 0, to: 0 };
  #listed = 0;

  constructor(workspace: Workspace, columns: Readonly<Record<Name, Codes>>) {
    this.#columns = columns;
    this.#codes = workspace.blocks(columns);
    this.#fails = workspace.room(new Uint16Array(), BLOCK);
    this.#marks = workspace.room(new Uint8Array(), BLOCK);
    this.#found = workspace.room(new Uint8Array(), BLOCK);
    this.#list = workspace.list();
  }

  /** Takes other rows, of which none has failed anything and none is listed. */
  load(rows: Part): void {
    this.#rows = rows;
    for (const name in this.#codes) copyInto(this.#codes[name], this.#columns[name], rows);
    this.#fails.fill(0);
    this.#listed = 0;
  }

  /** Rows fail what their codes fail by a table in the workspace. */
  fail(name: Name, table: Uint16Array): void {
    kernel.fail(at(this.#fails), this.#length, ...codes(this.#codes[name]), at(table));
  }

  failMarked({ marks, passing, bits }: RowMask): void {
    copyInto(this.#marks, marks, this.#rows);
    kernel.failMarked(at(this.#fails), this.#length, at(this.#marks), passing, bits);
  }

  /** Lists the rows that fail exactly these bits. Gives how many they are. */
  list(bits: number): number {
    this.#listed = kernel.gather(at(this.#fails), this.#length, bits, at(this.#list));
    return this.#listed;
  }

  /** Marks those that are listed, in the workspace, by their place in the block. */
  mark(marks: Uint8Array, as: number): void {
    kernel.mark(at(marks), at(this.#list), this.#listed, as);
  }

  /** Counts those that are listed by code. */
  count(counts: Uint32Array, name: Name): void {
    kernel.count(at(counts), ...this.#listedBy(name));
  }

  /** Looks a byte up for each that is listed. */
  lookUp(name: Name, table: Uint8Array): void {
    kernel.lookUp(at(this.#found), ...this.#listedBy(name), at(table));
  }

  /** Counts those that are listed by code and by what was looked up, one of so many. */
  countBy(counts: Uint32Array, name: Name, many: number): void {
    kernel.countBy(at(counts), ...this.#listedBy(name), at(this.#found), many);
  }

  /** The sum of a column over those that are listed. */
  sum(name: Name): number {
    return kernel.sum(...this.#listedBy(name));
  }

  /** Notes the last row of each code among those that are listed. */
  noteLast(rows: Uint32Array, name: Name): void {
    kernel.noteLast(at(rows), ...this.#listedBy(name), this.#rows.from);
  }

  get #length(): number {
    return this.#rows.to - this.#rows.from;
  }

  #listedBy(name: Name): [list: number, listed: number, codes: number, bits: number] {
    return [at(this.#list), this.#listed, ...codes(this.#codes[name])];
  }
}
