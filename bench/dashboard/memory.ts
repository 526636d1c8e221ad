// How many bytes this process holds.
import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Gives what tells the bytes in use after everything that can go is gone. */
export function memoryMeter(): () => Promise<number> {
  setFlagsFromString("--expose-gc");
  const collectGarbage: () => void = runInNewContext("gc");
  const shared = countShared();
  return async () => {
    // What one collection finds to be unused, the next one frees.
    for (let i = 0; i < 3; i++) {
      collectGarbage();
      await sleep(50);
    }
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external + shared();
  };
}

/** Memory that threads share is in none of the process's own counts: what is made from now on is counted here. */
function countShared(): () => number {
  let held = 0;
  const gone = new FinalizationRegistry<number>((bytes) => {
    held -= bytes;
  });
  globalThis.SharedArrayBuffer = class extends SharedArrayBuffer {
    constructor(length = 0) {
      super(length);
      held += length;
      gone.register(this, length);
    }
  };
  return () => held;
}
