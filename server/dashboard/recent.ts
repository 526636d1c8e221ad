// The most recently used values, each made on first use.

export type Recent<V> = { get: (key: string, make: () => V) => V };

/** Keeps the `most` values asked for last. */
export function recent<V>(most: number): Recent<V> {
  const kept = new Map<string, V>();
  return {
    get: (key, make) => {
      const value = kept.get(key) ?? make();
      kept.delete(key);
      kept.set(key, value);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return value;
    },
  };
}
