// Reading up to now, shared by all who ask meanwhile.

/**
 * Runs `work` one at a time; calls made while it runs share one more run, which begins after them: so
 * each call sees what was there when it was made. A run that fails, fails its own callers alone.
 */
export function inTurn(work: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = (): Promise<void> => {
    current = work().finally(() => {
      current = null;
    });
    return current;
  };
  const startNext = () => {
    next = null;
    return start();
  };
  return () => {
    if (current === null) return start();
    next ??= current.then(startNext, startNext);
    return next;
  };
}
