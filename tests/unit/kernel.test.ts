/** The compiled loops: in step with their sources, and the same for every width of codes and order of figures. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { compileKernel, kernelFile } from "../../bin/kernel/compile.mjs";
import { ownerOf } from "../../engine/figures/figures.ts";
import { sumEntries } from "../../engine/query/sum-figures.ts";
import { METRIC_COUNT } from "../../engine/store/claims.ts";
import { BLOCK, type Codes, Workspace } from "../../engine/wasm/memory.ts";
import { RowBlock } from "../../engine/wasm/row-block.ts";

const ROWS = BLOCK + 1_000;

/** Numbers that look random and are the same in every run. */
const numbers = (length: number, below: number) =>
  Array.from({ length }, (_, i) => (i * 7_919 + (i % 13) * 104_729) % below);

it("The committed module is the one that `node bin/kernel.mjs` makes", async () => {
  const made = await compileKernel();
  expect(Buffer.from(made).equals(readFileSync(kernelFile))).toBe(true);
});

it("Codes of 32 bits are counted as those of 16 are", () => {
  const given = numbers(ROWS, 300);
  const counted = (codes: Codes) => {
    const workspace = new Workspace();
    const block = new RowBlock(workspace, { codes });
    const counts = workspace.room(new Uint32Array(), 300);
    const rowMasks = workspace.copy(Uint16Array.from({ length: 300 }, (_, code) => code % 2));
    for (const rows of [
      { from: 0, to: BLOCK },
      { from: BLOCK, to: ROWS },
    ]) {
      block.load(rows);
      block.fail("codes", rowMasks);
      block.list(0);
      block.count(counts, "codes");
    }
    return [...counts];
  };
  const even = counted(Uint16Array.from(given));
  expect(even).toEqual(counted(Uint32Array.from(given)));
  expect(even).toEqual(
    Array.from({ length: 300 }, (_, code) =>
      code % 2 === 0 ? given.filter((one) => one === code).length : 0,
    ),
  );
});

it("Figures come to the same in whatever order their rows are", () => {
  const rows = Array.from({ length: ROWS - 1 }, (_, i) => i + 1);
  const columns = {
    state: Uint8Array.from(numbers(ROWS, 3)),
    when: Uint16Array.from(numbers(ROWS, 40)),
    place: Uint32Array.from(numbers(ROWS, 30)),
  };
  const sets = {
    binOf: Int32Array.from({ length: 40 }, (_, when) => (when % 5) - 1),
    bins: 4,
    circleOf: Int32Array.from({ length: 30 }, (_, place) => (place % 7) - 1),
    circles: 6,
  };
  const within = Uint8Array.from({ length: 40 }, (_, when) => when % 2);
  const added = (order: readonly number[]) => {
    const entries = {
      owner: Int32Array.from(order, (row) =>
        ownerOf(row, row % METRIC_COUNT, row % 3 === 0 ? 1 : 0),
      ),
      net: Int32Array.from(order, (row) => 2 * row),
      least: new Int32Array(order.length),
      most: Int32Array.from(order, (row) => 3 * row),
    };
    return sumEntries.does({ entries, columns, within, sets }, [{ from: 0, to: order.length }]);
  };
  const inOrder = added(rows);
  expect(added(rows.toReversed())).toEqual(inOrder);
  const summed = rows.filter(
    (row) => columns.state[row] === 0 && (columns.when[row] ?? 0) % 2 === 1,
  );
  const nets = inOrder.circles.filter((_, at) => at % 4 === 0);
  expect(nets.reduce((a, b) => a + b)).toBe(2 * summed.reduce((a, b) => a + b));
});
