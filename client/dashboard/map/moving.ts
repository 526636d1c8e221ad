// The map while the timeline's window moves: brings the code that draws it when it is first needed.
import type { BrushLayer } from "./brush-layer.ts";
import type { MovingMarks } from "./brush-marks.ts";
import type { Layout } from "./layout.ts";
import type { LeafletMap } from "./leaflet.ts";
import type { MapSize } from "./scale.ts";

export type Moving = {
  /** Shows the marks of a window; null gives the map back. */
  show(marks: MovingMarks | null): void;
  /** The map was laid out anew: what moves is drawn where it stands now. */
  again(): void;
};

/** `settled` is what stands on the map while nothing moves. */
export function moving(
  map: LeafletMap,
  settled: () => { layout: Layout | null; size: MapSize },
): Moving {
  let layer: BrushLayer | null = null;
  let wanted: MovingMarks | null = null;
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
