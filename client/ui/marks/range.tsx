// A figure's range in a row of a list, a table or the figure strip, on the column's logarithmic scale.
import type { FigureLike } from "../../i18n/say.ts";
import type { Standing } from "./claim-mark.ts";
import { rowShapes } from "./claim-shapes.ts";
import { rangeMini } from "./range-mini.ts";
import { linear, logarithmic } from "./scale.ts";
import { Shapes } from "./shapes.tsx";

type Props = {
  /** Null draws the dotted line of "no figure". */
  figure: FigureLike | null | undefined;
  /** The highest number of the scale: one for the whole column. */
  max: number;
  /** Pixels, 64 to 130; 64 unless told. */
  width?: number | undefined;
  /** "covers" (hollow) when only claims that are not in use speak. */
  standing?: Standing | undefined;
  /** Equal lengths are equal numbers instead of equal ratios, and an open end has room beyond the highest. */
  evenly?: boolean | undefined;
};

/** How far an even axis reaches beyond the highest number. */
const ROOM = 7 / 6;

/** Decorative: the figure in words stands beside it. */
export function RangeMini({ figure, max, width = 64, standing = "used", evenly }: Props) {
  const x = evenly ? linear(max * ROOM, 4, width - 4) : logarithmic(max, 4, width - 4);
  return (
    <svg class="drawing range-mini" width={width} height="12" aria-hidden="true">
      <path class={figure ? "line-rule" : "line-none"} d={`M4 6H${width - 4}`} />
      {figure && <Shapes of={rowShapes(rangeMini(figure, x, 6), standing)} />}
    </svg>
  );
}
