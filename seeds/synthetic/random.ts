// Random numbers that are the same on every run: a generator seeded with one integer.

export type Random = {
  /** In [0, 1). */
  next: () => number;
  /** A whole number in [from, to]. */
  between: (from: number, to: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(items: readonly T[]) => T;
  /** Standard normal (Box–Muller). */
  normal: () => number;
};

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, enough for data nobody gambles on. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (probability) => next() < probability,
    pick: <T>(items: readonly T[]) => items[Math.floor(next() * items.length)] as T,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}

/** Draws items in proportion to their weights. */
export function weighted<T>(items: readonly (readonly [T, number])[]): (random: Random) => T {
  let total = 0;
  const ends = items.map(([, weight]) => {
    total += weight;
    return total;
  });
  return (random) => {
    const target = random.next() * total;
    let low = 0;
    let high = items.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) > target) high = middle;
      else low = middle + 1;
    }
    return (items[low] as readonly [T, number])[0];
  };
}

/** Weights 1, 1/2, 1/3 … : the first items take most. */
export function zipf<T>(items: readonly T[]): (random: Random) => T {
  return weighted(items.map((item, rank) => [item, 1 / (rank + 1)]));
}
