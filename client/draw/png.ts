// A chart as a picture file: on white, with its title, whose numbers, what it shows, as known when, and its citation.

import { locale } from "../i18n/locale.ts";
import { box, line, type Token } from "../ui/marks/shape.ts";
import type { Colours } from "./canvas.ts";
import { paint } from "./canvas.ts";
import { inLight } from "./light.ts";
import type { Drawing, Words } from "./scene.ts";

export type PictureOf = {
  readonly title: string;
  /** Whose numbers, which view. */
  readonly view: string;
  /** The chart in a sentence, and what its marks mean. */
  readonly said: readonly string[];
  /** As known when, and the citation. */
  readonly foot: readonly string[];
  readonly chart: (width: number) => Painting;
};

/** What stands between the words: how high it is, and how it is painted from its own top left corner. */
export type Painting = {
  readonly height: number;
  readonly paint: (context: CanvasRenderingContext2D, colours: Colours) => void;
};

/** A drawing as it stands. */
export function painted(drawing: Drawing): Painting {
  return {
    height: drawing.height,
    paint: (context, colours) => paint(context, drawing, colours),
  };
}

const WIDTH = 1000;
const MARGIN = 40;
/** The width of what stands between the words. */
export const INNER = WIDTH - 2 * MARGIN;
/** Pixels of the file for one of the drawing. */
export const FINE = 2;

type Line = {
  readonly text: string;
  readonly size: number;
  readonly ink: Token;
  readonly weight?: 600;
};

/** Draws the picture, in light colours unless told, and gives it as a PNG file. */
export async function pictureFile(of: PictureOf, inColours = inLight): Promise<Blob> {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("this browser has no canvas");
  inColours((colours) => drawAll(canvas, context, of, colours));
  return new Promise((resolve, reject) => {
    canvas.toBlob((file) => (file ? resolve(file) : reject(new Error("no picture"))), "image/png");
  });
}

function drawAll(
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  { title, view, said, foot, chart }: PictureOf,
  colours: Colours,
): void {
  const broken = (parts: readonly Line[]) =>
    parts.flatMap((part) => wrapped(context, part, colours).map((text) => ({ ...part, text })));
  const head = broken([
    { text: title, size: 22, ink: "--ink", weight: 600 },
    { text: view, size: 14, ink: "--ink-2", weight: 600 },
    ...said.map((text): Line => ({ text, size: 14, ink: "--ink-2" })),
  ]);
  const below = broken(foot.map((text): Line => ({ text, size: 12, ink: "--ink-3" })));
  const drawing = chart(INNER);
  const [over, under] = [heightOf(head), heightOf(below)];
  const height = Math.ceil(MARGIN + over + 24 + drawing.height + 24 + 16 + under + MARGIN);
  canvas.width = WIDTH * FINE;
  canvas.height = height * FINE;
  context.scale(FINE, FINE);
  const ground = { d: box(0, 0, WIDTH, height), fill: "--surface" as const };
  paint(context, { shapes: [ground], words: [] }, colours);
  context.translate(MARGIN, MARGIN);
  paint(context, { shapes: [], words: stacked(head) }, colours);
  context.translate(0, over + 24);
  drawing.paint(context, colours);
  context.translate(0, drawing.height + 24);
  const rule = { d: line(0, 0, INNER, 0), stroke: "--rule-strong" as const };
  paint(context, { shapes: [rule], words: [] }, colours);
  context.translate(0, 16);
  paint(context, { shapes: [], words: stacked(below) }, colours);
}

const LEADING = 1.4;
const heightOf = (lines: readonly Line[]) =>
  lines.reduce((sum, { size }) => sum + size * LEADING, 0);

function stacked(lines: readonly Line[]): Words[] {
  let y = 0;
  const edge =
    locale().direction === "rtl"
      ? ({ x: INNER, anchor: "end" } as const)
      : ({ x: 0, anchor: "start" } as const);
  return lines.map(({ text, size, ink, weight }) => {
    y += size * LEADING;
    return { ...edge, text, y: y - size * (LEADING - 1), ink, size, ...(weight && { weight }) };
  });
}

/** Cuts a line where it would run over the edge. */
function wrapped(
  context: CanvasRenderingContext2D,
  { text, size, weight }: Line,
  colours: Colours,
): string[] {
  context.font = `${weight ?? 400} ${size}px ${colours("--sans")}`;
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (lines.length > 0 && context.measureText(longer).width <= INNER)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
