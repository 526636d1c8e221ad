// What fills the window is drawn first. What lies below it follows when that has been seen.
import { signal } from "@preact/signals";
import { idle } from "../ui/idle.ts";

/** Longest wait for the browser to be idle. */
const AT_LATEST_MS = 300;

/** Whether what lies below the first window is drawn too; stays so while the program runs. */
export const belowTheFold = signal(false);

/** Draws the rest after the frame that is being made now. Gives the way to end it. */
export function startBelowTheFold(): () => void {
  const frame = requestAnimationFrame(async () => {
    await idle(AT_LATEST_MS);
    belowTheFold.value = true;
  });
  return () => cancelAnimationFrame(frame);
}
