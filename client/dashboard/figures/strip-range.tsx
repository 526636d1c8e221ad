// The range of a figure in the strip, on an even axis of its own.
import type { FigureLike } from "../../i18n/say.ts";
import { reach } from "../../i18n/say.ts";
import { TightRange } from "../../ui/figure-text.tsx";
import { RangeMini } from "../../ui/marks/range.tsx";
import { narrow } from "../../ui/media.ts";

const WIDTH = 100;
const NARROW = 60;
/** The axis ends a sixth beyond the highest claim, so that an open end has room. */
const ROOM = 7 / 6;

export function StripRange({ figure }: { figure: FigureLike }) {
  return (
    <>
      <RangeMini
        figure={figure}
        max={reach(figure).most * ROOM}
        width={narrow.value ? NARROW : WIDTH}
        evenly
      />
      <TightRange figure={figure} />
    </>
  );
}
