// Marks that change at every move of the timeline's window, on one canvas over the map; what was drawn is away meanwhile.

import type { Layout } from "../../map/layout.ts";
import { DomUtil, type LeafletMap } from "../../map/leaflet.ts";
import { paneName } from "../../map/leaflet-map.ts";
import type { MapSize } from "../../map/scale.ts";
import {
  type Ground,
  type MovingMarks,
  movingChips,
  movingMarks,
  movingNames,
} from "./brush-marks.ts";
import { type Paints, paintBands, paintChip, paintMark, paintName, paints } from "./paint.ts";

export type BrushLayer = {
  /** Draws these; the first time it takes the place of what was drawn. */
  draw(marks: MovingMarks, layout: Layout, size: MapSize): void;
  /** Gives the map back. */
  clear(): void;
};

/** Its name on the map's element while it shows. */
const MOVING = "map-moving";

type Run = { ground: Ground; paints: Paints; ratio: number };

/** Adds the canvas to `map`. */
export function brushLayer(map: LeafletMap): BrushLayer {
  const canvas = document.createElement("canvas");
  canvas.className = "map-moving-marks leaflet-zoom-hide";
  const pen = canvas.getContext("2d");
  const container = map.getContainer();
  let run: Run | null = null;

  const begin = (layout: Layout, size: MapSize): Run => {
    const { x: width, y: height } = map.getSize();
    const ratio = window.devicePixelRatio;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    map.getPane(paneName("moving"))?.append(canvas);
    DomUtil.setPosition(canvas, map.containerPointToLayerPoint([0, 0]));
    container.classList.add(MOVING);
    return {
      ratio,
      paints: paints(ratio),
      ground: {
        map: { width, height },
        size,
        groups: new Map(layout.groups.map((drawn) => [drawn.group.id, drawn])),
        areas: new Map(layout.areas.map((drawn) => [drawn.key, drawn])),
        labels: new Map(layout.labels.map((label) => [label.id, label])),
        at: (lat, lon) => map.latLngToContainerPoint([lat, lon]),
      },
    };
  };

  return {
    draw(marks, layout, size) {
      if (!pen) return;
      run ??= begin(layout, size);
      const { ground, ratio } = run;
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      pen.clearRect(0, 0, ground.map.width, ground.map.height);
      const drawn = movingMarks(marks, ground);
      paintBands(pen, drawn, run.paints);
      for (const mark of drawn) paintMark(pen, mark, run.paints);
      for (const chip of movingChips(marks, ground)) paintChip(pen, chip, run.paints);
      for (const name of movingNames(drawn, ground)) paintName(pen, name, run.paints);
    },
    clear() {
      if (run === null) return;
      canvas.remove();
      container.classList.remove(MOVING);
      run = null;
    },
  };
}
