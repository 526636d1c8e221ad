// Holds the block of some columns that lies around a row, in WebAssembly's memory; it moves on demand.

import type { Column } from "../store/shared-array.ts";
import type { Part } from "../worker/pass.ts";
import { at, BLOCK, copyInto, type Workspace } from "./memory.ts";

export class RowWindow<Columns extends Readonly<Record<string, Column>> & { state: Uint8Array }> {
  /** The rows of the window, in the workspace. */
  readonly rows: Columns;
  readonly #columns: Columns;
  #part: Part = { from: 0, to: 0 };

  /** `state` is that of a scan (scan.ts). */
  constructor(workspace: Workspace, columns: Columns) {
    this.#columns = columns;
    this.rows = workspace.blocks(columns);
  }

  lookAt(row: number): void {
    if (row >= this.#part.from && row < this.#part.to) return;
    const from = Math.floor(row / BLOCK) * BLOCK;
    this.#part = { from, to: Math.min(this.#columns.state.length, from + BLOCK) };
    for (const name in this.rows) {
      const [rows, column] = [this.rows[name], this.#columns[name]];
      if (rows && column) copyInto(rows, column, this.#part);
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
