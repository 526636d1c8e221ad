// The way back from an explanation: which figure it was opened from, and how its closing leads there.
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { arrange, screen } from "../selection.ts";

/** The record that was opened with its explanation, from the strip, and closes with it; null for none. */
let openedTogether: string | null = null;

/** Notes which record a figure of the strip opens together with its explanation. */
export function openTogether(event: string | null): void {
  openedTogether = event;
}

/** Closes the explanation; the focus goes to the figure that it was of. */
export function closeExplanation(): void {
  const { explain, event } = screen.peek();
  const isTogether = event !== null && event === openedTogether;
  arrange(isTogether ? { explain: null, event: null } : { explain: null });
  openedTogether = null;
  if (explain !== null) requestAnimationFrame(() => howOf(explain)?.focus());
}

function howOf(metric: Metric): HTMLElement | null {
  const within = screen.peek().event === null ? ".figures" : ".drawer";
  return document.querySelector(`${within} [data-explains="${metric}"]`);
}

/** Presses the "How?" of the figure that has the focus, or of the record's figure in which it is. */
export function explainFocused(): void {
  const figure = document.activeElement?.closest(".figure, .record-section");
  figure?.querySelector<HTMLElement>(".how")?.click();
}
