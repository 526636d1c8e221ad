// Finds the largest crowd that touches each time, among places known to the city or better.
import { knownTo } from "../../domain/place.ts";
import { NONE } from "../figures/figures.ts";
import { isNamedBefore } from "../query/leaders.ts";
import type { View } from "../query/view.ts";

/** Rows that lead a time, and for each time which one does, counted from 1; 0 where none does. */
export type LeadersByTime = { rows: number[]; slots: number[] };

export class Leaders {
  readonly #view: View;
  readonly #largest: Int32Array;
  readonly #rows: Uint32Array;

  constructor(view: View, times: number) {
    this.#view = view;
    this.#largest = new Int32Array(times).fill(NONE);
    this.#rows = new Uint32Array(times);
  }

  /** A selected row with so many participants. */
  offer(row: number, figure: number, begin: number, end: number): void {
    for (let time = begin; time <= end; time++)
      if (figure >= this.#largest[time]) this.#lead(row, figure, time);
  }

  #lead(row: number, figure: number, time: number): void {
    const { columns, visibility } = this.#view;
    const place = columns.events.places.values[visibility.place[row]];
    if (!place || !knownTo(place.precision, "city")) return;
    const before = this.#rows[time];
    if (figure === this.#largest[time] && !isNamedBefore(columns, row, before)) return;
    this.#largest[time] = figure;
    this.#rows[time] = row;
  }

  leading(): LeadersByTime {
    const numbers = new Map<number, number>();
    const slots = Array.from(this.#rows, (row) => {
      if (row === 0) return 0;
      const number = numbers.get(row) ?? numbers.size + 1;
      numbers.set(row, number);
      return number;
    });
    return { rows: [...numbers.keys()], slots };
  }
}
