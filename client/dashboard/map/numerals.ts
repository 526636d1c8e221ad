// Numbers on a canvas, put together from characters that are drawn once: nearly every number of a move is new, and
// shaping a new word takes a browser several times as long as copying the few characters it is made of.
import { number } from "../../i18n/intl.ts";

type Pen = CanvasRenderingContext2D;

/** Where a character stands on its sheet, in pixels of the screen, and how far it reaches in those of the page. */
type Glyph = { readonly left: number; readonly width: number; readonly advance: number };
type Sheet = {
  readonly canvas: HTMLCanvasElement;
  readonly glyphs: ReadonlyMap<string, Glyph>;
  /** From the middle of a line to the sheet's top, in pixels of the page. */
  readonly above: number;
};

export type Numerals = {
  /** How wide a number is. */
  width(text: string, size: number): number;
  /** Writes a number with its middle at a point. */
  write(pen: Pen, text: string, x: number, y: number, size: number): void;
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
  const width = (text: string, size: number): number => {
    const { glyphs } = sheet(size);
    let sum = 0;
    for (const char of text) sum += glyphs.get(char)?.advance ?? 0;
    return sum;
  };
  return {
    width,
    write(pen, text, x, y, size) {
      const { canvas, glyphs, above } = sheet(size);
      const { height } = canvas;
      let at = x - width(text, size) / 2;
      const top = whole(y - above);
      for (const char of text) {
        const glyph = glyphs.get(char);
        if (!glyph) continue;
        const { left, width } = glyph;
        const to = whole(at) - ROOM / ratio;
        pen.drawImage(canvas, left, 0, width, height, to, top, width / ratio, height / ratio);
        at += glyph.advance;
      }
    },
  };
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
  if (!pen) return { canvas, glyphs, above };
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
  return { canvas, glyphs, above };
}
