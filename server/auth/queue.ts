// Sign-ins queue: hashing a password takes a core for as long as twenty requests of readers, who are let through between.
import { availableParallelism } from "node:os";
import { setImmediate as turn } from "node:timers/promises";
import { Problem } from "../../domain/problem.ts";
import { concurrencyLimit } from "../http/concurrency.ts";

/** How many are hashed at once, and how many wait in all and from one address. */
export type Room = { atOnce: number; waiting: number; ofOneAddress: number };

/** Leaves a core to whoever reads; who comes last of all waits some seconds. */
export const ROOM: Room = {
  atOnce: Math.max(1, Math.min(2, availableParallelism() - 1)),
  waiting: 100,
  ofOneAddress: 16,
};

/** Who waits: their address, and whether they have left. */
type Waiting = { address: string; signal: AbortSignal };

export type Queue = {
  /**
   * Runs `work` when its turn has come, in order. Throws `too_many_requests` when too many wait from this address,
   * `unavailable` when too many wait at all, and the signal's reason when the asker left before their turn.
   */
  run: <T>(who: Waiting, work: () => Promise<T>) => Promise<T>;
};

export function createQueue(room: Room): Queue {
  const waiting: (() => void)[] = [];
  const addresses = concurrencyLimit(room.ofOneAddress);
  let running = 0;

  const next = () => {
    if (running === room.atOnce) return;
    const begin = waiting.shift();
    if (begin === undefined) return;
    running++;
    begin();
  };

  return {
    run: async ({ address, signal }, work) => {
      if (waiting.length >= room.waiting)
        throw new Problem("unavailable", "Too many people are signing in. Try again in a moment.");
      const leave = addresses.enter(address);
      if (leave === null)
        throw new Problem("too_many_requests", "Too many sign-ins run from your address.");
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        next();
      });
      try {
        // What readers asked for meanwhile is answered first.
        await turn();
        signal.throwIfAborted();
        return await work();
      } finally {
        leave();
        running--;
        next();
      }
    },
  };
}
