// Keeps what stands above the map as high as it was, so that stepping moves nothing on the page.

const ABOVE = [".ask", ".figures"];

/** Holds the heights as they are now; gives the way to let them go. */
export function holdPlace(): () => void {
  const held = ABOVE.flatMap((part) => [...document.querySelectorAll<HTMLElement>(part)]);
  for (const part of held) part.style.minBlockSize = `${part.getBoundingClientRect().height}px`;
  return () => {
    for (const part of held) part.style.minBlockSize = "";
  };
}
