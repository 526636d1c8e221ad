// The second thread of passes over the columns: sleeps until it is asked for its part of one (pool.ts).
import { receiveMessageOnPort, workerData } from "node:worker_threads";
// What defines the passes.
import "../index.ts";
import { passNamed } from "./pass.ts";
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

function answerTo({ pass, job, taking }: Request): Answer<unknown> {
  try {
    return { done: passNamed(pass).does(job as never, taken(taking)) };
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
