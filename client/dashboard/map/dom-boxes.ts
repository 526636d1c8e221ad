// Where parts of the page stand, from the top left corner of the part that holds them.
import type { Box } from "../../map/plane.ts";

/** Boxes of the elements inside `around` that match, in its own pixels; hidden ones are left out. */
export function boxesIn(around: Element, selector: string): Box[] {
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
