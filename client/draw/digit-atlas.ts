// Numbers on a canvas, put together from pieces that are drawn once: nearly every number of a move is new, and
// shaping a new word takes a browser several times as long as copying the two or three pieces it is made of.
import { number } from "../i18n/intl.ts";

type Pen = CanvasRenderingContext2D;

/** Where a piece stands on its sheet, in pixels of the screen, and how far it reaches in those of the page. */
type Piece = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly advance: number;
};
/** A number as its pieces, and how wide they are together. */
type Word = { readonly pieces: readonly Piece[]; readonly width: number };
type Sheet = {
  readonly image: ImageBitmap;
  readonly pieces: ReadonlyMap<string, Piece>;
  /** How high each piece is, in pixels of the screen. */
  readonly height: number;
  /** Numbers that were written before. */
  readonly words: Map<number, Word>;
  /** From the middle of a line to the top of its pieces, in pixels of the page. */
  readonly above: number;
};

export type DigitAtlas = {
  /** How wide a number is. */
  width(n: number, size: number): number;
  /** Writes a number with its middle at a point. */
  write(pen: Pen, n: number, x: number, y: number, size: number): void;
};

/** From the middle of a line of text to its baseline, in its own size: as the drawings have it. */
const BASELINE = 0.36;
/** Around each piece, so that none touches its neighbour. */
const ROOM = 2;
/** Pieces in a row of the sheet. */
const ROW = 16;

/** Numbers in a font (all but its size) and a colour, on a screen with so many pixels to one of the page. */
export function digitAtlas(font: (size: number) => string, ink: string, ratio: number): DigitAtlas {
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
      const { image, above, height } = on;
      const word = wordOf(on, n);
      let at = x - word.width / 2;
      const y0 = whole(y - above);
      for (const { left, top, width, advance } of word.pieces) {
        const x0 = whole(at) - ROOM / ratio;
        pen.drawImage(image, left, top, width, height, x0, y0, width / ratio, height / ratio);
        at += advance;
      }
    },
  };
}

function wordOf({ pieces, words }: Sheet, n: number): Word {
  const before = words.get(n);
  if (before) return before;
  const own: Piece[] = [];
  let width = 0;
  for (const text of piecesOf(n)) {
    const piece = pieces.get(text);
    if (!piece) continue;
    own.push(piece);
    width += piece.advance;
  }
  const word = { pieces: own, width };
  words.set(n, word);
  return word;
}

function sheetOf(font: string, size: number, ink: string, ratio: number): Sheet {
  const canvas = new OffscreenCanvas(1, 1);
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("This browser draws on no canvas.");
  pen.font = font;
  const advances = new Map(allPieces().map((text) => [text, 0]));
  for (const text of advances.keys()) {
    const own = (char: string) => advances.get(char) || pen.measureText(char).width;
    advances.set(
      text,
      [...text].reduce((sum, char) => sum + own(char), 0),
    );
  }
  const widthOf = (advance: number) => Math.ceil(advance * ratio) + 2 * ROOM;
  const column = widthOf(Math.max(...advances.values()));
  const above = Math.ceil(size * (1 - BASELINE));
  const height = Math.ceil(2 * above * ratio);
  canvas.width = ROW * column;
  canvas.height = Math.ceil(advances.size / ROW) * height;
  // Another size of the canvas takes everything back.
  pen.font = font;
  pen.fillStyle = ink;
  pen.scale(ratio, ratio);
  const baseline = Math.round((above + BASELINE * size) * ratio);
  const pieces = new Map<string, Piece>();
  for (const [text, advance] of advances) {
    const [left, top] = [(pieces.size % ROW) * column, Math.floor(pieces.size / ROW) * height];
    let at = left + ROOM;
    for (const char of text) {
      pen.fillText(char, Math.round(at) / ratio, (top + baseline) / ratio);
      at += (advances.get(char) ?? 0) * ratio;
    }
    pieces.set(text, { left, top, width: widthOf(advance), advance });
  }
  return { image: canvas.transferToImageBitmap(), pieces, height, words: new Map(), above };
}

/** Two digits with what may stand between them, counted from the end; else one character. */
const PIECE = /\d\D?\d(?=(?:\D?\d\D?\d)*$)|./gu;

/** A whole number as the language writes it, cut: 12,345 → "1", "2,3", "45". */
export function piecesOf(n: number): readonly string[] {
  return number(n).match(PIECE) ?? [];
}

/** Every digit, what stands between groups of them, and any two digits, with that between them and without. */
export function allPieces(): readonly string[] {
  const digits = [..."0123456789"];
  const between = [...new Set(number(12_345_678_900).replace(/\d/g, ""))];
  const pairs = ["", ...between].flatMap((mark) =>
    digits.flatMap((first) => digits.map((second) => first + mark + second)),
  );
  return [...digits, ...between, ...pairs];
}
