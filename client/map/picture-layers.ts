// The map of a picture file as shapes and words, from bottom to top: what embed/map/picture.tsx draws as SVG.

import { box, type Drawing, type Shape, type Words } from "../draw/scene.ts";
import { textWidth } from "../draw/text-width.ts";
import { number } from "../i18n/intl.ts";
import { kindColour, kindPath } from "../ui/marks/kinds.ts";
import { LINE, type PlacedLabel } from "./label-layout.ts";
import type { DrawnArea, DrawnGroup } from "./layout.ts";
import type { Picture } from "./picture.ts";
import type { Point } from "./plane.ts";
import { type Note, notePath } from "./protected.ts";
import { ringOf } from "./ring.ts";
import { type CircleSymbol, HALO, SHAPE_SIZE, type ShapeSymbol } from "./symbol.ts";

export type Layer = Pick<Drawing, "shapes" | "words">;

/** Path data of a disc round the origin. */
export function disc(r: number): string {
  return `M${-r} 0a${r} ${r} 0 1 1 ${2 * r} 0 ${r} ${r} 0 1 1 ${-2 * r} 0Z`;
}

const drawn = (all: readonly string[], look: Omit<Shape, "d">): Shape[] =>
  all.filter(Boolean).map((d) => ({ d, ...look }));

/** Water and land, coasts and borders, and the countries in focus. */
export function groundLayer({ size, ground }: Picture): Layer {
  const shapes = [
    ...drawn([box(0, 0, size.width, size.height)], { fill: "--water" }),
    ...drawn([ground.ground], { fill: "--land" }),
    ...drawn([ground.coast], { stroke: "--coast", width: 0.7 }),
    ...drawn(ground.lands, { fill: "--land", stroke: "--coast", width: 0.7 }),
    ...drawn(ground.borders, { stroke: "--border", width: 0.7 }),
    ...drawn(ground.focus, { fill: "--land-focus", stroke: "--border-focus", width: 1.1 }),
  ];
  return { shapes, words: [] };
}

/** What lies over tiles of that: the borders of the countries in focus. */
export function borderLayer({ ground }: Picture): Layer {
  return { shapes: drawn(ground.focus, { stroke: "--border-focus", width: 1.6 }), words: [] };
}

const EDGE = { stroke: "--hatch", width: 1.2, dash: [5, 3] } as const;

/** Hatches, then every mark with its number, then names. `named`: countries are not named by what lies below. */
export function markLayers({ layout, hatched, seams }: Picture, named: boolean): Layer[] {
  const of = (type: "circle" | "shape") =>
    layout.groups.filter(({ symbol }) => symbol.type === type);
  const spreads = layout.groups.flatMap(({ x, y, spread }): Shape[] =>
    spread === null ? [] : [{ d: disc(spread), at: { x, y }, hatch: "wide", ...EDGE }],
  );
  const areas = [...drawn(hatched, { hatch: "wide" }), ...drawn(seams, EDGE), ...spreads];
  const largeFirst = of("circle").toSorted((a, b) => b.symbol.reach - a.symbol.reach);
  return [
    { shapes: areas, words: [] },
    { shapes: largeFirst.flatMap(band), words: [] },
    ...[...largeFirst, ...of("shape")].map(markLayer),
    ...layout.areas.map(chipLayer),
    ...layout.notes.map(noteLayer),
    {
      shapes: [],
      words: [
        ...(named ? layout.countries.map(countryWords) : []),
        ...layout.labels.flatMap(labelWords),
      ],
    },
  ];
}

function band({ symbol, x, y }: DrawnGroup): Shape[] {
  if (symbol.type !== "circle" || symbol.high === null) return [];
  const at = { at: { x, y }, d: disc(symbol.high) };
  return [{ ...at, fill: "--band", stroke: "--ink-2", width: 1.2, dash: [3, 3] }];
}

function markLayer(mark: DrawnGroup): Layer {
  const { symbol } = mark;
  return symbol.type === "circle" ? circleLayer(mark, symbol) : shapeLayer(mark, symbol);
}

function circleLayer(
  { group, x, y }: DrawnGroup,
  { r, ring, low, count, textSize, at }: CircleSymbol,
): Layer {
  const shapes: Shape[] = [
    { d: disc(r + ring + HALO), fill: "--surface" },
    { d: disc(r), fill: "--disc" },
    ...(low === null ? [] : [{ d: disc(low), stroke: "--ink-2" } as const]),
    ...ringOf(group.kinds, r + ring / 2).map(
      ({ kind, path }): Shape => ({ d: path, stroke: kindColour(kind), width: ring }),
    ),
  ];
  return {
    shapes: shapes.map((shape) => ({ ...shape, at: { x, y } })),
    words: [counted({ x: x + at.x, y: y + at.y }, count, textSize)],
  };
}

function shapeLayer({ x, y }: Point, { kind, hollow }: ShapeSymbol): Layer {
  const one = { d: kindPath(kind), at: { x, y, scale: SHAPE_SIZE / 14 } };
  const ink = kindColour(kind);
  const look = hollow ? ({ fill: "--surface", stroke: ink, width: 1.75 } as const) : { fill: ink };
  return {
    shapes: [
      { ...one, stroke: "--surface", width: 2.6 },
      { ...one, ...look },
    ],
    words: [],
  };
}

function chipLayer({ area, x, y }: DrawnArea): Layer {
  const chip: Shape = { d: disc(12), at: { x, y }, fill: "--surface", stroke: "--rule-strong" };
  return { shapes: [chip], words: [counted({ x, y }, area.events, 12)] };
}

function noteLayer({ text, x, y }: Note): Layer {
  const d = notePath(textWidth(text, 12, false));
  const look = { fill: "--surface", stroke: "--rule-strong", dash: [3, 2] } as const;
  const words = { text, x, y: y + 4.3, anchor: "middle", ink: "--ink-2" } as const;
  return { shapes: [{ d, at: { x, y }, ...look }], words: [words] };
}

/** A number in the middle of a mark. */
function counted({ x, y }: Point, count: number, size: number): Words {
  const words = { text: number(count), x, y: y + 0.36 * size, size } as const;
  return { ...words, anchor: "middle", ink: "--ink", strong: true };
}

function countryWords({ name, x, y }: Point & { name: string }): Words {
  const halo = "--land";
  return { text: name, x, y: y + 4.3, anchor: "middle", ink: "--ink-3", halo, tracking: 0.96 };
}

function labelWords({ name, figure, large, x, y, anchor }: PlacedLabel): Words[] {
  const at = { x, anchor, halo: "--map-halo" } as const;
  const line: Words = { ...at, text: name, y, ink: "--ink", strong: true, size: large ? 14 : 12 };
  if (figure === null) return [line];
  const under = y + (large ? LINE.large : LINE.small);
  return [line, { ...at, text: figure, y: under, ink: large ? "--ink" : "--map-label" }];
}
