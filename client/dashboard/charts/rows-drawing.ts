// A chart of rows as one drawing, for a picture file.

import type { Drawing, Words } from "../../draw/scene.ts";
import { axis } from "../../i18n/say.ts";
import { line, type Path } from "../../ui/marks/shape.ts";
import { type Row, type RowScale, STRIP_PX } from "./row.ts";

const ROW_PX = 42;
const GAP_PX = 20;
const AXIS_PX = 24;

/** A third of the width for names, half of it for strips, the rest for values. */
export function rowsDrawing(rows: readonly Row[], scale: RowScale | null, width: number): Drawing {
  const from = Math.round(width * 0.3);
  const strip = Math.round(width * 0.48);
  const bottom = rows.length * ROW_PX;
  const under = scale === null ? [] : scale.ticks;
  const x = scale?.on(strip) ?? (() => 0);
  return {
    width,
    height: bottom + (scale === null ? 0 : AXIS_PX),
    shapes: [
      ...under.map((tick): Path => {
        const at = from + x(tick);
        return { d: line(at, 0, at, bottom), stroke: "--rule" };
      }),
      ...rows.flatMap((row, i) => {
        const at = { x: from, y: i * ROW_PX + (ROW_PX - STRIP_PX) / 2 };
        return row.strip(strip).map((shape) => ({ ...shape, at }));
      }),
    ],
    words: [
      ...rows.flatMap((row, i) =>
        wordsOf(row, i * ROW_PX + ROW_PX / 2, from - GAP_PX, from + strip + GAP_PX),
      ),
      ...under.map(
        (tick): Words => ({
          text: axis(tick),
          x: from + x(tick),
          y: bottom + 16,
          anchor: "middle",
          ink: "--ink-3",
        }),
      ),
    ],
    spots: [],
  };
}

function wordsOf(
  { name, note, value }: Row,
  middle: number,
  room: number,
  values: number,
): Words[] {
  const start = { anchor: "start", ink: "--ink", size: 13 } as const;
  const named = { ...start, text: name, x: 0, room, y: note === null ? middle + 4 : middle - 2 };
  return [
    { ...named, weight: 600 },
    ...(note === null
      ? []
      : [{ ...start, text: note, x: 0, room, y: middle + 14, ink: "--ink-3", size: 12 } as const]),
    { ...start, text: value, x: values, y: middle + 4 },
  ];
}
