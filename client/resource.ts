// One question asked again and again: the newest asking wins, the old answer stays until the new one is there.
import { batch, type ReadonlySignal, signal } from "@preact/signals";
import { get } from "./api.ts";
import { onBack } from "./live.ts";

export type Resource<T> = {
  /** The last answer; null before the first. */
  readonly answer: ReadonlySignal<T | null>;
  /** Why the last asking failed; null when it did not. */
  readonly failure: ReadonlySignal<unknown>;
  /** Whether the last answer is one to an earlier question, since the asking after it failed. */
  readonly stale: ReadonlySignal<boolean>;
  /** When the asking that is under way began (ms); null when none is. */
  readonly since: ReadonlySignal<number | null>;
  /** Asks `path`, unless it is what was asked last; an asking that is under way is given up. */
  ask(path: string): void;
  /** Asks the same again. */
  again(): void;
  /** Gives up the asking that is under way; what is drawn stays. */
  stop(): void;
};

/** A question of which only the newest asking counts; one that failed is asked again when the stream is back. */
export function resource<T>(): Resource<T> {
  const answer = signal<T | null>(null);
  const failure = signal<unknown>(null);
  const stale = signal(false);
  const since = signal<number | null>(null);
  let answered: string | null = null;
  let asked: string | null = null;
  let asking: AbortController | null = null;

  const run = async (path: string) => {
    asking?.abort();
    const mine = new AbortController();
    asking = mine;
    asked = path;
    since.value = Date.now();
    const settle = (change: () => void) => {
      if (asking !== mine) return;
      asking = null;
      batch(() => {
        since.value = null;
        change();
      });
    };
    try {
      const got = await get<T>(path, { signal: mine.signal });
      settle(() => {
        answered = path;
        answer.value = got;
        failure.value = null;
        stale.value = false;
      });
    } catch (error) {
      settle(() => {
        failure.value = error;
        stale.value = answered !== null && answered !== path;
      });
    }
  };

  const again = () => {
    if (asked !== null) void run(asked);
  };
  onBack(() => {
    if (failure.peek() !== null) again();
  });

  return {
    answer,
    failure,
    stale,
    since,
    ask: (path) => {
      if (path !== asked) void run(path);
    },
    again,
    stop: () => {
      asking?.abort();
      asking = null;
      asked = null;
      since.value = null;
    },
  };
}
