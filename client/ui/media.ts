// What the window is like now, as signals.
import { type ReadonlySignal, signal } from "@preact/signals";

/** Where nothing can be watched, as on the server, nothing fits. */
function watch(query: string): ReadonlySignal<boolean> {
  if (typeof window === "undefined") return signal(false);
  const list = window.matchMedia(query);
  const matches = signal(list.matches);
  list.addEventListener("change", () => {
    matches.value = list.matches;
  });
  return matches;
}

/** Below 600 px: one column, sheets, bottom tabs. */
export const phone = watch("(max-width: 599px)");

/** From 1200 px: the drawer stands beside the map instead of covering it. */
export const wide = watch("(min-width: 1200px)");

/** Below 900 px: the header's pages and search move into a menu. */
export const narrow = watch("(max-width: 899px)");

/** Below 1400 px: the header has no room for every page of an editor. */
export const crowded = watch("(max-width: 1399px)");

/** Fingers, not a mouse. */
export const touch = watch("(pointer: coarse)");

/** The reader asks for no movement: things step, nothing plays. */
export const still = watch("(prefers-reduced-motion: reduce)");

/** From 1000 px: what belongs to a page stands in a column beside it. */
export const twoColumns = watch("(min-width: 1000px)");

type Connected = Navigator & { readonly connection?: { readonly saveData: boolean } };

/** Whether the reader has asked their browser to load no more than what is needed. */
export function savesData(): boolean {
  return (navigator as Connected).connection?.saveData ?? false;
}
