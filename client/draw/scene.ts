// What a chart is drawn with: paths and words, in pixels; the page makes them SVG, a picture file paints them.

/** A colour of tokens.css, read when something is drawn. */
export type Token = `--${string}`;

/** One path; `d` is SVG path data. Nothing is filled or stroked unless told. */
export type Shape = {
  readonly d: string;
  readonly fill?: Token;
  /** Filled with the hatch, which means an area, a span, or that nobody said; wide on maps, where names stand on it. */
  readonly hatch?: boolean | "wide";
  readonly stroke?: Token;
  /** Of the stroke; 1 unless told. */
  readonly width?: number;
  readonly dash?: readonly [number, number];
  /** Of the whole shape; 1 unless told. */
  readonly alpha?: number;
  /** Where the path's own origin lies, at the drawing's unless told; and how much larger it is drawn. */
  readonly at?: { readonly x: number; readonly y: number; readonly scale?: number };
};

/** One line of text whose baseline is at `y`. */
export type Words = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly ink: Token;
  readonly strong?: boolean;
  /** Pixels; 12 unless told. */
  readonly size?: number;
  /** Pixels; what is longer ends in an ellipsis. */
  readonly room?: number;
  /** A line of this colour round the letters, where they stand on a map. */
  readonly halo?: Token;
  /** Pixels between letters beyond their own. */
  readonly tracking?: number;
};

/** A place that says more under the pointer, and chooses when pressed. */
export type Spot = {
  readonly d: string;
  readonly title: string;
  readonly href: string | null;
};

export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly words: readonly Words[];
  readonly spots: readonly Spot[];
};

/** A rectangle's path. */
export function box(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h${-width}Z`;
}

/** A level or upright line's path. */
export function line(x1: number, y1: number, x2: number, y2: number): string {
  return `M${x1} ${y1}L${x2} ${y2}`;
}
