// Names and figures on the map, in one drawing above everything that never takes the pointer.

import { render } from "preact";
import { SceneParts } from "../draw/svg.tsx";
import type { PlacedLabel } from "./label-layout.ts";
import type { Layout } from "./layout.ts";
import { DomUtil, type LeafletMap } from "./leaflet.ts";
import { paneName } from "./leaflet-map.ts";
import { countryWords, labelWords, TRACKING } from "./mark-scene.ts";

export type LabelLayer = {
  draw(labels: readonly PlacedLabel[], countries: Layout["countries"]): void;
  remove(): void;
};

/** Adds the drawing to `map`. It moves with the map and hides while a zoom runs. */
export function labelLayer(map: LeafletMap): LabelLayer {
  const root = document.createElement("div");
  root.className = "leaflet-zoom-hide";
  map.getPane(paneName("names"))?.append(root);
  return {
    draw(labels, countries) {
      DomUtil.setPosition(root, map.containerPointToLayerPoint([0, 0]));
      render(
        <svg class="map-labels" width="1" height="1" aria-hidden="true">
          <SceneParts
            shapes={[]}
            words={[...countries.map(countryWords), ...labels.flatMap(labelWords)]}
          />
        </svg>,
        root,
      );
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

let pen: CanvasRenderingContext2D | null | undefined;
/** What the pen has: to read the page's type and to set it takes longer than to measure. */
let set: keyof typeof FONTS | undefined;

/** Width in pixels of a text as the map writes it. */
export function textWidth(text: string, font: keyof typeof FONTS): number {
  pen ??= document.createElement("canvas").getContext("2d");
  if (!pen) return 7 * text.length;
  if (set !== font) pen.font = `${FONTS[font]} ${getComputedStyle(document.body).fontFamily}`;
  set = font;
  return pen.measureText(text).width + (font === "country" ? TRACKING * text.length : 0);
}
