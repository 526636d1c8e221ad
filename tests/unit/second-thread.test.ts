/** Two threads: what they tell each other by shared numbers, since a wake-up alone says nothing, and what passes come to. */
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { definePass, type Part, passNamed } from "../../engine/worker/pass.ts";
import { another } from "../../engine/worker/pool-talk.ts";
import { inParts } from "../support/columns-of.ts";

describe("a thread that waits for the next number", () => {
  const shared = () => new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));

  it("goes on waiting when it is woken late for one that it knows", async () => {
    const turns = shared();
    const worker = new Worker(
      `const { workerData: turns } = require("node:worker_threads");
      while (Atomics.notify(turns, 0) === 0);
      Atomics.wait(turns, 1, 0, 100);
      Atomics.add(turns, 0, 1);
      Atomics.notify(turns, 0);`,
      { eval: true, workerData: turns },
    );
    expect(another(turns, 0, 0)).toBe(1);
    await worker.terminate();
  });

  it("does not wait for one that is there, and not for ever for one that does not come", () => {
    const turns = shared();
    expect(another(turns, 0, 4)).toBe(0);
    expect(() => another(turns, 0, 0, 1)).toThrow("does not answer");
  });
});

describe("a pass that threads share", () => {
  const tellPart = definePass("tellPart", (_: null, part: Part) => part);

  it("is found by its name, which no other has", () => {
    expect(passNamed("tellPart").does(null as never, [{ from: 1, to: 2 }])).toEqual([
      { from: 1, done: { from: 1, to: 2 } },
    ]);
    expect(() => passNamed("tellNothing")).toThrow("there is no pass tellNothing");
    expect(() => definePass("tellPart", () => 0)).toThrow("there are two passes tellPart");
  });

  it("comes to what its parts came to in the order of the rows, whichever thread did which", () => {
    expect(inParts(2)(tellPart, null, { from: 1, to: 12 })).toEqual([
      { from: 1, to: 4 },
      { from: 4, to: 7 },
      { from: 7, to: 10 },
      { from: 10, to: 12 },
    ]);
  });
});
