// Figures over time as scenes, for charts, cards and paper: columns of events by kind, or a mark for each voice.

import type { Scene, Words } from "../../draw/scene.ts";
import { textWidth } from "../../draw/text-width.ts";
import { number } from "../../i18n/intl.ts";
import { axis as short } from "../../i18n/say.ts";
import { arrowUp, markAt } from "../../ui/marks/claim-mark.ts";
import { claimShapes } from "../../ui/marks/claim-shapes.ts";
import { kindColour, kindCuts } from "../../ui/marks/kinds.ts";
import { linear, type Scale } from "../../ui/marks/scale.ts";
import { box, line, type Path, tenths } from "../../ui/marks/shape.ts";
import { labelled } from "./bins.ts";
import { byBin, MARKED_BY, type Mark, peaks } from "./marks.ts";
import { PLOT_END, PLOT_START, type UprightAxis, uprightAxis } from "./plot.ts";
import type { TimeBin, TimePart } from "./time-part.ts";
import type { Axis } from "./window.ts";

/** `dated`: the bins are named below; not so where another plot of the same axis follows. */
export type TimeSize = {
  readonly width: number;
  readonly height: number;
  readonly dated: boolean;
};

/** Above the plot, and below it with dashes and days, or without. */
const TOP = 20;
const DATED = 36;
const UNDATED = 6;
/** Between the words of the upright axis and the plot. */
const AXIS_GAP = 8;
/** From the lower edge to the baseline of the days, and half the room of one. */
const DAYS_UP = 10;
const HALF_DAY = 22;
/** The numbers of the upright axis stand about this far apart, if that leaves two. */
const TICK_PX = 58;
/** Peaks that are named stand this far apart. */
const NAME_PX = 56;
const NAMED = 4;
/** From a mark's middle to its name, and how wide a digit of it is at most. */
const BESIDE = 9;
const DIGIT_PX = 8;
/** As far as a mark reaches, and an arrow above it. */
const REACH = 6;
const ARROW = 10;
const HALF_LINE = 6;

/** Where the plot lies in a drawing of this size, and each of its bins. */
type Frame = {
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
  /** How wide a bin is. */
  readonly step: number;
  /** The middle of a bin. */
  readonly x: Scale;
};

export function timeFrame({ starts }: Axis, { width, height, dated }: TimeSize): Frame {
  // A language whose "500k" is longer needs more room.
  const words = Math.ceil(textWidth(short(500_000), 12, false)) + AXIS_GAP;
  const [start, end] = [Math.max(PLOT_START, words), width - PLOT_END];
  const step = (end - start) / Math.max(starts.length, 1);
  return {
    ...{ start, end, step, top: TOP, bottom: height - (dated ? DATED : UNDATED) },
    x: (bin) => tenths(start + step * (bin + 0.5)),
  };
}

/** Events as columns, stacked by kind. */
export function eventsScene(part: TimePart, size: TimeSize): Scene<Path> {
  const most = Math.max(...part.bins.map(({ events }) => events));
  return plotted(part, size, most, "columns", ({ x, step }, y) => ({
    shapes: part.bins.flatMap((bin, i) => column(bin, x(i), Math.min(40, step * 0.74), y)),
    words: [],
  }));
}

/** A figure as claimed: a mark for each voice, a line over the range, a dash where nobody said; the peaks have names. */
export function claimsScene(part: TimePart, size: TimeSize): Scene<Path> {
  const { bins, marks } = part;
  const said = rangesOf(part);
  const most = Math.max(0, ...said.map(({ high }) => high));
  const known = new Set(said.map(({ bin }) => bin));
  return plotted(part, size, most, "marks", (frame, y) => ({
    shapes: [
      ...said.flatMap(({ bin, low, high }) => rangeLine(frame.x(bin), y(low), y(high))),
      ...bins.flatMap(({ events }, i) =>
        events > 0 && !known.has(i) ? [dash(frame.x(i), frame.bottom)] : [],
      ),
      ...marks.flatMap((mark) => drawn(mark, frame.x(mark.bin), y(mark.value))),
    ],
    words: names(part, said, frame, y),
  }));
}

/** From the lowest to the highest of what is said in a bin, and the highest mark. */
type Range = {
  readonly bin: number;
  readonly low: number;
  readonly high: number;
  readonly top: Mark;
};

function rangesOf({ bins, marks }: TimePart): Range[] {
  return [...byBin(marks)].map(([bin, said]) => {
    const sum = bins[bin]?.sum;
    const all = [...said.map(({ value }) => value), ...(sum ? [sum.low, sum.high] : [])];
    const top = said.reduce((a, b) => (b.value > a.value ? b : a));
    return { bin, low: Math.min(...all), high: Math.max(...all), top };
  });
}

