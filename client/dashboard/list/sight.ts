// What scrolls a list, and the part of the window in which it is seen.
import type { RefObject } from "preact";

export type Sight = { readonly scroller: Element; readonly top: number; readonly bottom: number };

/** The list scrolls in a frame of its own, or with the page. */
export function sightOf(list: Element): Sight {
  const frame = list.closest(".list-scroll, .event-table");
  const own = frame !== null && getComputedStyle(frame).overflowY !== "visible";
  const { top, bottom } = own
    ? frame.getBoundingClientRect()
    : { top: 0, bottom: Number.POSITIVE_INFINITY };
  return {
    scroller: own ? frame : (document.scrollingElement ?? document.documentElement),
    top: Math.max(0, top),
    bottom: Math.min(window.innerHeight, bottom),
  };
}

/** Looks once in each frame in which anything scrolls or changes its size. Gives the way to end it. */
export function whenItMoves(list: RefObject<Element | null>, look: () => void): () => void {
  let frame = 0;
  const soon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      look();
    });
  };
  const sizes = new ResizeObserver(soon);
  if (list.current) sizes.observe(list.current);
  document.addEventListener("scroll", soon, { capture: true, passive: true });
  window.addEventListener("resize", soon);
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    document.removeEventListener("scroll", soon, { capture: true });
    window.removeEventListener("resize", soon);
  };
}
