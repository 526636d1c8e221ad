// One row of a chart of rows – a name, a strip, a value – the scale that its rows share, and what strips show.

import type { Total } from "../../../domain/summary.ts";
import { tightRange } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";
import { claimShapes } from "../../ui/marks/claim-shapes.ts";
import { rangeMini } from "../../ui/marks/range-mini.ts";
import { ticks as even, logarithmic } from "../../ui/marks/scale.ts";
import { box, line, type Path } from "../../ui/marks/shape.ts";
import type { SumRange } from "./data.ts";

/** Height of a strip; marks stand at half of it. */
export const STRIP_PX = 24;

export type Row = {
  readonly id: string;
  readonly name: string;
  /** Its place is an area, or not known better than to the country. */
  readonly area?: boolean;
  /** Stands below the name. */
  readonly note: string | null;
  readonly value: string;
  /** Where pressing leads, and what that does; null when it does nothing. */
  readonly link: { readonly href: string; readonly does: string } | null;
  /** What is drawn in a strip of this many pixels. */
  readonly strip: (width: number) => readonly Path[];
};

/** From a value to pixels in a strip of `width`, and the values named under it. */
export type RowScale = {
  readonly ticks: readonly number[];
  readonly on: (width: number) => (n: number) => number;
};

/** Beside the plot, so that marks at its ends are whole. */
const EDGE = 8;
/** At the far end, for an arrow of "or more". */
const ARROW = 16;

/** Zero at the start; room for an arrow at the end. */
export function evenScale(max: number): RowScale {
  const top = Math.max(max, 1);
  return {
    ticks: even(top),
    on: (width) => (n) => EDGE + ((width - EDGE - ARROW) * n) / top,
  };
}

/** Equal lengths are equal ratios, from the power of ten below `min` on. */
export function ratioScale(min: number, max: number): RowScale {
  const from = 10 ** Math.floor(Math.log10(Math.max(min, 1)));
  const to = Math.max(max, from * 10);
  const ticks: number[] = [];
  for (let power = from; power <= to; power *= 10) ticks.push(power);
  return {
    ticks,
    on: (width) => {
      const x = logarithmic(to / from, 3 * EDGE, width - ARROW);
      return (n) => x(Math.max(n, from) / from);
    },
  };
}

const BAR_PX = 14;

/** A bar of `part` of `whole`; what is left is hatched (nobody said) or blank. */
export function shareBar(
  part: number,
  whole: number,
  rest: "hatched" | "blank",
): (width: number) => Path[] {
  return (width) => {
    const end = whole === 0 ? 0 : (width * part) / whole;
    const top = (STRIP_PX - BAR_PX) / 2;
    return [
      { d: box(0, top, end, BAR_PX), fill: "--claim-muted" },
      ...(rest === "hatched"
        ? [{ d: box(end, top, width - end, BAR_PX), hatch: true, alpha: 0.6 }]
        : []),
      { d: box(0, top, width, BAR_PX), stroke: "--rule-strong" },
    ];
  };
}

const MIDDLE = STRIP_PX / 2;

/** "3,875–4,010+"; "no total" where only some people are known of, "no figure" where nobody said. */
export function totalWords({
  headline,
  low,
  high,
  open,
  partial,
}: SumRange & { readonly partial: Pick<Total["partial"], "events"> }): string {
  if (headline === null) return partial.events > 0 ? t("charts.no_total") : t("words.no_figure");
  return tightRange({ headline, low, high, open });
}

/** What the strip of a total shows; a dotted line, never a zero, where there is none. */
export function totalStrip(
  { headline, low, high, open }: SumRange,
  scale: RowScale,
): (width: number) => Path[] {
  return (width) => {
    if (headline === null)
      return [{ d: line(4, MIDDLE, width - 4, MIDDLE), stroke: "--rule-strong", dash: [2, 4] }];
    const x = scale.on(width);
    const stem = { d: line(x(0), MIDDLE, x(headline), MIDDLE), stroke: "--rule-strong" } as const;
    const pieces = rangeMini({ headline, low, high, open }, x, MIDDLE);
    return [{ ...stem, width: 2 }, ...claimShapes(pieces, "used", "media")];
  };
}

/** The end of a scale that holds all claims of these totals. */
export function reachOf(totals: readonly SumRange[]): number {
  return totals.reduce((most, { headline, high }) => Math.max(most, headline ?? 0, high ?? 0), 0);
}
