// The bytes of a piece while it is written: one stretch of memory.
import type { Piece } from "../model.ts";

/** Bytes that a character of a string takes at most. */
const MOST_PER_CHARACTER = 3;

export class Bytes {
  #bytes: Buffer;
  #end = 0;

  /** `room` is what the bytes will probably take; they may take more. */
  constructor(room: number) {
    this.#bytes = Buffer.allocUnsafeSlow(room);
  }

  /** Adds text, in UTF-8. */
  write(text: string): void {
    this.#reach(text.length * MOST_PER_CHARACTER);
    this.#end += this.#bytes.write(text, this.#end);
  }

  /** All that was written. */
  get written(): Piece {
    return new Uint8Array(this.#bytes.buffer as ArrayBuffer, 0, this.#end);
  }

  #reach(more: number): void {
    const length = this.#end + more;
    if (length <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(length, 2 * this.#bytes.length));
    this.#bytes.copy(larger, 0, 0, this.#end);
    this.#bytes = larger;
  }
}
