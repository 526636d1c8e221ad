// Shares passes between the thread that asks and a second one, over the same memory.
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { DoesPart, Part, Share } from "./columns/share.ts";
import { ASKED, DONE, type Doing, type SecondThread, type Told } from "./second-thread-talk.ts";

/** Fewer are done before the second thread has been woken. */
const FEW = 20_000;

/** A second thread that says nothing for so long has come to its end. */
const LOST_MS = 60_000;

/** Shares passes with a second thread, which is opened for the first that is worth it. */
export function openTwoThreads(): { share: Share; close: () => Promise<void> } {
  let second: Second | null = null;

  /** Waits for the second thread, so that nothing happens between a pass and its use. */
  const share: Share = <J, D>(does: DoesPart<J, D>, job: J, { from, to }: Part) => {
    if (to - from < FEW) return [does(job, { from, to })];
    second ??= openSecond();
    const middle = Math.floor((from + to) / 2);
    const hear = second.ask<D>({ pass: does.name, job, part: { from: middle, to } });
    let told: Told<D>;
    let first: D;
    try {
      first = does(job, { from, to: middle });
    } finally {
      // Also when this part fails: what is not heard now would be taken for the answer of the next pass.
      told = hear();
    }
    if ("failure" in told) throw new Error(told.failure);
    return [first, told.done];
  };
  return {
    share,
    close: async () => {
      await second?.worker.terminate();
    },
  };
}

type Second = {
  worker: Worker;
  /** Gives what waits for the answer. */
  ask: <D>(doing: Doing) => () => Told<D>;
};

function openSecond(): Second {
  const turns = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const { port1: port, port2: theirs } = new MessageChannel();
  // The build has turned the thread's file into JavaScript, as it has this one.
  const worker = new Worker(new URL("./second-thread.js", import.meta.url), {
    workerData: { turns, port: theirs } satisfies SecondThread,
    transferList: [theirs],
  });
  worker.unref();
  return {
    worker,
    ask: (doing) => {
      port.postMessage(doing);
      const asked = Atomics.add(turns, ASKED, 1) + 1;
      Atomics.notify(turns, ASKED);
      return () => {
        if (Atomics.wait(turns, DONE, asked - 1, LOST_MS) === "timed-out")
          throw new Error("the second thread does not answer");
        return receiveMessageOnPort(port)?.message;
      };
    },
  };
}
