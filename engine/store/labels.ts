// Counts rows by the label of a dictionary's values in a facet: many places have one country.
import type { Dictionary } from "./dictionary.ts";

export class Labels<V> {
  /** What a value is called. */
  readonly labelOf: (value: V) => string;
  readonly #names: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** By code: the number of its label; code 0 has none. */
  readonly #of: number[] = [0];

  constructor(labelOf: (value: V) => string) {
    this.labelOf = labelOf;
  }

  /** How many rows have each label, of labels that some rows have: from rows by code, in one or more tables. */
  counted(
    { values }: Pick<Dictionary<string, V>, "values">,
    tables: readonly Uint32Array[],
  ): [string, number][] {
    this.#reach(values);
    const counts = new Array<number>(this.#names.length).fill(0);
    for (const rows of tables)
      for (let code = 1; code < values.length; code++) {
        const label = this.#of[code];
        counts[label] += rows[code] ?? 0;
      }
    return this.#names.flatMap((name, label): [string, number][] => {
      const rows = counts[label];
      return rows === 0 ? [] : [[name, rows]];
    });
  }

  /** The labels of the codes that are marked. */
  of({ values }: Pick<Dictionary<string, V>, "values">, marks: Uint8Array): string[] {
    this.#reach(values);
    const some = new Uint8Array(this.#names.length);
    for (let code = 1; code < values.length; code++)
      if (marks[code] === 1) some[this.#of[code]] = 1;
    return this.#names.filter((_, label) => some[label] === 1);
  }

  /** Labels the codes that have come since. */
  #reach(values: readonly (V | null)[]): void {
    for (let code = this.#of.length; code < values.length; code++) {
      const value = values[code];
      const name = value === null ? "" : this.labelOf(value);
      const number = this.#numbers.get(name) ?? this.#names.push(name) - 1;
      this.#numbers.set(name, number);
      this.#of.push(number);
    }
  }
}
