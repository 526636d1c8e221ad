// One question asked again and again: the newest asking wins, the old answer stays until the new one is there.
import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type { AnswerOf, PathOf } from "../domain/answers/routes.ts";
import { getAt } from "./api.ts";
import { onBack } from "./live.ts";

export type Resource<A> = {
  /** The last answer; null before the first. */
  readonly answer: ReadonlySignal<A | null>;
  /** The address that it answers; null before the first. */
  readonly answered: ReadonlySignal<string | null>;
  /** Why the last asking failed; null when it did not. */
  readonly failure: ReadonlySignal<unknown>;
  /** Whether the last answer is one to an earlier question, since the asking after it failed. */
  readonly stale: ReadonlySignal<boolean>;
  /** When the asking that is under way began (ms); null when none is. */
  readonly since: ReadonlySignal<number | null>;
  /** Asks at `address`, unless it is what was asked last; an asking that is under way is given up. */
  ask(address: string): void;
  /** Asks the same again. */
  again(): void;
  /** Gives up the asking that is under way; what is drawn stays. */
  stop(): void;
};

/** A route's question of which only the newest asking counts; one that failed is asked again when the stream is back. */
export function resource<Path extends PathOf<"GET">>(): Resource<AnswerOf<"GET", Path>> {
  const answer = signal<AnswerOf<"GET", Path> | null>(null);
  const failure = signal<unknown>(null);
  const stale = signal(false);
  const since = signal<number | null>(null);
  const answered = signal<string | null>(null);
  let asked: string | null = null;
  let asking: AbortController | null = null;

  const run = async (address: string) => {
    asking?.abort();
    const mine = new AbortController();
    asking = mine;
    asked = address;
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
      const got = await getAt<Path>(address, { signal: mine.signal });
      settle(() => {
        answered.value = address;
        answer.value = got;
        failure.value = null;
        stale.value = false;
      });
    } catch (error) {
      settle(() => {
        failure.value = error;
        stale.value = answered.peek() !== null && answered.peek() !== address;
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
    answered,
    failure,
    stale,
    since,
    ask: (address) => {
      if (address !== asked) void run(address);
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
