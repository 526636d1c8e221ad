// Encodes spans of days and how exactly they are known: events with the same span share a code.
import { DATE_PRECISIONS, type DatePrecision } from "../../domain/vocabulary/precision.ts";
import type { Day } from "../../domain/when.ts";
import { grown, type OnColumn } from "./shared-array.ts";

/** More days than dates can lie apart (domain/when.ts: 1800 to 2199). */
const FAR = 200_000;

/** Code 0 stands for no span. */
export class DateSpans {
  count = 1;
  start = new Int32Array(1);
  end = new Int32Array(1);
  /** Places in DATE_PRECISIONS, from the most exact. */
  exactness = new Uint8Array(1);
  readonly #codes = new Map<number, number>();
  #byStart = new Uint32Array(0);

  codeOf(start: Day, end: Day, precision: DatePrecision): number {
    const exactness = DATE_PRECISIONS.findIndex(({ value }) => value === precision);
    const key = keyOf(start, end, exactness);
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const code = this.count++;
    this.#codes.set(key, code);
    if (code >= this.start.length) this.onColumns(grown);
    this.start[code] = start;
    this.end[code] = end;
    this.exactness[code] = exactness;
    return code;
  }

  onColumns(on: OnColumn): void {
    const { count } = this;
    this.start = on(this.start, count);
    this.end = on(this.end, count);
    this.exactness = on(this.exactness, count);
  }

  /** Finds codes by what the columns hold; needed once these have come all at once. */
  index(): void {
    for (let code = 1; code < this.count; code++)
      this.#codes.set(keyOf(this.startOf(code), this.endOf(code), this.exactness[code]), code);
  }

  /** The codes in the order of the days on which their spans start. */
  byStart(): Uint32Array {
    if (this.#byStart.length !== this.count - 1)
      this.#byStart = Uint32Array.from({ length: this.count - 1 }, (_, i) => i + 1).sort(
        (a, b) => this.startOf(a) - this.startOf(b),
      );
    return this.#byStart;
  }

  startOf(code: number): Day {
    return this.start[code];
  }

  endOf(code: number): Day {
    return this.end[code];
  }

  precisionOf(code: number): DatePrecision {
    return DATE_PRECISIONS[this.exactness[code]].value;
  }

  /** By exactness: what holds of each precision, asked once. */
  byExactness(holds: (precision: DatePrecision) => boolean): readonly boolean[] {
    return DATE_PRECISIONS.map(({ value }) => holds(value));
  }
}

function keyOf(start: Day, end: Day, exactness: number): number {
  return ((start + FAR) * FAR + (end - start)) * DATE_PRECISIONS.length + exactness;
}
