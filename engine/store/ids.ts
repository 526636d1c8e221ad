// Finds rows by public id and ids by row, in bytes: three million strings would take ten times the memory.
import { grown, type OnColumn, zeros } from "./shared-array.ts";

const LEAST_BUCKETS = 1_024;

/** Up to so many ids are read for each that is asked for: skipping one costs a third of looking one up. */
const CLOSE = 2;

/** Rows are numbered from 1 in the order in which their ids came; 0 is no row. Ids are ASCII (domain/text.ts). */
export class Ids {
  /** Rows given out so far, and one for row 0. */
  count = 1;
  /** Where each row's id begins; the next row's beginning is its end. */
  #begins = new Uint32Array(2);
  #text = new Uint8Array(0);
  /** An open hash table of rows, at most half full. */
  #buckets = new Uint32Array(LEAST_BUCKETS);
  /** Rows up to here stand in the order of their ids. */
  ordered = 1;

  /** The row of an id, or 0. */
  rowOf(id: string): number {
    return this.#buckets[this.#bucketOf(id)];
  }

  /** The row of an id, which gets one if it has none. */
  rowFor(id: string): number {
    // Where all stand in their order, one that comes after the last is new, and is compared with no other.
    const isNew = this.ordered === this.count - 1 && this.#compareTo(this.ordered, id) < 0;
    const bucket = this.#bucketOf(id, isNew);
    if (isNew) this.ordered = this.count;
    return this.#buckets[bucket] || this.#add(id, bucket);
  }

  /** The id of a row. */
  idOf(row: number): string {
    const begin = this.#begins[row];
    const length = this.#begins[row + 1] - begin;
    const { buffer, byteOffset } = this.#text;
    return Buffer.from(buffer, byteOffset + begin, length).toString("latin1");
  }

  /** Below 0 when the id of row `a` comes before that of row `b`. */
  compare(a: number, b: number): number {
    if (a <= this.ordered && b <= this.ordered) return a - b;
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
    return last <= this.ordered && last - first < CLOSE * rows.length;
  }

  onColumns(on: OnColumn): void {
    this.#begins = on(this.#begins, this.count + 1);
    this.#text = on(this.#text, this.#begins[this.count]);
    const buckets = bucketsFor(this.count);
    this.#buckets = on(this.#buckets, buckets).subarray(0, buckets);
  }

  #add(id: string, bucket: number): number {
    const row = this.count++;
    const begin = this.#begins[row];
    this.#begins = grown(this.#begins, row + 2);
    this.#begins[row + 1] = begin + id.length;
    this.#text = grown(this.#text, begin + id.length);
    for (let i = 0; i < id.length; i++) this.#text[begin + i] = id.charCodeAt(i);
    this.#buckets[bucket] = row;
    if (this.count * 2 > this.#buckets.length) this.#rehash();
    return row;
  }

  /** The bucket that holds the id, or the empty one where it belongs, as that of a new one always does. */
  #bucketOf(id: string, isNew = false): number {
    const last = this.#buckets.length - 1;
    let hash = NO_HASH;
    for (let i = 0; i < id.length; i++) hash = hashed(hash, id.charCodeAt(i));
    let bucket = spread(hash) & last;
    for (;;) {
      const row = this.#buckets[bucket];
      if (row === 0 || (!isNew && this.#compareTo(row, id) === 0)) return bucket;
      bucket = (bucket + 1) & last;
    }
  }

  /** Below 0 when the id of a row comes before this one. */
  #compareTo(row: number, id: string): number {
    const begin = this.#begins[row];
    const length = this.#begins[row + 1] - begin;
    for (let i = 0; i < length && i < id.length; i++) {
      const by = this.#text[begin + i] - id.charCodeAt(i);
      if (by !== 0) return by;
    }
    return length - id.length;
  }

  #rehash(): void {
    this.#buckets = zeros(this.#buckets, bucketsFor(this.count));
    const last = this.#buckets.length - 1;
    for (let row = 1; row < this.count; row++) {
      let hash = NO_HASH;
      const end = this.#begins[row + 1];
      for (let i = this.#begins[row]; i < end; i++) hash = hashed(hash, this.#text[i]);
      let bucket = spread(hash) & last;
      while (this.#buckets[bucket] !== 0) bucket = (bucket + 1) & last;
      this.#buckets[bucket] = row;
    }
  }
}

/** Powers of two. */
function bucketsFor(rows: number): number {
  return Math.max(LEAST_BUCKETS, 2 ** Math.ceil(Math.log2(rows * 2)));
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo), byte by byte. */
const NO_HASH = 0x811c9dc5;
const hashed = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);
const spread = (hash: number): number => hash ^ (hash >>> 15);
