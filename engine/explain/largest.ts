// Keeps the rows with the largest numbers of any many that pass by.

export class Largest {
  readonly #most: number;
  #kept: { row: number; number: number }[] = [];
  /** Smaller numbers are not kept any more. */
  #floor = Number.NEGATIVE_INFINITY;

  /** @param most so many numbers are kept */
  constructor(most: number) {
    this.#most = most;
  }

  add(row: number, number: number): void {
    if (number < this.#floor) return;
    this.#kept.push({ row, number });
    if (this.#kept.length >= 2 * this.#most) this.#cut();
  }

  /** The rows, each once. */
  rows(): number[] {
    this.#cut();
    return [...new Set(this.#kept.map(({ row }) => row))];
  }

  /** Of equals those with the smaller row stay, so that what comes first does not matter. */
  #cut(): void {
    this.#kept.sort((a, b) => b.number - a.number || a.row - b.row);
    this.#kept.length = Math.min(this.#kept.length, this.#most);
    if (this.#kept.length === this.#most) this.#floor = this.#kept.at(-1)?.number ?? this.#floor;
  }
}
