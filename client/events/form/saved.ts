// The draft on this device: kept while it is written, gone when it was sent.
import { recall, remember } from "../../ui/device.ts";
import { type FormTyped, formTyped } from "./typed.ts";

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
export function keepDraft(typed: FormTyped, at: number): boolean {
  const text = JSON.stringify({ typed, at } satisfies Saved);
  remember(NAME, text);
  return recall(NAME) === text;
}

export function forgetDraft(): void {
  remember(NAME, null);
}
