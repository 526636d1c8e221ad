// Holds the sources that an event names and in which no claim of it stands; those of claims are with the claims.
import { grown, type OnColumn } from "./shared-array.ts";

export class UncitedSources {
  count = 0;
  /** Up to here they stand in the order of their rows. */
  ordered = 0;
  row = new Uint32Array(0);
  /** 0 where the event does not name it any more. */
  source = new Uint32Array(0);

  add(row: number, source: number): void {
    const at = this.count++;
    if (at >= this.row.length) this.onColumns(grown);
    if (at === this.ordered && (at === 0 || this.row[at - 1] <= row)) this.ordered++;
    this.row[at] = row;
    this.source[at] = source;
  }

  /** Forgets those of some rows. */
  forget(rows: ReadonlySet<number>): void {
    for (const row of rows)
      for (let at = this.#firstOf(row); at < this.ordered && this.row[at] === row; at++)
        this.source[at] = 0;
    for (let at = this.ordered; at < this.count; at++)
      if (rows.has(this.row[at])) this.source[at] = 0;
  }

  onColumns(on: OnColumn): void {
    this.row = on(this.row, this.count);
    this.source = on(this.source, this.count);
  }

  /** The first place, of those in order, whose row is not before this one. */
  #firstOf(row: number): number {
    let [from, to] = [0, this.ordered];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.row[middle] < row) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
