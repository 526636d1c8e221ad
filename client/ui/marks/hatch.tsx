// The hatch that means "an area, a span or a word": SVG patterns, referred to by every drawing on the page.

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

/** The address of that of areas on maps, which is wider, since names stand on it. */
export const WIDE_HATCH_FILL = "url(#map-hatch)";

/** Stands once in a page with a map. */
export function WideHatch() {
  return (
    <svg class="map-defs" width="0" height="0" aria-hidden="true">
      <pattern
        id="map-hatch"
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path class="map-hatch-line" d="M0 0V7" />
      </pattern>
    </svg>
  );
}
