// Marks that change at every move of the timeline's window, on one canvas over the map; what was drawn is away meanwhile.

import { type Brush, brushOn, type Colours } from "../../draw/canvas.ts";
import { type DigitAtlas, digitAtlas } from "../../draw/digit-atlas.ts";
import { colour } from "../../draw/palette.ts";
import type { Layout } from "../../map/layout.ts";
import { DomUtil, type LeafletMap } from "../../map/leaflet.ts";
import { paneName } from "../../map/leaflet-map.ts";
import {
  bandShape,
  CHIP_TEXT,
  chipShape,
  circleShapes,
  eventShapes,
  labelWords,
} from "../../map/mark-scene.ts";
import type { MapSize } from "../../map/scale.ts";
import type { Token } from "../../ui/marks/shape.ts";
import { type BrushMarks, brushChips, brushMarks, brushNames, type Ground } from "./brush-marks.ts";

export type BrushLayer = {
  /** Draws these; the first time it takes the place of what was drawn. */
  draw(marks: BrushMarks, layout: Layout, size: MapSize): void;
  /** Gives the map back. */
  clear(): void;
};

/** Its name on the map's element while it shows. */
const MOVING = "map-moving";

type Run = {
  ground: Ground;
  brush: Brush;
  digits: DigitAtlas;
  ratio: number;
  /** Whether the middle of a circle has a colour of its own. */
  discs: boolean;
};

/** Adds the canvas to `map`. */
export function brushLayer(map: LeafletMap): BrushLayer {
  const canvas = document.createElement("canvas");
  canvas.className = "map-moving-marks leaflet-zoom-hide";
  const pen = canvas.getContext("2d");
  const container = map.getContainer();
  let run: Run | null = null;

  const begin = (on: CanvasRenderingContext2D, layout: Layout, size: MapSize): Run => {
    const { x: width, y: height } = map.getSize();
    const ratio = window.devicePixelRatio;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    map.getPane(paneName("moving"))?.append(canvas);
    DomUtil.setPosition(canvas, map.containerPointToLayerPoint([0, 0]));
    container.classList.add(MOVING);
    const colours = coloursSeen();
    const sans = colours("--sans");
    return {
      ratio,
      discs: colours("--disc") !== colours("--surface"),
      brush: brushOn(on, colours),
      digits: digitAtlas((size) => `650 ${size}px ${sans}`, colours("--ink"), ratio),
      ground: {
        map: { width, height },
        size,
        groups: new Map(layout.groups.map((drawn) => [drawn.group.id, drawn])),
        areas: new Map(layout.areas.map((drawn) => [drawn.key, drawn])),
        merged: new Map(
          layout.groups.flatMap(({ group }) =>
            (group.members ?? []).map(({ id }) => [id, group.id] as const),
          ),
        ),
        labels: new Map(layout.labels.map((label) => [label.id, label])),
        at: (lat, lon) => map.latLngToContainerPoint([lat, lon]),
      },
    };
  };

  return {
    draw(marks, layout, size) {
      if (!pen) return;
      run ??= begin(pen, layout, size);
      const { ground, brush, digits, ratio, discs } = run;
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      pen.clearRect(0, 0, ground.map.width, ground.map.height);
      const drawn = brushMarks(marks, ground);
      for (const { symbol, x, y } of drawn)
        if (symbol.type === "circle" && symbol.high !== null)
          brush.shapes([bandShape(symbol.high, { x, y })]);
      for (const { symbol, kinds, x, y } of drawn) {
        if (symbol.type === "shape") brush.shapes(eventShapes(symbol, { x, y }));
        else {
          brush.shapes(circleShapes(symbol, kinds, { x, y }, discs));
          digits.write(pen, symbol.count, x, y, symbol.textSize);
        }
      }
      for (const { x, y, events } of brushChips(marks, ground)) {
        brush.shapes([chipShape({ x, y }, digits.width(events, CHIP_TEXT))]);
        digits.write(pen, events, x, y, CHIP_TEXT);
      }
      for (const name of brushNames(drawn, ground))
        brush.words(labelWords({ ...name, figure: null }));
    },
    clear() {
      if (run === null) return;
      canvas.remove();
      container.classList.remove(MOVING);
      run = null;
    },
  };
}

/** What the others stand on, in a page with colours of the system's own. */
const GROUNDS: readonly Token[] = ["--surface", "--disc", "--map-halo"];

/** Colours as the page has them when the window begins to move, each read once. */
function coloursSeen(): Colours {
  const plain = window.matchMedia("(forced-colors: active)").matches;
  const read = new Map<Token, string>();
  return (token) => {
    const known = read.get(token);
    if (known !== undefined) return known;
    const system = GROUNDS.includes(token) ? "Canvas" : "CanvasText";
    const value = plain && token !== "--sans" ? system : colour(token);
    read.set(token, value);
    return value;
  };
}
