// Waiting that has an end, measured in time in which this process could have gone on by itself.

const SLICE_MS = 100;

/**
 * Calls `late` after so many milliseconds. Those for which this process was busy do not count: what it waited for
 * may have come long ago. Gives what calls it off.
 */
export function afterWaiting(ms: number, late: () => void): () => void {
  let left = ms;
  const timer = setInterval(() => {
    left -= SLICE_MS;
    if (left > 0) return;
    clearInterval(timer);
    late();
  }, SLICE_MS);
  return () => clearInterval(timer);
}
