// Figures block by block on the desk, beside a window of their rows' columns.
import { at, BLOCK, blocksOf, type Desk, lay } from "./desk.ts";
import { type Figures, NUMBERS, ROW_AT } from "./figures.ts";
import { kernel } from "./kernel.ts";
import type { RowWindow } from "./row-window.ts";
import type { Part } from "./share.ts";

/** Figures that are listed, for the kernel: the list, how many stand in it, their block, the window's first row. */
export type Listed = [list: number, listed: number, whose: number, numbers: number, first: number];

type Walking = Pick<Figures, "whose" | "numbers"> & {
  window: Pick<RowWindow<{ state: Uint8Array }>, "lookAt" | "first" | "states">;
  /** The last state whose figures are wanted (scan.ts). */
  most: number;
};

/** Lists the wanted figures of a part, for `use`: those at a time whose rows lie in the window. */
export function walkFigures(
  desk: Desk,
  { whose, numbers, window, most }: Walking,
  part: Part,
  use: (listed: Listed) => void,
): void {
  const block = { whose: desk.room(whose, BLOCK), numbers: desk.room(numbers, BLOCK * NUMBERS) };
  const list = desk.list();
  for (const { from, to } of blocksOf(part)) {
    lay(block.whose, whose, { from, to });
    let isLaid = false;
    // They come in the order of their rows, but for those of events that were changed.
    for (let next = 0; next < to - from; next = kernel.reached.value) {
      window.lookAt((block.whose[next] ?? 0) >>> ROW_AT);
      const range = [next, to - from] as const;
      const { states } = window;
      const listed = kernel.pick(at(block.whose), ROW_AT, ...range, ...states, most, at(list));
      if (listed === 0) continue;
      if (!isLaid) lay(block.numbers, numbers, { from: from * NUMBERS, to: to * NUMBERS });
      isLaid = true;
      use([at(list), listed, at(block.whose), at(block.numbers), window.first]);
    }
  }
}
