// Caches the most recently used values.

export type Recent<V> = {
  get: (key: string, make: () => V) => V;
  has: (key: string) => boolean;
  drop: (key: string) => void;
};

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
    has: (key) => kept.has(key),
    drop: (key) => {
      kept.delete(key);
    },
  };
}

export type RecentAnswers<V> = Pick<Recent<Promise<V>>, "get" | "has">;

/** The same for answers that take a while. One that fails is not kept: it is asked for again. */
export function recentAnswers<V>(most: number): RecentAnswers<V> {
  const kept = recent<Promise<V>>(most);
  return {
    has: kept.has,
    get: (key, make) =>
      kept.get(key, () => {
        const answer = make();
        answer.catch(() => kept.drop(key));
        return answer;
      }),
  };
}
