// Keeps what is typed on this device: every five seconds, on leaving a field or the page, and on demand, until it was sent.
import { type ReadonlySignal, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { z } from "zod";
import { recall, remember } from "../../ui/device.ts";

const EVERY_MS = 5_000;

/** `at`: when it was saved, in milliseconds since 1970. */
type Saved<T> = { typed: T; at: number };

/** A place on this device for one draft. */
export type DraftStore<T> = {
  /** The draft kept here; null when there is none, or one that an older version wrote and this one can't read. */
  read(): Saved<T> | null;
  /** Keeps a draft; false when this browser keeps nothing. */
  keep(typed: T, at: number): boolean;
  forget(): void;
};

export function draftStore<T>(name: string, schema: z.ZodType<T>): DraftStore<T> {
  return {
    read() {
      try {
        const kept = JSON.parse(recall(name) ?? "null");
        const typed = schema.safeParse(kept?.typed);
        return typed.success && typeof kept.at === "number"
          ? { typed: typed.data, at: kept.at }
          : null;
      } catch {
        return null;
      }
    },
    keep(typed, at) {
      const text = JSON.stringify({ typed, at } satisfies Saved<T>);
      remember(name, text);
      return recall(name) === text;
    },
    forget: () => remember(name, null),
  };
}

export type Keeping = {
  /** When it was last saved; null while it is not. `refused`: this browser keeps nothing. */
  readonly saved: ReadonlySignal<{ at: number } | "refused" | null>;
  save(): void;
};

/**
 * Keeps what `read` gives; null is nothing worth keeping.
 * @param since when what it begins with was saved; null where nothing was
 */
export function keeping<T>(
  store: DraftStore<T>,
  read: () => T | null,
  since: number | null,
): Keeping {
  const saved = signal<{ at: number } | "refused" | null>(since === null ? null : { at: since });
  let last = JSON.stringify(read());
  return {
    saved,
    save() {
      const typed = read();
      const text = JSON.stringify(typed);
      if (text === last) return;
      last = text;
      if (typed === null) {
        store.forget();
        saved.value = null;
        return;
      }
      const at = Date.now();
      saved.value = store.keep(typed, at) ? { at } : "refused";
    },
  };
}

/** Saves as long as the component stands, and once more when it goes. */
export function useKeeping({ save }: Keeping): void {
  useEffect(() => {
    const timer = setInterval(save, EVERY_MS);
    document.addEventListener("visibilitychange", save);
    window.addEventListener("pagehide", save);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", save);
      window.removeEventListener("pagehide", save);
      save();
    };
  }, [save]);
}
