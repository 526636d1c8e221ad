// What the marks of a picture mean, in rows below it: kinds, and what a circle's area and lines stand for.
import type { Rule } from "../../../../domain/rule.ts";
import { KINDS, type Kind } from "../../../../domain/vocabulary/kind.ts";
import type { Scene, Words } from "../../../draw/scene.ts";
import { textWidth } from "../../../draw/text-width.ts";
import { label } from "../../../i18n/label.ts";
import { locale } from "../../../i18n/locale.ts";
import type { MapSize } from "../../../map/scale.ts";
import { kindBand, kindColour, kindPath } from "../../../ui/marks/kinds.ts";
import type { Shape } from "../../../ui/marks/shape.ts";
import { areaWords, rowsOf } from "../legend-rows.ts";

type Entry = { text: string; shapes: readonly Shape[]; kind?: Kind; strong?: boolean };

const ROW = 22;
const MARK = 20;
/** A piece of the band of a kind, beside its mark. */
const BAND = 20;
const GAP = 18;
const TEXT = 12;

const CIRCLES = {
  high: { fill: "--band", stroke: "--ink-2", width: 1.2, dash: [3, 3] },
  use: { fill: "--disc", stroke: "--ink-2", width: 2 },
  low: { stroke: "--ink-2" },
} as const;

function entriesOf(size: MapSize, rule: Rule): [Entry[], Entry[]] {
  const kinds = KINDS.map(
    ({ value }): Entry => ({
      text: label("kind", value),
      shapes: [{ d: kindPath(value), fill: kindColour(value) }],
      kind: value,
    }),
  );
  const circles = rowsOf(rule).map(
    ({ role, words }): Entry => ({
      text: words,
      shapes: [{ r: 6.5, ...CIRCLES[role] }],
    }),
  );
  const area: Entry = { text: areaWords(size), shapes: [], strong: true };
  return [kinds, size === "events" ? [area] : [area, ...circles]];
}

/** The key for a picture of this width, in the reader's direction; entries that do not fit go to a further row. */
export function keyOf(size: MapSize, rule: Rule, width: number): Scene & { height: number } {
  const turned = locale().direction === "rtl";
  const along = (x: number) => (turned ? width - x : x);
  const shapes: Shape[] = [];
  const words: Words[] = [];
  let y = 0;
  for (const row of entriesOf(size, rule)) {
    let x = 0;
    y += ROW;
    for (const { text, shapes: marks, kind, strong = false } of row) {
      const mark = (marks.length > 0 ? MARK : 0) + (kind ? BAND + 6 : 0);
      const wide = mark + textWidth(text, TEXT, strong);
      if (x > 0 && x + wide > width) {
        x = 0;
        y += ROW;
      }
      const middle = { x: along(x + 7), y: y - ROW / 2 };
      shapes.push(...marks.map((shape) => ({ ...shape, at: middle })));
      if (kind) {
        const band = kindBand(kind, BAND, 0);
        shapes.push({ ...band, at: { x: along(x + MARK) - (turned ? BAND : 0), y: middle.y } });
      }
      const anchor = turned ? "end" : "start";
      words.push({
        text,
        x: along(x + mark),
        y: y - ROW / 2 + 4,
        anchor,
        ink: "--ink-2",
        ...(strong && { weight: 600 }),
      });
      x += wide + GAP;
    }
  }
  return { height: y, shapes, words };
}
