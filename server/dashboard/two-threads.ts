// Shares passes between the thread that asks and a second one, over the same memory.
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { DoesPart, Part, Share } from "./columns/share.ts";
import { ASKED, DONE, type Doing, type SecondThread, type Told } from "./second-thread-talk.ts";

/** Fewer are done before the second thread has been woken. */
const FEW = 20_000;

/** A second thread that says nothing for so long has come to its end. */
const LOST_MS = 60_000;

/** Opens the second thread. `share` waits for it, so that nothing happens between a pass and its use. */
export function openTwoThreads(): { share: Share; close: () => Promise<void> } {
  const turns = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const { port1: port, port2: theirs } = new MessageChannel();
  // The build has turned the thread's file into JavaScript, as it has this one.
  const worker = new Worker(new URL("./second-thread.js", import.meta.url), {
    workerData: { turns, port: theirs } satisfies SecondThread,
    transferList: [theirs],
  });
  worker.unref();

  const hear = <D>(asked: number): Told<D> => {
    if (Atomics.wait(turns, DONE, asked - 1, LOST_MS) === "timed-out")
      throw new Error("the second thread does not answer");
    return receiveMessageOnPort(port)?.message;
  };

  const share: Share = <J, D>(does: DoesPart<J, D>, job: J, { from, to }: Part) => {
    if (to - from < FEW) return [does(job, { from, to })];
    const middle = Math.floor((from + to) / 2);
    port.postMessage({ pass: does.name, job, part: { from: middle, to } } satisfies Doing);
    const asked = Atomics.add(turns, ASKED, 1) + 1;
    Atomics.notify(turns, ASKED);
    let second: Told<D>;
    let first: D;
    try {
      first = does(job, { from, to: middle });
    } finally {
      // Also when this part fails: what is not heard now would be taken for the answer of the next pass.
      second = hear(asked);
    }
    if ("failure" in second) throw new Error(second.failure);
    return [first, second.done];
  };
  return {
    share,
    close: async () => {
      await worker.terminate();
    },
  };
}
