// The map's symbols on a canvas: the same as in symbols.tsx, for what changes at every move.
import type { Kind } from "../../../domain/vocabulary/kind.ts";
import { type DigitAtlas, digitAtlas } from "../../draw/digit-atlas.ts";
import { colour } from "../../draw/palette.ts";
import { turnsOf } from "../../map/ring.ts";
import { type CircleSymbol, HALO, SHAPE_SIZE, type ShapeSymbol } from "../../map/symbol.ts";
import { kindColour, kindPath } from "../../ui/marks/kinds.ts";
import type { MovingChip, MovingMark, MovingName } from "./brush-marks.ts";

type Pen = CanvasRenderingContext2D;

type Colour = `--${string}`;

/** Colours and shapes as the page has them when the window begins to move. */
export type Paints = {
  of: (name: Colour) => string;
  /** Whether the middle of a circle has a colour of its own. */
  discs: boolean;
  shape: (kind: Kind) => Path2D;
  digits: DigitAtlas;
  sans: string;
  /** What the pen has: setting it anew takes time, also when it is the same. */
  font: string;
  fill: Colour | null;
  stroke: Colour | null;
};

/** What the others stand on, in a page with colours of the system's own. */
const GROUNDS: readonly string[] = ["--surface", "--disc", "--map-halo"];

/** Reads each colour and makes each shape once; for a screen with so many pixels to one of the page. */
export function paints(ratio: number): Paints {
  const plain = window.matchMedia("(forced-colors: active)").matches;
  const colours = new Map<string, string>();
  const shapes = new Map<Kind, Path2D>();
  const of = (name: Colour) => {
    const known = colours.get(name);
    if (known !== undefined) return known;
    const grounds = GROUNDS.includes(name);
    const read = plain ? (grounds ? "Canvas" : "CanvasText") : colour(name);
    colours.set(name, read);
    return read;
  };
  const sans = colour("--sans");
  return {
    of,
    discs: of("--disc") !== of("--surface"),
    shape: (kind) => {
      const shape = shapes.get(kind) ?? new Path2D(kindPath(kind));
      shapes.set(kind, shape);
      return shape;
    },
    digits: digitAtlas((size) => `650 ${size}px ${sans}`, of("--ink"), ratio),
    sans,
    font: "",
    fill: null,
    stroke: null,
  };
}

/** The faint bands up to the highest claims, below all circles. */
export function paintBands(pen: Pen, marks: readonly MovingMark[], paints: Paints): void {
  pen.setLineDash([3, 3]);
  for (const { x, y, symbol } of marks) {
    if (symbol.type !== "circle" || symbol.high === null) continue;
    disc(pen, x, y, symbol.high);
    fillIn(pen, paints, "--band");
    pen.fill();
    strokeIn(pen, paints, "--ink-2");
    pen.lineWidth = 1.2;
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
  disc(pen, x, y, r + ring + HALO);
  fillIn(pen, paints, "--surface");
  pen.fill();
  if (paints.discs) {
    disc(pen, x, y, r);
    fillIn(pen, paints, "--disc");
    pen.fill();
  }
  if (low !== null) {
    disc(pen, x, y, low);
    strokeIn(pen, paints, "--ink-2");
    pen.lineWidth = 1;
    pen.stroke();
  }
  pen.lineWidth = ring;
  for (const { kind, from, to } of turnsOf(kinds, r + ring / 2)) {
    pen.beginPath();
    pen.arc(x, y, r + ring / 2, from - Math.PI / 2, to - Math.PI / 2);
    strokeIn(pen, paints, kindColour(kind));
    pen.stroke();
  }
  paints.digits.write(pen, count, x, y, textSize);
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
  pen.translate(x, y);
  pen.scale(scale, scale);
  strokeIn(pen, paints, "--surface");
  pen.lineWidth = 2.6;
  pen.stroke(path);
  fillIn(pen, paints, hollow ? "--surface" : kindColour(kind));
  pen.fill(path);
  if (hollow) {
    strokeIn(pen, paints, kindColour(kind));
    pen.lineWidth = 1.75;
    pen.stroke(path);
  }
  pen.scale(1 / scale, 1 / scale);
  pen.translate(-x, -y);
}

const CHIP_HEIGHT = 24;
const CHIP_LEAST = 28;
const CHIP_PADDING = 20;
const CHIP_TEXT = 12;

/** An area's chip, with its number alone. */
export function paintChip(pen: Pen, { x, y, events }: MovingChip, paints: Paints): void {
  const width = Math.max(CHIP_LEAST, paints.digits.width(events, CHIP_TEXT) + CHIP_PADDING);
  pen.beginPath();
  pen.roundRect(x - width / 2 + 0.5, y - CHIP_HEIGHT / 2 + 0.5, width - 1, CHIP_HEIGHT - 1, 12);
  fillIn(pen, paints, "--surface");
  pen.fill();
  strokeIn(pen, paints, "--rule-strong");
  pen.lineWidth = 1;
  pen.stroke();
  paints.digits.write(pen, events, x, y, CHIP_TEXT);
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
  strokeIn(pen, paints, "--map-halo");
  pen.strokeText(name, x, y);
  fillIn(pen, paints, "--ink");
  pen.fillText(name, x, y);
}

const ALIGN = { start: "left", middle: "center", end: "right" } as const;

function fillIn(pen: Pen, paints: Paints, name: Colour): void {
  if (paints.fill === name) return;
  pen.fillStyle = paints.of(name);
  paints.fill = name;
}

function strokeIn(pen: Pen, paints: Paints, name: Colour): void {
  if (paints.stroke === name) return;
  pen.strokeStyle = paints.of(name);
  paints.stroke = name;
}

function inFont(pen: Pen, paints: Paints, font: string): void {
  if (paints.font === font) return;
  pen.font = `${font} ${paints.sans}`;
  paints.font = font;
}

function disc(pen: Pen, x: number, y: number, r: number): void {
  pen.beginPath();
  pen.arc(x, y, r, 0, 2 * Math.PI);
}
