// The map while the timeline's window moves: brings the code that draws it when it is first needed.

import type { Layout } from "../../map/layout.ts";
import type { LeafletMap } from "../../map/leaflet.ts";
import type { MapSize } from "../../map/scale.ts";
import type { BrushLayer } from "./brush-layer.ts";
import type { BrushMarks } from "./brush-marks.ts";

export type BrushCanvas = {
  /** Shows the marks of a window; null gives the map back. */
  show(marks: BrushMarks | null): void;
  /** The map was laid out anew: what moves is drawn where it stands now. */
  again(): void;
};

/** `settled` is what stands on the map while nothing moves. */
export function brushCanvas(
  map: LeafletMap,
  settled: () => { layout: Layout | null; size: MapSize },
): BrushCanvas {
  let layer: BrushLayer | null = null;
  let wanted: BrushMarks | null = null;
  const draw = () => {
    const { layout, size } = settled();
    if (wanted === null) layer?.clear();
    else if (layout) layer?.draw(wanted, layout, size);
  };
  return {
    show(marks) {
      wanted = marks;
      if (layer || marks === null) return draw();
      void import("./brush-layer.ts").then(({ brushLayer }) => {
        layer ??= brushLayer(map);
        draw();
      });
    },
    again() {
      layer?.clear();
      draw();
    },
  };
}