/** Both axes with their words, and over them what is drawn. */
function plotted(
  part: TimePart,
  size: TimeSize,
  most: number,
  of: Parameters<typeof uprightAxis>[1],
  draw: (frame: Frame, y: Scale) => Scene<Path>,
): Scene<Path> {
  const frame = timeFrame(part, size);
  const { top, bottom } = frame;
  const axis = uprightAxis(most, of, Math.max(2, Math.floor((bottom - top) / TICK_PX)));
  const scale = linear(axis.max, bottom, top);
  const y: Scale = (n) => tenths(scale(n));
  const { shapes, words } = draw(frame, y);
  return {
    shapes: [...rules(axis, frame, y), ...shapes],
    words: [...numbers(axis, frame, y), ...(size.dated ? days(part, frame, size) : []), ...words],
  };
}

function rules({ ticks }: UprightAxis, { start, end }: Frame, y: Scale): Path[] {
  return ticks.map((tick) => ({
    d: line(start, y(tick), end, y(tick)),
    stroke: tick === 0 ? "--rule-strong" : "--rule",
  }));
}

const AXIS_WORDS = { ink: "--ink-3", name: "axis-text" } as const;

function numbers({ ticks }: UprightAxis, { start }: Frame, y: Scale): Words[] {
  return ticks.map((tick) => ({
    ...AXIS_WORDS,
    ...{ text: short(tick), x: start - AXIS_GAP, y: y(tick) + 4, anchor: "end" },
  }));
}

/** A day that would run over the edge ends there. */
function days(part: TimePart, { start, end, x }: Frame, { width, height }: TimeSize): Words[] {
  return labelled(part, end - start).map(({ bin, text }) => ({
    ...AXIS_WORDS,
    ...{ text, y: height - DAYS_UP },
    ...(x(bin) + HALF_DAY > width ? { x: width, anchor: "end" } : { x: x(bin), anchor: "middle" }),
  }));
}

/** A gap as wide as a hair stays over each kind; all but one are cut across. */
function column({ stack }: TimeBin, x: number, width: number, y: Scale): Path[] {
  let below = 0;
  return stack.map(({ kind, events }) => {
    const [bottom, top] = [y(below), y(below + events)];
    below += events;
    const high = tenths(Math.max(0, bottom - top - 0.8));
    const dash = kindCuts(kind);
    return dash === undefined
      ? { d: box(tenths(x - width / 2), top, tenths(width), high), fill: kindColour(kind) }
      : { d: line(x, top + high, x, top), stroke: kindColour(kind), width: tenths(width), dash };
  });
}

/** Behind the marks. */
function rangeLine(x: number, low: number, high: number): Path[] {
  if (low === high) return [];
  return [{ d: line(x, low, x, high), stroke: "--claim-muted", width: 2 }];
}

/** A short dash below the baseline: events, and no figure. */
function dash(x: number, bottom: number): Path {
  return { d: line(x - 2.5, bottom + 6, x + 2.5, bottom + 6), stroke: "--ink-3", width: 1.4 };
}

function drawn({ voice, used, open }: Mark, x: number, y: number): Path[] {
  const standing = used ? "used" : "covers";
  const by = MARKED_BY[voice];
  return [
    ...claimShapes(markAt(x, y, by, standing), standing, by),
    ...(open ? [{ d: arrowUp(x, y - 7, 9), stroke: "--claim", width: 1.4 } as const] : []),
  ];
}

/** The values at the peaks, beside the mark or above it; a name that would lie on what another bin has is left out. */
function names(
  { marks }: TimePart,
  said: readonly Range[],
  { step, start, end, x }: Frame,
  y: Scale,
): Words[] {
  const named = peaks(marks, null, NAMED, Math.max(1, NAME_PX / step));
  return said.flatMap(({ bin, top }): Words[] => {
    if (!named.includes(bin)) return [];
    const text = number(top.value);
    const wide = text.length * DIGIT_PX;
    const middle = y(top.value);
    const above = middle - REACH - HALF_LINE - (top.open ? ARROW : 0) - 2;
    const free = ({ from, middle }: Place) =>
      from >= start &&
      from + wide <= end + PLOT_END &&
      said.every((other) => {
        if (other.bin === bin) return true;
        const beside = x(other.bin) + REACH <= from || x(other.bin) - REACH >= from + wide;
        const over = y(other.high) - REACH - (other.top.open ? ARROW : 0);
        return beside || over >= middle + HALF_LINE || y(other.low) + REACH <= middle - HALF_LINE;
      });
    const place = [
      { anchor: "start", x: x(bin) + BESIDE, from: x(bin) + BESIDE, middle } as const,
      { anchor: "end", x: x(bin) - BESIDE, from: x(bin) - BESIDE - wide, middle } as const,
      { anchor: "middle", x: x(bin), from: x(bin) - wide / 2, middle: above } as const,
    ].find(free);
    if (place === undefined) return [];
    const look = { ink: "--ink", halo: "--surface" } as const;
    const weight = top.used && ({ weight: 600 } as const);
    return [{ text, anchor: place.anchor, x: place.x, y: place.middle + 4, ...look, ...weight }];
  });
}

/** Where a name begins, and the middle of its letters. */
type Place = { readonly from: number; readonly middle: number };
