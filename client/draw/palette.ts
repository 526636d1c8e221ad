// Colours and type for canvas, read from the custom properties when something is drawn.
import { effect, signal } from "@preact/signals";
import { theme } from "../shell/theme.ts";

/** Rises whenever colours may have changed: draw again. */
export const colourVersion = signal(0);

const changed = () => {
  colourVersion.value = colourVersion.peek() + 1;
};

for (const query of [
  "(prefers-color-scheme: dark)",
  "(prefers-contrast: more)",
  "(forced-colors: active)",
]) {
  window.matchMedia(query).addEventListener("change", changed);
}
effect(() => {
  theme.value;
  // The choice is on the page only after this turn.
  queueMicrotask(changed);
});

/** The value of a custom property now: "--ink" → "#1a1b1e". */
export function colour(name: `--${string}`): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** Canvas font of the charts: 12 px of the interface's type. */
export function font(weight: 400 | 600): string {
  return `${weight} 12px ${colour("--sans")}`;
}
