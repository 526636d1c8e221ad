// Public ids by row and rows by id, as bytes: three million strings would take ten times the room.
import { grown } from "./growing.ts";

const LEAST_BUCKETS = 1_024;

/** Up to so many ids are read for each that is asked for: skipping one costs a third of looking one up. */
const CLOSE = 2;

/** Rows are numbered from 1 in the order in which their ids came; 0 is no row. Ids are ASCII (domain/text.ts). */
export class Ids {
  /** Rows given out so far, and one for row 0. */
  count = 1;
  #text = Buffer.alloc(LEAST_BUCKETS);
  /** Where each row's id begins; the next row's beginning is its end. */
  #begins = new Uint32Array(LEAST_BUCKETS);
  /** An open hash table of rows, at most half full. */
  #buckets = new Uint32Array(LEAST_BUCKETS);
  /** Rows up to here stand in the order of their ids. */
  #ordered = 1;

  /** The row of an id, or 0. */
  rowOf(id: string): number {
    return this.#buckets[this.#bucketOf(id)] ?? 0;
  }

  /** The row of an id, which gets one if it has none. */
  rowFor(id: string): number {
    const bucket = this.#bucketOf(id);
    return this.#buckets[bucket] || this.#add(id, bucket);
  }

  /** The id of a row. */
  idOf(row: number): string {
    return this.#text.toString("latin1", this.#begins[row], this.#begins[row + 1]);
  }

  /** Below 0 when the id of row `a` comes before that of row `b`. */
  compare(a: number, b: number): number {
    if (a <= this.#ordered && b <= this.#ordered) return a - b;
    const [x, y] = [this.idOf(a), this.idOf(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  }

  /** Whether few other ids lie between those of these rows. */
  areClose(rows: Uint32Array): boolean {
    let first = this.count;
    let last = 0;
    for (const row of rows) {
      first = Math.min(first, row);
      last = Math.max(last, row);
    }
    return last <= this.#ordered && last - first < CLOSE * rows.length;
  }

  #add(id: string, bucket: number): number {
    const row = this.count++;
    const begin = this.#begins[row] ?? 0;
    const end = begin + id.length;
    if (end > this.#text.length) {
      const larger = Buffer.alloc(Math.max(end, this.#text.length * 2));
      this.#text.copy(larger);
      this.#text = larger;
    }
    this.#text.write(id, begin, "latin1");
    this.#begins = grown(this.#begins, row + 2);
    this.#begins[row + 1] = end;
    this.#buckets[bucket] = row;
    if (this.#ordered === row - 1 && (row === 1 || this.idOf(row - 1) < id)) this.#ordered = row;
    if (this.count * 2 > this.#buckets.length) this.#rehash();
    return row;
  }

  /** The bucket that holds the id, or the empty one where it belongs. */
  #bucketOf(id: string): number {
    const last = this.#buckets.length - 1;
    let bucket = hashOf(id) & last;
    for (;;) {
      const row = this.#buckets[bucket] ?? 0;
      if (row === 0 || this.#holds(row, id)) return bucket;
      bucket = (bucket + 1) & last;
    }
  }

  #holds(row: number, id: string): boolean {
    const begin = this.#begins[row] ?? 0;
    if ((this.#begins[row + 1] ?? 0) - begin !== id.length) return false;
    for (let i = 0; i < id.length; i++)
      if (this.#text[begin + i] !== id.charCodeAt(i)) return false;
    return true;
  }

  #rehash(): void {
    this.#buckets = new Uint32Array(this.#buckets.length * 2);
    const last = this.#buckets.length - 1;
    for (let row = 1; row < this.count; row++) {
      let bucket = hashOf(this.idOf(row)) & last;
      while (this.#buckets[bucket] !== 0) bucket = (bucket + 1) & last;
      this.#buckets[bucket] = row;
    }
  }
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
