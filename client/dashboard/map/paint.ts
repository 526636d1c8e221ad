// The map's symbols on a canvas: the same as in symbols.tsx, for what changes at every move.
import type { Kind } from "../../../domain/vocabulary/kind.ts";
import { number } from "../../i18n/intl.ts";
import { kindColour, kindPath } from "../../ui/marks/kinds.ts";
import { colour } from "../timeline/palette.ts";
import type { MovingChip, MovingMark, MovingName } from "./brush-marks.ts";
import { turnsOf } from "./ring.ts";
import { type CircleSymbol, HALO, SHAPE_SIZE, type ShapeSymbol } from "./symbol.ts";

type Pen = CanvasRenderingContext2D;

/** Colours and shapes as the page has them when the window begins to move. */
export type Paints = {
  of: (name: `--${string}`) => string;
  shape: (kind: Kind) => Path2D;
  /** A number as it is written. */
  number: (n: number) => string;
  sans: string;
  /** The one that the pen has. */
  font: string;
};

/** What the others stand on, in a page with colours of the system's own. */
const GROUNDS: readonly string[] = ["--surface", "--disc", "--map-halo"];

/** Reads each colour, makes each shape and writes each number once. */
export function paints(): Paints {
  const plain = window.matchMedia("(forced-colors: active)").matches;
  const colours = new Map<string, string>();
  const shapes = new Map<Kind, Path2D>();
  const numbers = new Map<number, string>();
  return {
    of: (name) => {
      const known = colours.get(name);
      if (known !== undefined) return known;
      const grounds = GROUNDS.includes(name);
      const read = plain ? (grounds ? "Canvas" : "CanvasText") : colour(name);
      colours.set(name, read);
      return read;
    },
    shape: (kind) => {
      const shape = shapes.get(kind) ?? new Path2D(kindPath(kind));
      shapes.set(kind, shape);
      return shape;
    },
    number: (n) => {
      const written = numbers.get(n) ?? number(n);
      numbers.set(n, written);
      return written;
    },
    sans: colour("--sans"),
    font: "",
  };
}

/** The faint bands up to the highest claims, below all circles. */
export function paintBands(pen: Pen, marks: readonly MovingMark[], { of }: Paints): void {
  for (const { x, y, symbol } of marks) {
    if (symbol.type !== "circle" || symbol.high === null) continue;
    disc(pen, x, y, symbol.high);
    pen.fillStyle = of("--band");
    pen.fill();
    pen.strokeStyle = of("--ink-2");
    pen.lineWidth = 1.2;
    pen.setLineDash([3, 3]);
    pen.stroke();
  }
  pen.setLineDash([]);
}

export function paintMark(pen: Pen, { x, y, symbol, kinds }: MovingMark, paints: Paints): void {
  if (symbol.type === "circle") circle(pen, x, y, symbol, kinds, paints);
  else shape(pen, x, y, symbol, paints);
}

function circle(
  pen: Pen,
  x: number,
  y: number,
  { r, ring, low, count, textSize }: CircleSymbol,
  kinds: MovingMark["kinds"],
  paints: Paints,
): void {
  const { of } = paints;
  disc(pen, x, y, r + ring + HALO);
  pen.fillStyle = of("--surface");
  pen.fill();
  if (of("--disc") !== of("--surface")) {
    disc(pen, x, y, r);
    pen.fillStyle = of("--disc");
    pen.fill();
  }
  if (low !== null) {
    disc(pen, x, y, low);
    pen.strokeStyle = of("--ink-2");
    pen.lineWidth = 1;
    pen.stroke();
  }
  pen.lineWidth = ring;
  for (const { kind, from, to } of turnsOf(kinds, r + ring / 2)) {
    pen.beginPath();
    pen.arc(x, y, r + ring / 2, from - Math.PI / 2, to - Math.PI / 2);
    pen.strokeStyle = of(kindColour(kind));
    pen.stroke();
  }
  pen.fillStyle = of("--ink");
  words(pen, paints, paints.number(count), x, y, textSize);
}

function shape(
  pen: Pen,
  x: number,
  y: number,
  { kind, hollow }: ShapeSymbol,
  paints: Paints,
): void {
  const path = paints.shape(kind);
  const scale = SHAPE_SIZE / 14;
  pen.save();
  pen.translate(x, y);
  pen.scale(scale, scale);
  pen.strokeStyle = paints.of("--surface");
  pen.lineWidth = 2.6;
  pen.stroke(path);
  pen.fillStyle = paints.of(hollow ? "--surface" : kindColour(kind));
  pen.fill(path);
  if (hollow) {
    pen.strokeStyle = paints.of(kindColour(kind));
    pen.lineWidth = 1.75;
    pen.stroke(path);
  }
  pen.restore();
}

const CHIP_HEIGHT = 24;
const CHIP_LEAST = 28;
const CHIP_PADDING = 20;
const CHIP_TEXT = 12;

/** An area's chip, with its number alone. */
export function paintChip(pen: Pen, { x, y, events }: MovingChip, paints: Paints): void {
  const { of } = paints;
  const text = paints.number(events);
  inFont(pen, paints, `650 ${CHIP_TEXT}px`);
  const width = Math.max(CHIP_LEAST, pen.measureText(text).width + CHIP_PADDING);
  pen.beginPath();
  pen.roundRect(x - width / 2 + 0.5, y - CHIP_HEIGHT / 2 + 0.5, width - 1, CHIP_HEIGHT - 1, 12);
  pen.fillStyle = of("--surface");
  pen.fill();
  pen.strokeStyle = of("--rule-strong");
  pen.lineWidth = 1;
  pen.stroke();
  pen.fillStyle = of("--ink");
  words(pen, paints, text, x, y, CHIP_TEXT);
}

const HALO_WIDTH = 3;

/** A place's name on its halo. */
export function paintName(
  pen: Pen,
  { name, large, x, y, anchor }: MovingName,
  paints: Paints,
): void {
  inFont(pen, paints, large ? "650 14px" : "600 12px");
  pen.textAlign = ALIGN[anchor];
  pen.lineJoin = "round";
  pen.lineWidth = HALO_WIDTH;
  pen.strokeStyle = paints.of("--map-halo");
  pen.strokeText(name, x, y);
  pen.fillStyle = paints.of("--ink");
  pen.fillText(name, x, y);
}

const ALIGN = { start: "left", middle: "center", end: "right" } as const;

/** From the middle of a line of text to its baseline, in its own size: as the drawings have it. */
const BASELINE = 0.36;

function words(pen: Pen, paints: Paints, text: string, x: number, y: number, size: number): void {
  inFont(pen, paints, `650 ${size}px`);
  pen.textAlign = "center";
  pen.fillText(text, x, y + BASELINE * size);
}

/** A font is read anew each time it is set, also when it is the same. */
function inFont(pen: Pen, paints: Paints, font: string): void {
  if (paints.font === font) return;
  pen.font = `${font} ${paints.sans}`;
  paints.font = font;
}

function disc(pen: Pen, x: number, y: number, r: number): void {
  pen.beginPath();
  pen.arc(x, y, r, 0, 2 * Math.PI);
}
