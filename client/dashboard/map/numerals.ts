// Numbers on a canvas, put together from characters that are drawn once: nearly every number of a move is new, and
// shaping a new word takes a browser several times as long as copying the few characters it is made of.
import { number } from "../../i18n/intl.ts";

type Pen = CanvasRenderingContext2D;

/** Where a character stands on its sheet, in pixels of the screen, and how far it reaches in those of the page. */
type Glyph = { readonly left: number; readonly width: number; readonly advance: number };
/** A number as its characters, and how wide they are together. */
type Word = { readonly glyphs: readonly Glyph[]; readonly width: number };
type Sheet = {
  readonly canvas: HTMLCanvasElement;
  readonly glyphs: ReadonlyMap<string, Glyph>;
  /** Numbers that were written before. */
  readonly words: Map<number, Word>;
  /** From the middle of a line to the sheet's top, in pixels of the page. */
  readonly above: number;
};

export type Numerals = {
  /** How wide a number is. */
  width(n: number, size: number): number;
  /** Writes a number with its middle at a point. */
  write(pen: Pen, n: number, x: number, y: number, size: number): void;
};

/** From the middle of a line of text to its baseline, in its own size: as the drawings have it. */
const BASELINE = 0.36;
/** Around each character, so that none touches its neighbour. */
const ROOM = 2;

/** Numbers in a font (all but its size) and a colour, on a screen with so many pixels to one of the page. */
export function numerals(font: (size: number) => string, ink: string, ratio: number): Numerals {
  const sheets = new Map<number, Sheet>();
  const sheet = (size: number): Sheet => {
    const made = sheets.get(size) ?? sheetOf(font(size), size, ink, ratio);
    sheets.set(size, made);
    return made;
  };
  const whole = (n: number) => Math.round(n * ratio) / ratio;
  return {
    width: (n, size) => wordOf(sheet(size), n).width,
    write(pen, n, x, y, size) {
      const on = sheet(size);
      const { canvas, above } = on;
      const { height } = canvas;
      const word = wordOf(on, n);
      let at = x - word.width / 2;
      const top = whole(y - above);
      for (const { left, width, advance } of word.glyphs) {
        const to = whole(at) - ROOM / ratio;
        pen.drawImage(canvas, left, 0, width, height, to, top, width / ratio, height / ratio);
        at += advance;
      }
    },
  };
}

function wordOf({ glyphs, words }: Sheet, n: number): Word {
  const before = words.get(n);
  if (before) return before;
  const own = [...number(n)].flatMap((char) => glyphs.get(char) ?? []);
  const word = { glyphs: own, width: own.reduce((sum, { advance }) => sum + advance, 0) };
  words.set(n, word);
  return word;
}

/** Every digit, and what stands between groups of them. */
function characters(): string[] {
  return [...new Set(number(12_345_678_900))];
}

function sheetOf(font: string, size: number, ink: string, ratio: number): Sheet {
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  const glyphs = new Map<string, Glyph>();
  const above = Math.ceil(size * (1 - BASELINE));
  const sheet = { canvas, glyphs, words: new Map<number, Word>(), above };
  if (!pen) return sheet;
  pen.font = font;
  let left = 0;
  for (const char of characters()) {
    const advance = pen.measureText(char).width;
    const width = Math.ceil(advance * ratio) + 2 * ROOM;
    glyphs.set(char, { left, width, advance });
    left += width;
  }
  canvas.width = left;
  canvas.height = Math.ceil(2 * above * ratio);
  // Another size of the canvas takes everything back.
  pen.font = font;
  pen.fillStyle = ink;
  pen.scale(ratio, ratio);
  const baseline = Math.round((above + BASELINE * size) * ratio) / ratio;
  for (const [char, glyph] of glyphs) pen.fillText(char, (glyph.left + ROOM) / ratio, baseline);
  return sheet;
}
