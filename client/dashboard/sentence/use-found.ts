// What is found for words that are being typed: asked for once typing rests, the newest asking counts.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { t } from "../../i18n/t.ts";
import { announce } from "../../ui/live-region.tsx";

/** What fits the words, in the order in which it is offered; `signal` tells that nobody waits for it any more. */
export type Find<T> = (words: string, signal: AbortSignal) => Promise<readonly T[]>;

const PAUSE_MS = 150;

/** Null while nothing is typed or nobody has answered. `find` is the same at every drawing. */
export function useFound<T>(words: string, find: Find<T>) {
  const found = useSignal<{ readonly words: string; readonly offers: readonly T[] } | null>(null);
  useEffect(() => {
    if (words === "") {
      found.value = null;
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const offers = await find(words, stop.signal).catch(() => null);
      if (stop.signal.aborted || offers === null) return;
      found.value = { words, offers };
      if (offers.length > 0) announce(t("dashboard.found", { count: offers.length }));
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [words, find, found]);
  return found.value;
}
