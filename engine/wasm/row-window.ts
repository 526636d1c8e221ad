// What some columns have of as many rows as lie in a block, on the desk: it moves to where it is looked at.

import type { Column } from "../store/shared-array.ts";
import type { Part } from "../worker/share.ts";
import { at, BLOCK, type Desk, lay } from "./memory.ts";

export class RowWindow<Columns extends Readonly<Record<string, Column>> & { state: Uint8Array }> {
  /** The rows of the window, on the desk. */
  readonly rows: Columns;
  readonly #columns: Columns;
  #part: Part = { from: 0, to: 0 };

  /** `state` is that of a scan (scan.ts). */
  constructor(desk: Desk, columns: Columns) {
    this.#columns = columns;
    this.rows = desk.blocks(columns);
  }

  lookAt(row: number): void {
    if (row >= this.#part.from && row < this.#part.to) return;
    const from = Math.floor(row / BLOCK) * BLOCK;
    this.#part = { from, to: Math.min(this.#columns.state.length, from + BLOCK) };
    for (const name in this.rows) {
      const [rows, column] = [this.rows[name], this.#columns[name]];
      if (rows && column) lay(rows, column, this.#part);
    }
  }

  get first(): number {
    return this.#part.from;
  }

  /** States, the first row and how many rows there are, for the kernel. */
  get states(): [state: number, first: number, rows: number] {
    return [at(this.rows.state), this.#part.from, this.#part.to - this.#part.from];
  }
}
