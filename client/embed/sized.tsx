// A picture drawn for several widths of the card; the style sheet shows the one that fits, so that its text keeps its size.
import type { VNode } from "preact";

/** Widths of a card from which on the picture of that width is shown; it is stretched by at most 1.3. */
export const WIDTHS = [300, 380, 480, 600] as const;

/** `pictures`: one for each of the widths, in their order. */
export function Sized({ pictures }: { pictures: readonly VNode[] }) {
  return (
    <div class="sized">
      {WIDTHS.map((width, i) => (
        <div key={width} class={`sized-${width}`}>
          {pictures[i]}
        </div>
      ))}
    </div>
  );
}
