// The chosen figure by day as a drawing: a mark per voice, a line over the range, a dash where nobody said.

import type { Speaker } from "../../../domain/vocabulary/speaker.ts";
import { claimShapes } from "../../draw/claim-shapes.ts";
import { box, type Drawing, line, type Path, type Spot, type Words } from "../../draw/scene.ts";
import { number } from "../../i18n/intl.ts";
import { axis as short } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";
import { markAt } from "../../ui/marks/claim-mark.ts";
import { fewTicks } from "../../ui/marks/scale.ts";
import { binName, labelled } from "../timeline/bins.ts";
import { type Mark, peaks, type Voice } from "../timeline/marks.ts";
import type { DayBin, DaysView } from "./days-bins.ts";
import type { LeadsTo } from "./leads-to.ts";

const DAYS_PX = 230;

const PLOT = { start: 58, end: 14, top: 20, bottom: DAYS_PX - 36 } as const;
/** Peaks that are named stand this far apart. */
const NAME_PX = 56;
/** From a mark's middle to its name, and how wide a digit of it is at most. */
const BESIDE = 9;
const DIGIT_PX = 8;
/** As far as a mark reaches, and an arrow above it. */
const REACH = 6;
const ARROW = 10;
const HALF_LINE = 6;
const NAMED = 4;
/** Above the highest mark, for its name and arrow. */
const HEADROOM = 1.12;

const SPEAKERS: Record<Voice, Speaker> = {
  authorities: "authority",
  monitors: "monitor",
  organisers: "organiser",
  others: "media",
};

/** `leadsTo` gives the address that pressing a bin leads to. */
export function daysDrawing(view: DaysView, leadsTo: LeadsTo, width: number): Drawing {
  const { bins, marks, starts, bin } = view;
  const max = Math.max(
    1,
    ...marks.map(({ value }) => value),
    ...bins.map(({ sum }) => sum?.high ?? 0),
  );
  const step = (width - PLOT.start - PLOT.end) / Math.max(bins.length, 1);
  const x = (at: number) => PLOT.start + step * (at + 0.5);
  const y = (n: number) => PLOT.bottom - ((PLOT.bottom - PLOT.top) * n) / (max * HEADROOM);
  const ticks = fewTicks(max * HEADROOM, 3);
  const end = width - PLOT.end;
  return {
    width,
    height: DAYS_PX,
    shapes: [
      ...ticks.map(
        (tick): Path => ({
          d: line(PLOT.start, y(tick), end, y(tick)),
          stroke: tick === 0 ? "--rule-strong" : "--rule",
        }),
      ),
      ...bins.flatMap((each, i) => range(each, x(i), y)),
      ...bins.flatMap((each, i) => missing(each, x(i))),
      ...marks.flatMap((mark) => drawn(mark, x(mark.bin), y(mark.value))),
    ],
    words: [
      ...ticks.map((tick) => axisWords(short(tick), PLOT.start - 8, y(tick) + 4, "end")),
      ...labelled({ bin, starts }, end - PLOT.start).map(({ bin: at, text }) =>
        axisWords(text, x(at), DAYS_PX - 10, "middle"),
      ),
      ...names(marks, step, x, y, end),
    ],
    spots: bins.map((each, i) => spotOf(each, view, leadsTo, x(i) - step / 2, step)),
  };
}

function axisWords(text: string, x: number, y: number, anchor: Words["anchor"]): Words {
  return { text, x, y, anchor, ink: "--ink-3" };
}

/** From the lowest to the highest claim, behind the marks. */
function range({ sum }: DayBin, x: number, y: (n: number) => number): Path[] {
  if (sum === null || sum.low === sum.high) return [];
  return [{ d: line(x, y(sum.low), x, y(sum.high)), stroke: "--claim-muted", width: 2 }];
}

/** A short dash below the baseline: events, and no figure. */
function missing({ events, sum, authorities, monitors, organisers }: DayBin, x: number): Path[] {
  const silent = [sum, authorities, monitors, organisers].every((value) => value === null);
  if (events === 0 || !silent) return [];
  const at = PLOT.bottom + 6;
  return [{ d: line(x - 2.5, at, x + 2.5, at), stroke: "--ink-3", width: 1.4 }];
}

function drawn({ voice, used, open }: Mark, x: number, y: number): Path[] {
  const standing = used ? "used" : "covers";
  const speaker = SPEAKERS[voice];
  const up = `M${x} ${y - 7}v-9m-3 3.5l3 -3.5l3 3.5`;
  return [
    ...claimShapes(markAt(x, y, speaker, standing), standing, speaker),
    ...(open ? [{ d: up, stroke: "--claim", width: 1.4 } as const] : []),
  ];
}

/** The values at the peaks, on the side where there is room; a name that would lie on a mark is left out. */
function names(
  marks: readonly Mark[],
  step: number,
  x: (at: number) => number,
  y: (n: number) => number,
  end: number,
): Words[] {
  return peaks(marks, null, NAMED, Math.max(1, NAME_PX / step)).flatMap((at) => {
    const top = marks.filter(({ bin }) => bin === at).reduce((a, b) => (b.value > a.value ? b : a));
    const text = number(top.value);
    const wide = text.length * DIGIT_PX;
    const middle = y(top.value);
    const free = (from: number) =>
      from + wide <= end &&
      from >= PLOT.start &&
      !marks.some(
        (mark) =>
          mark.bin !== at && lies(mark, x(mark.bin), y(mark.value), from, from + wide, middle),
      );
    const after = free(x(at) + BESIDE);
    if (!after && !free(x(at) - BESIDE - wide)) return [];
    return [
      {
        text,
        x: after ? x(at) + BESIDE : x(at) - BESIDE,
        y: middle + 4,
        anchor: after ? ("start" as const) : ("end" as const),
        ink: "--ink" as const,
        ...(top.used && { weight: 600 as const }),
      },
    ];
  });
}

/** Whether a mark, or its arrow, reaches into a line of words. */
function lies({ open }: Mark, x: number, y: number, from: number, to: number, middle: number) {
  const across = x + REACH > from && x - REACH < to;
  const above = y - REACH - (open ? ARROW : 0);
  return across && above < middle + HALF_LINE && y + REACH > middle - HALF_LINE;
}

function spotOf(
  each: DayBin,
  { bin, starts }: DaysView,
  leadsTo: LeadsTo,
  x: number,
  step: number,
): Spot {
  const name = binName(bin, each.days.from);
  return {
    d: box(x, PLOT.top, step, DAYS_PX - PLOT.top),
    title: each.sum === null ? name : t("words.colon", { name, text: number(each.sum.headline) }),
    href: each.events === 0 || starts.length === 1 ? null : leadsTo(each.days),
  };
}
