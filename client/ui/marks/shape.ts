// What is drawn, as plain data in pixels: shapes.tsx makes it SVG, canvases paint it.

/** A colour of tokens.css, read when something is drawn. */
export type Token = `--${string}`;

/** How a shape looks. Nothing is filled or stroked unless told. */
type Look = {
  readonly fill?: Token;
  /** Filled with the hatch, which means an area, a span, or that nobody said; wide on maps, where names stand on it,
   * and wider for countries, where regions may. */
  readonly hatch?: boolean | "wide" | "country";
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

/** A tenth of a pixel is fine enough, and keeps the markup short. */
export function tenths(n: number): number {
  return Math.round(n * 10) / 10;
}
