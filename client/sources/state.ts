// The feeds as the server tells them: asked again while the page is seen, sooner while one waits to be read.
import { computed, signal } from "@preact/signals";
import { resource } from "../resource.ts";

export const question = resource<"/api/feeds">();

/** Every feed; null before the first answer. */
export const feeds = computed(() => question.answer.value?.items ?? null);

/** The moment that waits are counted to (ms). */
export const now = signal(Date.now());

/** The window that is open: an address to add, or to test alone. */
export type Opened = { readonly for: "adding" | "testing"; readonly address: string };
export const opened = signal<Opened | null>(null);

const TICK_MS = 1_000;
const RESTING_TICKS = 15;

/** Asks, and goes on asking, until the function given back is called. */
export function startAsking(): () => void {
  question.ask("/api/feeds");
  let ticks = 0;
  const timer = setInterval(() => {
    if (document.hidden) return;
    now.value = Date.now();
    ticks += 1;
    const moves = feeds.value?.some(({ due }) => due) || ticks % RESTING_TICKS === 0;
    if (moves && question.since.peek() === null) question.again();
  }, TICK_MS);
  return () => {
    clearInterval(timer);
    question.stop();
    opened.value = null;
  };
}
