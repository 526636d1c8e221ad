// Where the controls over the map stand, and where the one about circles outside the view will.
import { t } from "../../i18n/t.ts";
import { textWidth } from "../../map/label-layer.tsx";
import { type Box, NARROW } from "../../map/plane.ts";

const BUTTONS = ".map-zoom, .map-size, .map-export, .map-outside, .map-unmapped";

/** What words are not written over. */
export function controlsOver(frame: Element): Box[] {
  return boxesIn(frame, `${BUTTONS}, .map-credit`);
}

/** Edges, gap and icon beside the words of a button. */
const BESIDE_WORDS = 58;
const HEIGHT = 32;
const GAP = 8;

/** What circles must not stand under; `leftOut` when home leaves some out, which a button is going to tell. */
export function buttonsOver(frame: Element, leftOut: boolean): Box[] {
  const boxes = boxesIn(frame, BUTTONS);
  const coming = leftOut && frame.clientWidth >= NARROW && !frame.querySelector(".map-outside");
  const [below] = coming ? boxesIn(frame, ".map-unmapped") : [];
  if (!below) return boxes;
  const width = textWidth(t("map.outside"), "figure") + BESIDE_WORDS;
  const atEnd = below.left + below.right > frame.clientWidth;
  return [
    ...boxes,
    {
      left: atEnd ? below.right - width : below.left,
      right: atEnd ? below.right : below.left + width,
      top: below.top - GAP - HEIGHT,
      bottom: below.top - GAP,
    },
  ];
}

/** Boxes of the elements inside `around` that match, in its own pixels; hidden ones are left out. */
function boxesIn(around: Element, selector: string): Box[] {
  const origin = around.getBoundingClientRect();
  return [...around.querySelectorAll(selector)]
    .map((element) => element.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ left, top, right, bottom }) => ({
      left: left - origin.left,
      top: top - origin.top,
      right: right - origin.left,
      bottom: bottom - origin.top,
    }));
}
