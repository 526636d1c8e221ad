// Tells which event each text is of that the source's search finds, and who finds it by that text.
import type { Audience } from "../../domain/publicview.ts";
import type { Viewer } from "../engine.ts";
import { grown, type OnColumn } from "./shared-array.ts";

/** Beside a row: only editors find it by this text, or only the public. */
const EDITORS = 2 ** 31;
const PUBLIC = 2 ** 30;
const ROW = PUBLIC - 1;
const BESIDE: Readonly<Record<Audience, number>> = {
  everybody: 0,
  editors: EDITORS,
  public: PUBLIC,
};

export class SearchTexts {
  /** Numbers of texts are below it. */
  count = 0;
  /** By the number of a text: the row it is of, and whose it is; 0 where there is none. */
  #of = new Uint32Array(0);

  add(number: number, row: number, audience: Audience): void {
    if (number >= this.count) this.count = number + 1;
    this.#of = grown(this.#of, this.count);
    this.#of[number] = row + BESIDE[audience];
  }

  /** Writes 1 for the rows that a viewer finds by the texts with these numbers. */
  mark(rows: Uint8Array, numbers: readonly number[], viewer: Viewer): void {
    const others = viewer === "public" ? EDITORS : PUBLIC;
    for (const number of numbers) {
      const of = number < this.count ? this.#of[number] : 0;
      if ((of & others) === 0) rows[of & ROW] = 1;
    }
  }

  onColumns(on: OnColumn): void {
    this.#of = on(this.#of, this.count);
  }
}
