// What the two threads of a pass say to each other (pool.ts, pool-thread.ts).
import type { MessagePort } from "node:worker_threads";
import type { Part } from "./share.ts";

/** A part of a pass, which is named as in columns/passes.ts, or as many as are taken. */
export type Request = { pass: string; job: unknown } & ({ part: Part } | { taking: Taking });

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

/** Parts that whoever is free takes, up to `to`: the next begins at the number of `next`, which threads share. */
export type Taking = { next: Int32Array; to: number };

/** Rows, claim groups or figures that are taken at a time. */
const TAKEN = 65_536;

export function takingOf({ from, to }: Part): Taking {
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(from);
  return { next, to };
}

/** Takes parts until none is left. */
export function* taken({ next, to }: Taking): Generator<Part> {
  for (;;) {
    const from = Atomics.add(next, 0, TAKEN);
    if (from >= to) return;
    yield { from, to: Math.min(from + TAKEN, to) };
  }
}
