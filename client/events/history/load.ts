// A record's history with what the record is now: asked for together, again whenever the record has changed.
import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { RecordHistory } from "../../../domain/answers/change.ts";
import type { ClaimAnswer } from "../../../domain/answers/record.ts";
import type { Claim } from "../../../domain/claim.ts";
import { get } from "../../api.ts";
import { onBack, onChange } from "../../live.ts";

export type Loaded = {
  readonly history: RecordHistory;
  /** Null where nobody but editors sees the record any more. */
  readonly title: string | null;
  /** The figures as they are now. */
  readonly claims: readonly Partial<Claim>[];
};

export type Asked = {
  readonly loaded: ReadonlySignal<Loaded | null>;
  readonly failure: ReadonlySignal<unknown>;
  again(): void;
};

export function useHistory(id: string): Asked {
  const loaded = useSignal<Loaded | null>(null);
  const failure = useSignal<unknown>(null);
  const tries = useSignal(0);
  const attempt = tries.value;
  useEffect(() => {
    const asking = new AbortController();
    const asked = { params: { id }, signal: asking.signal };
    Promise.all([
      get("/api/events/:id/history", asked),
      get("/api/events/:id", asked).catch(() => null),
    ]).then(
      ([history, record]) => {
        failure.value = null;
        loaded.value = {
          history,
          title: record?.title ?? null,
          claims: record?.claims.map(asStored) ?? [],
        };
      },
      (error: unknown) => {
        if (!asking.signal.aborted) failure.value = error;
      },
    );
    return () => asking.abort();
  }, [id, attempt, loaded, failure]);
  const again = () => {
    tries.value++;
  };
  useEffect(() => onChange(({ events }) => events.includes(id) && again()), [id, tries]);
  useEffect(() => onBack(() => failure.peek() !== null && again()), [failure, tries]);
  return { loaded, failure, again };
}

const asStored = ({ source, ...claim }: ClaimAnswer): Partial<Claim> => ({
  ...claim,
  source: source.id,
});
