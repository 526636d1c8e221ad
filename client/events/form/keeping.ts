// Keeps the draft on this device: every five seconds, on leaving a field or the page, and on demand.
import { type ReadonlySignal, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { isBlank } from "./blank.ts";
import { forgetDraft, keepDraft } from "./saved.ts";
import type { FormState } from "./state.ts";
import type { FormTyped } from "./typed.ts";

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
