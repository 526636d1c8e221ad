// What the two threads of a pass say to each other (pool.ts, pool-thread.ts).
import type { MessagePort } from "node:worker_threads";
import type { Part } from "./pass.ts";

/** A pass by its name (pass.ts), and the parts to take. */
export type Request = { pass: string; job: unknown; taking: Taking };

/** What came of it. */
export type Answer<D> = { done: D } | { failure: string };

/** Places in `turns`: how many were asked of the second thread, and how many it has done. */
export const ASKED = 0;
export const DONE = 1;

export type SecondThread = { turns: Int32Array; port: MessagePort };

/**
 * Waits until the number at this place is another than `known`, and gives it. Being woken is not enough: who
 * counts and then wakes may be held up in between, until the other thread has seen the number and waits again.
 * Throws when there is none for `ms`.
 */
export function another(turns: Int32Array, place: number, known: number, ms?: number): number {
  for (let now = known; ; now = Atomics.load(turns, place)) {
    if (now !== known) return now;
    if (Atomics.wait(turns, place, known, ms) === "timed-out")
      throw new Error("the other thread does not answer");
  }
}

/** Parts of `size` that whoever is free takes, up to `to`: the next begins at the number of `next`, which threads share. */
export type Taking = { next: Int32Array; to: number; size: number };

export function takingOf({ from, to }: Part, size: number): Taking {
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(from);
  return { next, to, size };
}

/** Takes parts until none is left. */
export function* taken({ next, to, size }: Taking): Generator<Part> {
  for (;;) {
    const from = Atomics.add(next, 0, size);
    if (from >= to) return;
    yield { from, to: Math.min(from + size, to) };
  }
}
