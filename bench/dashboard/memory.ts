// How many bytes this process holds.
import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Gives what tells the bytes in use after everything that can go is gone. */
export function memoryMeter(): () => Promise<number> {
  setFlagsFromString("--expose-gc");
  const collectGarbage: () => void = runInNewContext("gc");
  return async () => {
    // What one collection finds to be unused, the next one frees.
    for (let i = 0; i < 3; i++) {
      collectGarbage();
      await sleep(50);
    }
    // Of what is outside the heap, only array buffers are told together with the memory that threads share.
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
}
