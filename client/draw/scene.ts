// What drawings are made of: shapes and words as plain data, in pixels; svg.tsx makes them SVG, canvas.ts paints them.

/** A colour of tokens.css, read when something is drawn. */
export type Token = `--${string}`;

/** How a shape looks. Nothing is filled or stroked unless told. */
type Look = {
  readonly fill?: Token;
  /** Filled with the hatch, which means an area, a span, or that nobody said; wide on maps, where names stand on it. */
  readonly hatch?: boolean | "wide";
  readonly stroke?: Token;
  /** Of the stroke; 1 unless told. */
  readonly width?: number;
  readonly dash?: readonly [number, number];
  /** Of the whole shape; 1 unless told. */
  readonly alpha?: number;
  /** Its class where it is SVG. */
  readonly name?: string;
};

/** A shape with SVG path data; `scale` is how much larger it is drawn. */
export type Path = Look & {
  readonly d: string;
  readonly at?: { readonly x: number; readonly y: number; readonly scale?: number };
};
/** A disc round its origin. */
type Disc = Look & { readonly r: number; readonly at?: { readonly x: number; readonly y: number } };
/** Part of a disc's edge, in radians clockwise from 12 o'clock. */
export type Arc = Disc & { readonly from: number; readonly to: number };
export type Shape = Path | Disc | Arc;

/** One line of text whose baseline is at `y`. */
export type Words = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** `y` is the middle of the letters. */
  readonly middle?: boolean;
  readonly anchor: "start" | "middle" | "end";
  readonly ink: Token;
  /** 400 unless told. */
  readonly weight?: 600 | 650;
  /** Pixels; 12 unless told. */
  readonly size?: number;
  /** Pixels; what is longer ends in an ellipsis. */
  readonly room?: number;
  /** A line of this colour round the letters, where they stand on a map. */
  readonly halo?: Token;
  /** Pixels between letters beyond their own. */
  readonly tracking?: number;
  /** Its class where it is SVG. */
  readonly name?: string;
};

/** Words lie over the shapes. */
export type Scene<S extends Shape = Shape> = {
  readonly shapes: readonly S[];
  readonly words: readonly Words[];
};

/** A place that says more under the pointer, and chooses when pressed. */
export type Spot = {
  readonly d: string;
  readonly title: string;
  readonly href: string | null;
};

/** A whole chart. */
export type Drawing = Scene<Path> & {
  readonly width: number;
  readonly height: number;
  readonly spots: readonly Spot[];
};

/** From the middle of a line of text to its baseline, in its own size. */
export const BASELINE = 0.36;
/** How wide a halo is; half of it lies outside the letters. */
export const HALO_PX = 3;

/** A rectangle's path. */
export function box(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h${-width}Z`;
}

/** A level or upright line's path. */
export function line(x1: number, y1: number, x2: number, y2: number): string {
  return `M${x1} ${y1}L${x2} ${y2}`;
}

/** Path data of an arc round the origin; a whole turn is two halves. */
export function arcPath({ r, from, to }: Pick<Arc, "r" | "from" | "to">): string {
  const point = (angle: number) =>
    `${(Math.sin(angle) * r).toFixed(2)} ${(-Math.cos(angle) * r).toFixed(2)}`;
  const part = (start: number, end: number) =>
    `M${point(start)}A${r} ${r} 0 ${end - start > Math.PI ? 1 : 0} 1 ${point(end)}`;
  const whole = to - from === 2 * Math.PI;
  return whole ? part(0, Math.PI) + part(Math.PI, to) : part(from, to);
}
