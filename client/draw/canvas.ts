// Paints shapes and words on a canvas, in the colours it is given.
import { speech } from "../i18n/speech.ts";
import type { Drawing, Shape, Token, Words } from "./scene.ts";

/** The value of a token in the picture. */
export type Colours = (token: Token) => string;

export function paint(
  context: CanvasRenderingContext2D,
  { shapes, words }: Pick<Drawing, "shapes" | "words">,
  colours: Colours,
): void {
  for (const shape of shapes) paintShape(context, shape, colours);
  for (const each of words) paintWords(context, each, colours);
}

function paintShape(context: CanvasRenderingContext2D, shape: Shape, colours: Colours): void {
  const path = new Path2D(shape.d);
  context.save();
  if (shape.at) {
    const { x, y, scale = 1 } = shape.at;
    context.translate(x, y);
    context.scale(scale, scale);
  }
  context.globalAlpha = shape.alpha ?? 1;
  if (shape.fill) {
    context.fillStyle = colours(shape.fill);
    context.fill(path);
  }
  if (shape.hatch) {
    context.fillStyle = hatch(
      context,
      colours("--hatch"),
      shape.hatch === "wide" ? WIDE_PERIOD : PERIOD,
    );
    context.fill(path);
  }
  if (shape.stroke) {
    context.strokeStyle = colours(shape.stroke);
    context.lineWidth = shape.width ?? 1;
    context.setLineDash([...(shape.dash ?? [])]);
    context.stroke(path);
  }
  context.restore();
}

/** Half of it lies outside the letters. */
const HALO_PX = 3;

/** What is drawn is not turned for languages from right to left. */
const SIDES = { start: "left", middle: "center", end: "right" } as const;

function paintWords(context: CanvasRenderingContext2D, words: Words, colours: Colours): void {
  context.font = `${words.strong ? 600 : 400} ${words.size ?? 12}px ${colours("--sans")}`;
  context.textAlign = SIDES[words.anchor];
  context.direction = speech().direction;
  context.textBaseline = "alphabetic";
  context.letterSpacing = `${words.tracking ?? 0}px`;
  const text = fitting(context, words);
  if (words.halo) {
    context.strokeStyle = colours(words.halo);
    context.lineWidth = HALO_PX;
    context.lineJoin = "round";
    context.strokeText(text, words.x, words.y);
  }
  context.fillStyle = colours(words.ink);
  context.fillText(text, words.x, words.y);
}

function fitting(context: CanvasRenderingContext2D, { text, room }: Words): string {
  if (room === undefined || context.measureText(text).width <= room) return text;
  let kept = text;
  while (kept !== "" && context.measureText(`${kept}…`).width > room) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

const PERIOD = 6;
const WIDE_PERIOD = 10;

/** Lines at 45°, as the page's own hatch; one tile that repeats without a seam. */
function hatch(
  context: CanvasRenderingContext2D,
  ink: string,
  period: number,
): CanvasPattern | string {
  const tile = document.createElement("canvas");
  const fine = 2;
  tile.width = period * fine;
  tile.height = period * fine;
  const on = tile.getContext("2d");
  if (on === null) return ink;
  on.scale(fine, fine);
  on.strokeStyle = ink;
  on.globalAlpha = 0.75;
  for (const shift of [-period, 0, period]) {
    on.moveTo(shift, period);
    on.lineTo(shift + period, 0);
  }
  on.stroke();
  const pattern = context.createPattern(tile, "repeat");
  pattern?.setTransform(new DOMMatrix().scale(1 / fine));
  return pattern ?? ink;
}
