// The second thread of passes over the columns: sleeps until it is asked for its part of one (pool.ts).
import { receiveMessageOnPort, workerData } from "node:worker_threads";
import { PASSES } from "./passes.ts";
import {
  type Answer,
  ASKED,
  another,
  DONE,
  type Request,
  type SecondThread,
  taken,
} from "./pool-talk.ts";

const { turns, port } = workerData as SecondThread;

for (let done = 0; ; done++) {
  another(turns, ASKED, done);
  const answer = answerTo(receiveMessageOnPort(port)?.message);
  // A copy: memory that changed hands would make every access to any column slower from then on (V8).
  port.postMessage(answer);
  Atomics.add(turns, DONE, 1);
  Atomics.notify(turns, DONE);
}

function answerTo({ pass, job, ...what }: Request): Answer<unknown> {
  try {
    const does = PASSES.get(pass);
    if (does === undefined) throw new RangeError(`there is no pass ${pass}`);
    const parts = "part" in what ? what.part : taken(what.taking);
    return { done: does(job as never, parts as never) };
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
