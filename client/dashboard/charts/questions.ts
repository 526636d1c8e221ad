// Several questions asked together for one chart: the newest asking wins, what is drawn stays until all answers are there.
import { batch, type ReadonlySignal, signal, useSignalEffect } from "@preact/signals";
import type { AnswerOf, PathOf } from "../../../domain/answers/routes.ts";
import { getAt } from "../../api.ts";
import { onBack } from "../../live.ts";
import { summary } from "../refresh.ts";
import { dragging } from "../selection.ts";

/** One question: what it is called in the answers, and at which address it is asked. */
export type Asking = { readonly id: string; readonly address: string };

export type Questions<A> = {
  /** The last answers by their questions' ids; null before the first. */
  readonly answers: ReadonlySignal<ReadonlyMap<string, A> | null>;
  /** Why the last asking failed; null when it did not. */
  readonly failure: ReadonlySignal<unknown>;
  ask(askings: readonly Asking[]): void;
  again(): void;
};

/** A route's questions of which only the newest asking counts. */
export function questions<Path extends PathOf<"GET">>(): Questions<AnswerOf<"GET", Path>> {
  type Found = ReadonlyMap<string, AnswerOf<"GET", Path>>;
  const answers = signal<Found | null>(null);
  const failure = signal<unknown>(null);
  let asked: readonly Asking[] = [];
  let asking: AbortController | null = null;
  const again = async () => {
    asking?.abort();
    const mine = new AbortController();
    asking = mine;
    const settle = (found: Found | null, error: unknown) => {
      if (asking !== mine) return;
      batch(() => {
        if (found) answers.value = found;
        failure.value = error;
      });
    };
    try {
      const { signal } = mine;
      const found = await Promise.all(
        asked.map(async ({ id, address }) => [id, await getAt<Path>(address, { signal })] as const),
      );
      settle(new Map(found), null);
    } catch (error) {
      settle(null, error);
    }
  };
  onBack(() => {
    if (failure.peek() !== null) void again();
  });
  return {
    answers,
    failure,
    ask: (askings) => {
      asked = askings;
      void again();
    },
    again: () => void again(),
  };
}

/**
 * Asks while the chart is `wanted`, whenever what it would ask changes or the record did; never while
 * days are being dragged. `askings` gives null while there is nothing to ask.
 */
export function useAsked<A>(
  of: Questions<A>,
  wanted: ReadonlySignal<boolean>,
  askings: () => readonly Asking[] | null,
): void {
  useSignalEffect(() => {
    if (!wanted.value || dragging.value) return;
    const now = askings();
    if (now === null) return;
    const key = JSON.stringify([summary.value?.change, now]);
    if (lastAsked.get(of) === key) return;
    lastAsked.set(of, key);
    of.ask(now);
  });
}

const lastAsked = new WeakMap<object, string>();
