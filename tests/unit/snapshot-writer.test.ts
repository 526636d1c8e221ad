/** The columns are written for the next start where that saves it some time, and only what is of one change. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSnapshotWriter } from "../../engine/snapshot/writer.ts";
import type { RecordSource } from "../../engine/source.ts";
import { change, type Loaded, loaded } from "../support/columns-of.ts";
import { aClaim, aRecord } from "../support/examples.ts";
import { memorySource } from "../support/memory-source.ts";

const WRITTEN = /^columns\.bin is written: 1 MB up to change \d+, in \d+ ms\.$/;

/** So many events with a claim each. */
const events = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    aRecord({ id: `event-${i}` }, [aClaim({ id: `claim-${i}` })]),
  );

let folder: string;
let file: string;
let told: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vigil-snapshot-"));
  file = join(folder, "columns.bin");
  told = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A writer of what is loaded, with a log that says so. */
function writer(log: Partial<RecordSource["log"]> = {}, least = 0) {
  const source = memorySource([]);
  const reads = {
    ...source.unhurried,
    log: { ...source.log, hashAt: async (n: number) => `hash of ${n}`, ...log },
  };
  return openSnapshotWriter(reads, { file, program: "this build", least }, (sentence) => {
    told.push(sentence);
  });
}

const now =
  ({ current }: Loaded) =>
  async () =>
    current;

describe("columns", () => {
  it("are written once, and again after two thousand moves", async () => {
    let moves = 0;
    const { keep } = writer({ countMoves: async () => moves });
    await keep(now(loaded(events(3))));
    expect(told).toEqual([expect.stringMatching(WRITTEN)]);
    moves = 1_999;
    await keep(now(loaded(events(3))));
    expect(told).toHaveLength(1);
    moves = 2_000;
    await keep(now(loaded(events(3))));
    expect(told).toHaveLength(2);
  });

  it("are written in a hurry for one move, unless it is too late", async () => {
    let moves = 0;
    const { keep } = writer({ countMoves: async () => moves });
    await keep(now(loaded(events(3))));
    await keep(now(loaded(events(3))), new AbortController().signal);
    expect(told).toHaveLength(1);
    moves = 1;
    await keep(now(loaded(events(3))), AbortSignal.abort());
    expect(told).toHaveLength(1);
    await keep(now(loaded(events(3))), new AbortController().signal);
    expect(told).toHaveLength(2);
  });

  it("are not written of fewer events than are read from the source as quickly", async () => {
    await writer({}, 4).keep(now(loaded(events(3))));
    expect(existsSync(file)).toBe(false);
    await writer({}, 4).keep(now(loaded(events(4))));
    expect(existsSync(file)).toBe(true);
  });

  it("are not written before the first change", async () => {
    const columns = loaded(events(3));
    columns.current.change = 0;
    await writer({ head: async () => 0 }).keep(now(columns));
    expect(existsSync(file)).toBe(false);
  });

  it("are not written where the log has gone on, or they have, while it was read", async () => {
    await writer({ head: async () => 2 }).keep(now(loaded(events(3))));
    const columns = loaded(events(3));
    const { keep } = writer({
      head: async () => {
        columns.current.columns.version++;
        return 1;
      },
    });
    await keep(now(columns));
    expect([existsSync(file), told]).toEqual([false, []]);
  });

  it("are not written, and the file goes, where more than a fifth of their claims belong to nothing", async () => {
    const some = events(4);
    const columns = loaded(some);
    change(columns, some.slice(0, 1));
    const { keep } = writer({ countMoves: async () => 2_000 });
    await keep(now(columns));
    expect(existsSync(file)).toBe(true);
    change(columns, some.slice(0, 1));
    await keep(now(columns));
    expect(existsSync(file)).toBe(false);
  });

  it("are in no file that holds what was erased, be it while it was written", async () => {
    const erased = loaded(events(3));
    erased.current.erased = true;
    await writer().keep(now(erased));
    expect(existsSync(file)).toBe(false);
    await writer({ wasErasedBetween: async () => true }).keep(now(loaded(events(3))));
    expect([existsSync(file), told]).toEqual([false, []]);
  });

  it("that turned out to be wrong leave no file, and are never written again", async () => {
    const { keep, distrust } = writer({ countMoves: async () => 2_000 });
    await keep(now(loaded(events(3))));
    distrust();
    expect(existsSync(file)).toBe(false);
    await keep(now(loaded(events(3))));
    expect(existsSync(file)).toBe(false);
  });
});
