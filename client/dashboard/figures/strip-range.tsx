// The range of a figure in the strip, on a linear axis of its own.
import type { FigureLike } from "../../i18n/say.ts";
import { reach } from "../../i18n/say.ts";
import { TightRange } from "../../ui/figure-text.tsx";
import { Pieces } from "../../ui/marks/pieces.tsx";
import { rangeMini } from "../../ui/marks/range-mini.ts";
import { linear } from "../../ui/marks/scale.ts";
import { narrow } from "../../ui/media.ts";

const WIDTH = 100;
const NARROW = 60;
/** The axis ends a sixth beyond the highest claim, so that an open end has room. */
const ROOM = 7 / 6;

export function StripRange({ figure }: { figure: FigureLike }) {
  const width = narrow.value ? NARROW : WIDTH;
  const x = linear(reach(figure).most * ROOM, 4, width - 4);
  return (
    <>
      <svg class="drawing range-mini" width={width} height="12" aria-hidden="true">
        <path class="line-rule" d={`M4 6H${width - 4}`} />
        <Pieces pieces={rangeMini(figure, x, 6)} standing="used" speaker="media" />
      </svg>
      <TightRange figure={figure} />
    </>
  );
}
