// How many may be inside at once, for each key.

/** Counts who is inside. `enter` gives what leaves again, or null when as many as allowed are inside. */
export type Gate = { enter: (key: string) => (() => void) | null };

export function concurrencyLimit(most: number): Gate {
  const inside = new Map<string, number>();
  return {
    enter: (key) => {
      const count = inside.get(key) ?? 0;
      if (count >= most) return null;
      inside.set(key, count + 1);
      let left = false;
      return () => {
        if (left) return;
        left = true;
        const now = (inside.get(key) ?? 1) - 1;
        if (now > 0) inside.set(key, now);
        else inside.delete(key);
      };
    },
  };
}
