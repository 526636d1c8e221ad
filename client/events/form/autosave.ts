// Keeps the draft on this device: every five seconds, on leaving a field or the page, and on demand, until it was sent.
import { type ReadonlySignal, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { recall, remember } from "../../ui/device.ts";
import { isBlank } from "./blank.ts";
import type { FormState } from "./state.ts";
import { type FormTyped, formTyped } from "./typed.ts";

const EVERY_MS = 5_000;

export type Keeping = {
  /** When it was last saved; null while it is not. `refused`: this browser keeps nothing. */
  readonly saved: ReadonlySignal<{ at: number } | "refused" | null>;
  save(): void;
};

/** `since`: when the draft that the form began with was saved; null for an empty form. */
export function keeping(form: FormState, since: number | null): Keeping {
  const saved = signal<{ at: number } | "refused" | null>(since === null ? null : { at: since });
  let last: FormTyped = form.typed.peek();
  return {
    saved,
    save() {
      const typed = form.typed.peek();
      if (typed === last) return;
      last = typed;
      if (isBlank(typed)) {
        forgetDraft();
        saved.value = null;
        return;
      }
      const at = Date.now();
      saved.value = keepDraft(typed, at) ? { at } : "refused";
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

const NAME = "event-draft";

/** `at`: when it was saved, in milliseconds since 1970. */
type Saved = { typed: FormTyped; at: number };

/** The draft kept here; null when there is none, or one that an older version wrote and this one can't read. */
export function savedDraft(): Saved | null {
  try {
    const kept = JSON.parse(recall(NAME) ?? "null");
    const typed = formTyped.safeParse(kept?.typed);
    return typed.success && typeof kept.at === "number" ? { typed: typed.data, at: kept.at } : null;
  } catch {
    return null;
  }
}

/** Keeps the draft; false when this browser keeps nothing. */
function keepDraft(typed: FormTyped, at: number): boolean {
  const text = JSON.stringify({ typed, at } satisfies Saved);
  remember(NAME, text);
  return recall(NAME) === text;
}

export function forgetDraft(): void {
  remember(NAME, null);
}
