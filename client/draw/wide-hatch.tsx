// The hatch of areas on maps: wider than that of charts, since names stand on it.

const ID = "map-hatch";

/** The address of the pattern for `fill`. */
export const WIDE_HATCH_FILL = `url(#${ID})`;

/** Stands once in a page with a map. */
export function WideHatch() {
  return (
    <svg class="map-defs" width="0" height="0" aria-hidden="true">
      <pattern
        id={ID}
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
