// Colours of a picture file: those of the light theme whatever the page looks like, or the page's own.

import type { Token } from "../ui/marks/shape.ts";
import type { Colours } from "./canvas.ts";

/** Draws with the page's tokens as they are. */
export function asSeen(draw: (colours: Colours) => void): void {
  const styles = getComputedStyle(document.documentElement);
  const read = new Map<Token, string>();
  draw((token) => {
    const known = read.get(token) ?? styles.getPropertyValue(token).trim();
    read.set(token, known);
    return known;
  });
}

/** Draws with the light theme's tokens. The page turns light and back within this turn, so nobody sees it. */
export function inLight(draw: (colours: Colours) => void): void {
  const page = document.documentElement;
  const before = page.getAttribute("data-theme");
  page.setAttribute("data-theme", "light");
  try {
    asSeen(draw);
  } finally {
    if (before === null) page.removeAttribute("data-theme");
    else page.setAttribute("data-theme", before);
  }
}
