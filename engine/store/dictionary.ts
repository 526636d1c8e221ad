// Encodes values that many rows share: a row holds the code, and questions are asked of each value once.

/** Code 0 stands for no value. */
export class Dictionary<K, V> {
  readonly values: (V | null)[] = [null];
  readonly #codes = new Map<K, number>();

  /** The code of a key; a new key gets the next code, and its value. */
  codeOf(key: K, make: () => V): number {
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const code = this.values.length;
    this.#codes.set(key, code);
    this.values.push(make());
    return code;
  }

  /** The keys with their values, in the order of their codes. */
  entries(): [K, V | null][] {
    return [...this.#codes.keys()].map((key, i) => [key, this.values[i + 1]]);
  }

  /** The code of a key, or 0. */
  find(key: K): number {
    return this.#codes.get(key) ?? 0;
  }

  /** A number for every code, from a question asked of its value; `none` for code 0. */
  table<C extends { [code: number]: number }>(
    column: C,
    none: number,
    ask: (value: V) => number,
  ): C {
    this.values.forEach((value, code) => {
      column[code] = value === null ? none : ask(value);
    });
    return column;
  }
}
