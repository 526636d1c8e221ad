// The hatch that means "an area, a span or a word": one SVG pattern, referred to by every drawing on the page.

/** The address of the pattern for `fill`. */
export const HATCH_FILL = "url(#vigil-hatch)";

/** Stands once, in the shell, before anything that is hatched. */
export function HatchPattern() {
  return (
    <svg class="hatch-pattern" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern
          id="vigil-hatch"
          width="4.5"
          height="4.5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0V4.5" />
        </pattern>
      </defs>
    </svg>
  );
}
