// Names and figures where a layout has put them.
import { LINE, type PlacedLabel } from "./label-layout.ts";
import type { Point } from "./plane.ts";

export type CountryName = Point & { id: string; name: string };

/** Texts for a drawing of the class `map-labels`. */
export function Labels({
  labels,
  countries,
}: {
  labels: readonly PlacedLabel[];
  countries: readonly CountryName[];
}) {
  return (
    <>
      {countries.map(({ id, name, x, y }) => (
        <text key={id} class="map-country" x={x} y={y} dy=".36em">
          {name}
        </text>
      ))}
      {labels.map(({ id, name, figure, large, x, y, anchor }) => (
        <g key={id} text-anchor={anchor} class={large ? "map-label map-label-large" : "map-label"}>
          <text class="map-label-name" x={x} y={y}>
            {name}
          </text>
          {figure !== null && (
            <text class="map-label-figure" x={x} y={y + (large ? LINE.large : LINE.small)}>
              {figure}
            </text>
          )}
        </g>
      ))}
    </>
  );
}
