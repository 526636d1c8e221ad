// Waiting until the browser has nothing more urgent to do.

/** Safari has no idle time to ask for. */
const SOON_MS = 100;

/** Resolves in the browser's idle time, at the latest after so many milliseconds. */
export function idle(atLatestMs: number): Promise<void> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in window)
      window.requestIdleCallback(() => resolve(), { timeout: atLatestMs });
    else setTimeout(resolve, SOON_MS);
  });
}
