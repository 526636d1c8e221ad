// Shares passes between the thread that asks and a second one, over the same memory.
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import { alone, type Part, type Pass, type Share, shareBy } from "./pass.ts";
import {
  type Answer,
  ASKED,
  another,
  DONE,
  type Request,
  type SecondThread,
  taken,
  takingOf,
} from "./pool-talk.ts";

/** Fewer are done before the second thread has been woken. */
const FEW = 20_000;

/** A second thread that says nothing for so long has come to its end. */
const LOST_MS = 60_000;

/** Shares passes with a second thread, which is opened for the first that is worth it. */
export function openTwoThreads(): { share: Share; close: () => Promise<void> } {
  let second: Second | null = null;

  const begin: Share["begin"] = <J, D, W>(pass: Pass<J, D, W>, job: J, whole: Part) => {
    if (whole.to - whole.from < FEW) return alone.begin(pass, job, whole);
    second ??= openSecond();
    const taking = takingOf(whole, pass.taken(whole.to - whole.from));
    const hear = second.ask<D>({ pass: pass.name, job, taking });
    return () => pass.whole(both(() => pass.does(job, taken(taking)), hear));
  };
  return {
    share: shareBy(begin),
    close: async () => {
      await second?.worker.terminate();
    },
  };
}

/**
 * What this thread came to and what the other one did. It is waited for, so that nothing changes between a pass and
 * its use, also where this thread fails.
 */
function both<D>(own: () => D, hear: () => D): D[] {
  let other: D;
  let first: D;
  try {
    first = own();
  } finally {
    other = hear();
  }
  return [first, other];
}

type Second = {
  worker: Worker;
  /** Gives what waits for the answer; several may be asked for before the first is heard. */
  ask: <D>(doing: Request) => () => D;
};

function openSecond(): Second {
  const turns = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const { port1: port, port2: theirs } = new MessageChannel();
  // The build has turned the thread's file into JavaScript, as it has this one.
  const worker = new Worker(new URL("./pool-thread.js", import.meta.url), {
    workerData: { turns, port: theirs } satisfies SecondThread,
    transferList: [theirs],
  });
  worker.unref();
  let received = 0;
  const answers = new Map<number, Answer<unknown>>();

  /** Answers come in the order in which they were asked for, and may be heard in another. */
  const hear = (asked: number): Answer<unknown> => {
    for (let done = received; done < asked; ) done = another(turns, DONE, done, LOST_MS);
    while (received < asked) answers.set(++received, receiveMessageOnPort(port)?.message);
    const answer = answers.get(asked);
    answers.delete(asked);
    return answer ?? { failure: "the second thread's answer was heard before" };
  };

  return {
    worker,
    ask: <D>(doing: Request) => {
      port.postMessage(doing);
      const asked = Atomics.add(turns, ASKED, 1) + 1;
      Atomics.notify(turns, ASKED);
      return () => {
        const answer = hear(asked);
        if ("failure" in answer) throw new Error(answer.failure);
        return answer.done as D;
      };
    },
  };
}
