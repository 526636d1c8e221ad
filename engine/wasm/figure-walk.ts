// Walks over figures block by block, beside a window of their rows' columns, in WebAssembly's memory.

import { type Entries, ROW_AT } from "../figures/figures.ts";
import type { Part } from "../worker/pass.ts";
import { kernel } from "./kernel.ts";
import { at, BLOCK, blocksOf, copyInto, type Workspace } from "./memory.ts";
import type { RowWindow } from "./row-window.ts";

/** Figures that are listed, for the kernel: the list, how many stand in it, the window's first row, their columns. */
export type ListedFigures = [
  list: number,
  listed: number,
  first: number,
  owner: number,
  ...number[],
];

type WalkInput = Pick<Entries, "owner"> & {
  /** Other columns of theirs that are wanted, once a figure of a block is listed. */
  numbers: readonly Int32Array[];
  window: Pick<RowWindow<{ state: Uint8Array }>, "lookAt" | "first" | "states">;
  /** The last state whose figures are wanted (scan.ts). */
  most: number;
};

/** Lists the wanted figures of some parts, for `use`: those at a time whose rows lie in the window. */
export function walkFigures(
  workspace: Workspace,
  { owner, numbers, window, most }: WalkInput,
  parts: Iterable<Part>,
  use: (listed: ListedFigures) => void,
): void {
  const block = workspace.room(owner, BLOCK);
  const others = numbers.map((column) => ({ column, on: workspace.room(column, BLOCK) }));
  const list = workspace.list();
  for (const { from, to } of blocksOf(parts)) {
    copyInto(block, owner, { from, to });
    let isLaid = false;
    // They come in the order of their rows, but for those of events that were changed.
    for (let next = 0; next < to - from; next = kernel.reached.value) {
      window.lookAt(block[next] >>> ROW_AT);
      const range = [next, to - from] as const;
      const listed = kernel.pick(at(block), ROW_AT, ...range, ...window.states, most, at(list));
      if (listed === 0) continue;
      if (!isLaid) for (const { on, column } of others) copyInto(on, column, { from, to });
      isLaid = true;
      use([at(list), listed, window.first, at(block), ...others.map(({ on }) => at(on))]);
    }
  }
}
