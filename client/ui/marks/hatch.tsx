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

/** The address of that of whole countries, wider again: regions may be hatched on it. */
export const COUNTRY_HATCH_FILL = "url(#country-hatch)";

/** Both of maps; stand once in a page with a map. */
export function MapHatches() {
  return (
    <svg class="map-defs" width="0" height="0" aria-hidden="true">
      <MapHatch id="map-hatch" period={7} />
      <MapHatch id="country-hatch" period={16} />
    </svg>
  );
}

function MapHatch({ id, period }: { id: string; period: number }) {
  return (
    <pattern
      id={id}
      width={period}
      height={period}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <path class="map-hatch-line" d={`M0 0V${period}`} />
    </pattern>
  );
}
