// Keeps many tallies side by side, by series: what begins at each time, and what moved from there to where it ends.
import type { Sums, Tally, Wide } from "../../domain/cube.ts";

/** Counts of events. Of a series, what lies at `at` is at series × times + time; `moved` is mostly nothing. */
export class Tallies {
  readonly times: number;
  readonly begins: Int32Array;
  readonly moved: Int32Array;

  constructor(series: number, times: number) {
    this.times = times;
    this.begins = new Int32Array(series * times);
    this.moved = new Int32Array(series * times);
  }

  add(series: number, begin: number, end: number): void {
    const at = series * this.times + begin;
    this.begins[at] += 1;
    if (begin !== end) this.move(series, begin, end);
  }

  /** What was counted where it began ends later. */
  move(series: number, begin: number, end: number): void {
    const from = series * this.times + begin;
    const to = series * this.times + end;
    this.moved[from] -= 1;
    this.moved[to] += 1;
  }

  /** Counts all of one series in another, too. */
  addAll(from: number, to: number): void {
    addAll(this.begins, from * this.times, to * this.times, this.times);
    addAll(this.moved, from * this.times, to * this.times, this.times);
  }

  /** Once all is counted: what finds the tally of a series. */
  finish(): (series: number) => Tally {
    const ends = endsOf(this.begins, this.moved);
    return (series) => {
      const [first, last] = [series * this.times, (series + 1) * this.times];
      return { begins: this.begins.subarray(first, last), ends: ends.subarray(first, last) };
    };
  }
}

/** Sums of what counts only when it lies wholly within a window. */
export class TimedSums {
  readonly times: number;
  readonly begins: Float64Array;
  readonly #moved: Float64Array;
  /** By series: values by begin × times + end. */
  readonly #wide: (Map<number, number> | undefined)[];

  constructor(series: number, times: number) {
    this.times = times;
    this.begins = new Float64Array(series * times);
    this.#moved = new Float64Array(series * times);
    this.#wide = new Array(series).fill(undefined);
  }

  add(series: number, begin: number, end: number, value: number): void {
    const at = series * this.times + begin;
    this.begins[at] += value;
    if (begin !== end) this.move(series, begin, end, value);
  }

  /** What was summed where it began ends later. */
  move(series: number, begin: number, end: number, value: number): void {
    if (value === 0) return;
    const from = series * this.times + begin;
    const to = series * this.times + end;
    this.#moved[from] -= value;
    this.#moved[to] += value;
    if (end - begin < 2) return;
    const key = begin * this.times + end;
    const wide = this.#wide[series] ?? new Map<number, number>();
    this.#wide[series] = wide.set(key, (wide.get(key) ?? 0) + value);
  }

  /** Once all is summed: what finds the sums of a series. */
  finish(): (series: number) => Sums {
    const ends = endsOf(this.begins, this.#moved);
    return (series) => {
      const [first, last] = [series * this.times, (series + 1) * this.times];
      return {
        begins: this.begins.subarray(first, last),
        ends: ends.subarray(first, last),
        wide: this.#wideOf(series),
      };
    };
  }

  #wideOf(series: number): Wide[] {
    return [...(this.#wide[series] ?? [])]
      .filter(([, value]) => value !== 0)
      .sort(([a], [b]) => a - b)
      .map(([key, value]) => {
        const end = key % this.times;
        return { begin: (key - end) / this.times, end, value };
      });
  }
}

function addAll(values: Int32Array, from: number, to: number, times: number): void {
  for (let time = 0; time < times; time++) {
    const value = values[from + time];
    if (value !== 0) values[to + time] = values[to + time] + value;
  }
}

/** What moved becomes, in its own place, what ends at each time. Memory where nothing is stays untouched. */
function endsOf<A extends Int32Array | Float64Array>(begins: A, moved: A): A {
  for (let at = 0; at < moved.length; at++) {
    const value = begins[at];
    if (value !== 0) moved[at] = moved[at] + value;
  }
  return moved;
}
