// A record and what stands round it: asked for together, old ones kept until the new one is there.
import { batch, signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { RecordAnswer } from "../../../domain/answers/record.ts";
import type { Rule } from "../../../domain/rule.ts";
import { get } from "../../api.ts";
import { onBack, onChange } from "../../live.ts";

/** Claims of the parts and of the wider events, for context. */
export type Context = {
  readonly parts: readonly RecordAnswer[];
  readonly wider: readonly RecordAnswer[];
};

export type AskedRecord = {
  /** The record asked for, or the one before it while it is under way; null before the first. */
  readonly record: RecordAnswer | null;
  readonly context: Context;
  readonly failure: unknown;
  /** The id by which the record was asked for. */
  readonly of: string | null;
  /** The record has changed since it was asked for. */
  readonly stale: boolean;
  again(): void;
};

/** More parts than this are listed, but their claims are not drawn one by one. */
const MOST_PARTS = 8;
const MOST_WIDER = 3;
const NONE: Context = { parts: [], wider: [] };

const changedHere = signal(0);

/** Asks open records anew: what was written from here is not told as news. */
export function showChanged(): void {
  changedHere.value++;
}

export function useRecord(id: string, rule: Rule, asOf: string | null): AskedRecord {
  const record = useSignal<RecordAnswer | null>(null);
  const context = useSignal<Context>(NONE);
  const failure = useSignal<unknown>(null);
  const of = useSignal<string | null>(null);
  const stale = useSignal(false);
  const tries = useSignal(0);
  const attempt = tries.value + changedHere.value;
  useEffect(() => {
    const asking = new AbortController();
    const known = asOf === null ? "" : `&as_of=${encodeURIComponent(asOf)}`;
    const ask = (one: string) =>
      get("/api/events/:id", {
        params: { id: one },
        query: `rule=${rule}${known}`,
        signal: asking.signal,
      });
    const run = async () => {
      try {
        const found = await ask(id);
        failure.value = null;
        stale.value = false;
        if (record.peek()?.id !== id) context.value = NONE;
        batch(() => {
          of.value = id;
          record.value = found;
        });
        const around = await contextOf(found, ask);
        if (!asking.signal.aborted) context.value = around;
      } catch (error) {
        if (!asking.signal.aborted) failure.value = error;
      }
    };
    void run();
    return () => asking.abort();
  }, [id, rule, asOf, attempt, record, of, context, failure, stale]);
  useEffect(
    () =>
      onChange((change) => {
        const drawn = record.peek()?.change ?? Number.POSITIVE_INFINITY;
        if (change.events.includes(id) && change.number > drawn) stale.value = true;
      }),
    [id, record, stale],
  );
  useEffect(
    () =>
      onBack(() => {
        if (failure.peek() !== null) tries.value++;
      }),
    [failure, tries],
  );
  return {
    record: record.value,
    context: context.value,
    failure: failure.value,
    of: of.value,
    stale: stale.value,
    again: () => {
      tries.value++;
    },
  };
}

async function contextOf(
  { parts, wider }: RecordAnswer,
  ask: (id: string) => Promise<RecordAnswer>,
): Promise<Context> {
  const each = async (events: readonly { id: string }[]) => {
    const found = await Promise.all(events.map(({ id }) => ask(id).catch(() => null)));
    return found.filter((record) => record !== null);
  };
  const counted = parts.filter(({ figures }) => Object.keys(figures).length > 0);
  const [ofParts, ofWider] = await Promise.all([
    each(counted.length <= MOST_PARTS ? counted : []),
    each(wider.slice(0, MOST_WIDER)),
  ]);
  return { parts: ofParts, wider: ofWider };
}
