// What drawings are made of: shapes and words as plain data, in pixels; svg.tsx makes them SVG, canvas.ts paints them.
import type { Path, Shape, Token } from "../ui/marks/shape.ts";

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
