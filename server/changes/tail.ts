// Follows the log: everything this process shows learns here, in order, what any process has committed.
import type { Change } from "../../domain/change.ts";
import { inTurn } from "../../domain/in-turn.ts";
import type { Store } from "../db/store.ts";
import { changesAfter, head } from "./repository.ts";

/** Is told of new changes, oldest first; the next listener is told when it has finished. */
type Listener = (changes: readonly Change[]) => void | Promise<void>;

export type Tail = {
  /** The number of the newest change that every listener has been told of. */
  position: () => number;
  /** Listeners are told in the order in which they subscribed. Gives what ends the subscription. */
  subscribe: (listener: Listener) => () => void;
  /** Resolves when every change committed before the call has been told. */
  catchUp: () => Promise<void>;
  stop: () => Promise<void>;
};

const PAGE = 1_000;

/**
 * Starts at the newest change.
 * @param pollMs how often the log is looked at; where the database tells of changes, that is only the net
 * @param failed is told of errors; the next poll tries again
 */
export async function followLog(
  store: Pick<Store, "db" | "listen">,
  { pollMs, failed }: { pollMs: number; failed: (error: unknown) => void },
): Promise<Tail> {
  const { db } = store;
  const listeners = new Set<Listener>();
  let position = await head(db, "full");
  let stopped = false;

  const tell = async (changes: readonly Change[]) => {
    for (const listener of listeners) await Promise.resolve(listener(changes)).catch(failed);
  };
  const advance = async () => {
    while (!stopped && (await head(db, "full")) > position) {
      const { changes } = await changesAfter(db, position, PAGE, "full");
      if (changes.length === 0) return;
      await tell(changes);
      position = changes.at(-1)?.number ?? position;
    }
  };

  const run = inTurn(() => advance().catch(failed));
  const timer = setInterval(run, pollMs);
  const stopListening = await store.listen?.(run, failed);

  return {
    position: () => position,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    catchUp: run,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await stopListening?.();
      await run();
    },
  };
}
