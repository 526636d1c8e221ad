// A scene on a canvas, in the colours it is given.
import { locale } from "../i18n/locale.ts";
import type { Path, Shape, Token } from "../ui/marks/shape.ts";
import { BASELINE, HALO_PX, type Scene, type Words } from "./scene.ts";

/** The value of a token in the picture. */
export type Colours = (token: Token) => string;

export type Brush = {
  shapes(of: readonly Shape[]): void;
  words(of: readonly Words[]): void;
};

/** Paints one scene, whatever was painted before. */
export function paint(
  context: CanvasRenderingContext2D,
  { shapes, words }: Scene,
  colours: Colours,
): void {
  const brush = brushOn(context, colours);
  brush.shapes(shapes);
  brush.words(words);
}

/** What is drawn is not turned for languages from right to left. */
const SIDES = { start: "left", middle: "center", end: "right" } as const;

/**
 * Paints scene after scene. Remembers what the context has, since setting it anew takes time, also when it
 * is the same: whoever changes fill, stroke, line or font in between takes a new brush.
 */
export function brushOn(context: CanvasRenderingContext2D, colours: Colours): Brush {
  const paths = new Map<string, Path2D>();
  const hatches = new Map<number, CanvasPattern | string>();
  let fill: Token | undefined;
  let stroke: Token | undefined;
  let width: number | undefined;
  let dash: Path["dash"];
  let join: CanvasLineJoin | undefined;
  let font = "";
  let anchor: Words["anchor"] | undefined;
  let tracking = 0;
  const sans = colours("--sans");
  context.setLineDash([]);
  context.direction = locale().direction;
  context.textBaseline = "alphabetic";
  context.letterSpacing = "0px";

  const fillIn = (token: Token) => {
    if (fill !== token) context.fillStyle = colours(token);
    fill = token;
  };
  const hatchIn = (period: number) => {
    const made = hatches.get(period) ?? hatch(context, colours("--hatch"), period);
    hatches.set(period, made);
    context.fillStyle = made;
    fill = undefined;
  };
  const strokeIn = (token: Token, wide: number, dashed: Path["dash"]) => {
    if (stroke !== token) context.strokeStyle = colours(token);
    if (width !== wide) context.lineWidth = wide;
    if (dash !== dashed) context.setLineDash(dashed === undefined ? [] : [...dashed]);
    stroke = token;
    width = wide;
    dash = dashed;
  };
  const joinIn = (wanted: CanvasLineJoin) => {
    if (join !== wanted) context.lineJoin = wanted;
    join = wanted;
  };
  const pathOf = (d: string) => {
    const made = paths.get(d) ?? new Path2D(d);
    paths.set(d, made);
    return made;
  };

  /** Fills and strokes what lies on the context, or a path. */
  const look = (of: Shape, path: Path2D | null) => {
    if (of.fill !== undefined) {
      fillIn(of.fill);
      if (path) context.fill(path);
      else context.fill();
    }
    if (of.hatch) {
      hatchIn(of.hatch === true ? PERIOD : PERIODS[of.hatch]);
      if (path) context.fill(path);
      else context.fill();
    }
    if (of.stroke === undefined) return;
    strokeIn(of.stroke, of.width ?? 1, of.dash);
    joinIn("miter");
    if (path) context.stroke(path);
    else context.stroke();
  };

  const round = (of: Exclude<Shape, Path>, x: number, y: number) => {
    context.beginPath();
    if ("from" in of) context.arc(x, y, of.r, of.from - Math.PI / 2, of.to - Math.PI / 2);
    else context.arc(x, y, of.r, 0, 2 * Math.PI);
    look(of, null);
  };

  const shape = (of: Shape) => {
    const { alpha } = of;
    if (alpha !== undefined) context.globalAlpha = alpha;
    if (!("d" in of)) round(of, of.at?.x ?? 0, of.at?.y ?? 0);
    else if (of.at === undefined) look(of, pathOf(of.d));
    else {
      const { at } = of;
      const scale = at.scale ?? 1;
      context.translate(at.x, at.y);
      if (scale !== 1) context.scale(scale, scale);
      look(of, pathOf(of.d));
      if (scale !== 1) context.scale(1 / scale, 1 / scale);
      context.translate(-at.x, -at.y);
    }
    if (alpha !== undefined) context.globalAlpha = 1;
  };

  const line = (of: Words) => {
    const { x, size = 12, weight = 400, halo } = of;
    const wanted = `${weight} ${size}px`;
    if (font !== wanted) context.font = `${wanted} ${sans}`;
    if (anchor !== of.anchor) context.textAlign = SIDES[of.anchor];
    if (tracking !== (of.tracking ?? 0)) context.letterSpacing = `${of.tracking ?? 0}px`;
    font = wanted;
    anchor = of.anchor;
    tracking = of.tracking ?? 0;
    const text = fitting(context, of);
    const y = of.middle ? of.y + BASELINE * size : of.y;
    if (halo) {
      strokeIn(halo, HALO_PX, undefined);
      joinIn("round");
      context.strokeText(text, x, y);
    }
    fillIn(of.ink);
    context.fillText(text, x, y);
  };

  return {
    shapes(of) {
      for (const each of of) shape(each);
    },
    words(of) {
      for (const each of of) line(each);
    },
  };
}

function fitting(context: CanvasRenderingContext2D, { text, room }: Words): string {
  if (room === undefined || context.measureText(text).width <= room) return text;
  let kept = text;
  while (kept !== "" && context.measureText(`${kept}…`).width > room) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

const PERIOD = 6;
const PERIODS = { wide: 10, country: 22 };

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
