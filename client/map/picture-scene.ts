// A map's picture as scenes, from bottom to top: what cards and paper show as SVG, and files as pixels.
import type { Scene } from "../draw/scene.ts";
import { textWidth } from "../draw/text-width.ts";
import { box, type Path, type Shape } from "../ui/marks/shape.ts";
import type { DrawnArea, DrawnGroup } from "./layout.ts";
import {
  bandShape,
  CHIP_TEXT,
  chipShape,
  circleShapes,
  countryWords,
  countWords,
  eventShapes,
  labelWords,
  noteShape,
} from "./mark-scene.ts";
import type { Picture } from "./picture.ts";
import type { Note } from "./protected.ts";

const NOTE_TEXT = 12;

const drawn = (all: readonly string[], look: Omit<Path, "d">): Path[] =>
  all.filter(Boolean).map((d) => ({ d, ...look }));

/** Water and land, coasts and borders, and the countries in focus. */
export function groundScene({ size, ground }: Picture): Scene<Path> {
  const shapes = [
    ...drawn([box(0, 0, size.width, size.height)], { fill: "--water" }),
    ...drawn([ground.ground], { fill: "--land" }),
    ...drawn([ground.coast], { stroke: "--coast", width: 0.7 }),
    ...drawn(ground.lands, { fill: "--land", stroke: "--coast", width: 0.7 }),
    ...drawn(ground.borders, { stroke: "--border", width: 0.7 }),
    ...drawn(ground.focus, {
      fill: "--land-focus",
      stroke: "--border-focus",
      width: 1.1,
      name: "map-focus",
    }),
  ];
  return { shapes, words: [] };
}

/** What lies over tiles of that: the borders of the countries in focus. */
export function borderScene({ ground }: Picture): Scene<Path> {
  return { shapes: drawn(ground.focus, { stroke: "--border-focus", width: 1.6 }), words: [] };
}

const EDGE = { stroke: "--hatch", width: 1.2, dash: [5, 3] } as const;

/**
 * Hatches, then bands, then every mark with its number, larger ones first, then names.
 * @param named countries are not named by what lies below
 */
export function markScenes(
  { layout, countries, hatched, seams }: Picture,
  named: boolean,
): Scene[] {
  const of = (type: "circle" | "shape") =>
    layout.groups.filter(({ symbol }) => symbol.type === type);
  const spreads = layout.groups.flatMap(({ x, y, spread }): Shape[] =>
    spread === null ? [] : [{ r: spread, at: { x, y }, hatch: "wide", ...EDGE }],
  );
  const areas = [
    ...drawn(countries, { hatch: "country", name: "map-hatched", ...EDGE }),
    ...drawn(hatched, { hatch: "wide", name: "map-hatched" }),
    ...drawn(seams, EDGE),
    ...spreads,
  ];
  const largeFirst = of("circle").toSorted((a, b) => b.symbol.reach - a.symbol.reach);
  return [
    { shapes: areas, words: [] },
    { shapes: largeFirst.flatMap(bandOf), words: [] },
    ...[...largeFirst, ...of("shape")].map(markScene),
    ...layout.areas.map(chipScene),
    ...layout.notes.map(noteScene),
    {
      shapes: [],
      words: [
        ...(named ? layout.countries.map(countryWords) : []),
        ...layout.labels.flatMap(labelWords),
      ],
    },
  ];
}

function bandOf({ symbol, x, y }: DrawnGroup): Shape[] {
  return symbol.type === "circle" && symbol.high !== null ? [bandShape(symbol.high, { x, y })] : [];
}

function markScene({ group, symbol, x, y }: DrawnGroup): Scene {
  if (symbol.type === "shape") return { shapes: eventShapes(symbol, { x, y }), words: [] };
  const { at, count, textSize } = symbol;
  return {
    shapes: circleShapes(symbol, group.kinds, { x, y }),
    words: [countWords({ x: x + at.x, y: y + at.y }, count, textSize)],
  };
}

function chipScene({ area, x, y }: DrawnArea): Scene {
  const words = countWords({ x, y }, area.events, CHIP_TEXT);
  return { shapes: [chipShape({ x, y }, textWidth(words.text, CHIP_TEXT, true))], words: [words] };
}

function noteScene({ text, x, y }: Note): Scene {
  return {
    shapes: [noteShape({ x, y }, textWidth(text, NOTE_TEXT, false))],
    words: [{ text, x, y, middle: true, anchor: "middle", ink: "--ink-2" }],
  };
}
