// Names and figures on the map, in one drawing above everything that never takes the pointer.

import { render } from "preact";
import { LINE, type PlacedLabel } from "./label-layout.ts";
import { DomUtil, type LeafletMap } from "./leaflet.ts";
import { paneName } from "./leaflet-map.ts";
import type { Point } from "./plane.ts";

type CountryName = Point & { id: string; name: string };

export type LabelLayer = {
  draw(labels: readonly PlacedLabel[], countries: readonly CountryName[]): void;
  remove(): void;
};

function Labels({
  labels,
  countries,
}: {
  labels: readonly PlacedLabel[];
  countries: readonly CountryName[];
}) {
  return (
    <svg class="map-labels" width="1" height="1" aria-hidden="true">
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
    </svg>
  );
}

/** Adds the drawing to `map`. It moves with the map and hides while a zoom runs. */
export function labelLayer(map: LeafletMap): LabelLayer {
  const root = document.createElement("div");
  root.className = "leaflet-zoom-hide";
  map.getPane(paneName("names"))?.append(root);
  return {
    draw(labels, countries) {
      DomUtil.setPosition(root, map.containerPointToLayerPoint([0, 0]));
      render(<Labels labels={labels} countries={countries} />, root);
    },
    remove: () => render(null, root),
  };
}

const FONTS = {
  name: "600 12px",
  figure: "400 12px",
  large: "650 14px",
  country: "400 12px",
} as const;
const TRACKING = 0.96;

let pen: CanvasRenderingContext2D | null | undefined;

/** Width in pixels of a text as the map writes it. */
export function textWidth(text: string, font: keyof typeof FONTS): number {
  pen ??= document.createElement("canvas").getContext("2d");
  if (!pen) return 7 * text.length;
  pen.font = `${FONTS[font]} ${getComputedStyle(document.body).fontFamily}`;
  return pen.measureText(text).width + (font === "country" ? TRACKING * text.length : 0);
}
