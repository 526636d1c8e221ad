// Collects the bytes of a piece while it is written, in one stretch of memory that pieces use one after another.
import type { Piece } from "../engine.ts";

/** Bytes that a character of a string takes at most. */
const MOST_PER_CHARACTER = 3;

/** What most pieces take; more is not held between two of them. */
const ROOM = 262_144;

export class Bytes {
  #bytes = Buffer.allocUnsafeSlow(ROOM);
  #end = 0;

  /** Adds text, in UTF-8. */
  write(text: string): void {
    this.#reach(text.length * MOST_PER_CHARACTER);
    this.#end += this.#bytes.write(text, this.#end);
  }

  /** Gives all that `writing` writes, in memory that holds nothing else. */
  piece(writing: (out: this) => void): Piece {
    this.#end = 0;
    writing(this);
    const piece = new Uint8Array(this.#bytes.subarray(0, this.#end));
    if (this.#bytes.length > ROOM) this.#bytes = Buffer.allocUnsafeSlow(ROOM);
    return piece;
  }

  #reach(more: number): void {
    const length = this.#end + more;
    if (length <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(length, 2 * this.#bytes.length));
    this.#bytes.copy(larger, 0, 0, this.#end);
    this.#bytes = larger;
  }
}
