// What the two threads of a pass say to each other (two-threads.ts, second-thread.ts).
import type { MessagePort } from "node:worker_threads";
import type { Part } from "./columns/share.ts";

/** The second thread's part of a pass, which is named as in columns/passes.ts. */
export type Doing = { pass: string; job: unknown; part: Part };

/** What came of it. */
export type Told<D> = { done: D } | { failure: string };

/** Places in `turns`: how many parts were asked of the second thread, and how many it has done. */
export const ASKED = 0;
export const DONE = 1;

export type SecondThread = { turns: Int32Array; port: MessagePort };
