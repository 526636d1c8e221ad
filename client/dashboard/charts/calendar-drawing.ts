// The calendar as a drawing: weeks across, days down, the darker the more; a day with events and no figure is hatched.
import type { Timeline } from "../../../domain/summary.ts";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { type Day, dayOf, isoOf, weekday } from "../../../domain/when.ts";
import type { Drawing, Spot, Words } from "../../draw/scene.ts";
import { day as dayName, shortMonth, shortMonthYear, weekdayName } from "../../i18n/dates.ts";
import { commas } from "../../i18n/lists.ts";
import { t } from "../../i18n/t.ts";
import { box, line, type Path } from "../../ui/marks/shape.ts";
import { binFigure, stacked } from "../timeline/bins.ts";
import type { Days, LeadsTo } from "./leads-to.ts";

const START = 40;
const HEAD = 22;
const WEEK = 7;
const CELL = { least: 11, most: 26, gap: 2 } as const;
const BELOW = 16;
/** How many strips are drawn, the latest; the table has all days. A narrow chart stays as low as its neighbour. */
const stripsFor = (width: number) => (width < 600 ? 2 : 4);
const MONTHS = [12, 6, 3] as const;

type Of = { readonly days: readonly CalendarDay[]; readonly by: "events" | "figure" };

/** `leadsTo` gives the address that pressing a day leads to. */
export function calendarDrawing({ days, by }: Of, leadsTo: LeadsTo, width: number): Drawing {
  const cut = cutFor(days, width);
  const strips = cut.slice(-stripsFor(width));
  const widest = Math.max(1, ...strips.map(weeksIn));
  const cell = Math.max(4, Math.min(CELL.most, Math.floor((width - START) / widest)));
  const high = HEAD + WEEK * cell + BELOW;
  const max = Math.max(1, ...days.map((day) => inkOf(day, by) ?? 0));
  const drawn = strips.map((strip, i) =>
    stripDrawing(strip, { top: i * high, end: width, cell, max, by, leadsTo }),
  );
  return {
    width,
    height: strips.length * high,
    shapes: drawn.flatMap(({ shapes }) => shapes),
    words: drawn.flatMap(({ words }) => words),
    spots: drawn.flatMap(({ spots }) => spots),
  };
}

/** How many days are older than the strips that are drawn. */
export function daysNotDrawn(days: readonly CalendarDay[], width: number): number {
  return cutFor(days, width)
    .slice(0, -stripsFor(width))
    .reduce((sum, strip) => sum + strip.length, 0);
}

/** Years, or as much shorter pieces as it takes for a day to be seen. */
function cutFor(days: readonly CalendarDay[], width: number): CalendarDay[][] {
  const weeks = weeksIn(days);
  if (weeks * CELL.least <= width - START && weeks <= 54) return [[...days]];
  const months = MONTHS.find((n) => n * 4.5 * CELL.least <= width - START) ?? 3;
  const pieces = new Map<number, CalendarDay[]>();
  for (const each of days) {
    const date = isoOf(each.day);
    const piece = Math.floor(
      (Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1) / months,
    );
    const list = pieces.get(piece);
    if (list) list.push(each);
    else pieces.set(piece, [each]);
  }
  return [...pieces.values()];
}

const monday = (day: Day) => day - weekday(day);

function weeksIn(days: readonly CalendarDay[]): number {
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? (monday(last.day) - monday(first.day)) / WEEK + 1 : 0;
}

function inkOf({ events, figure }: CalendarDay, by: Of["by"]): number | null {
  return by === "events" ? events : figure;
}

type Strip = {
  readonly top: number;
  /** Where the drawing ends. */
  readonly end: number;
  readonly cell: number;
  readonly max: number;
  readonly by: Of["by"];
  readonly leadsTo: LeadsTo;
};

function stripDrawing(
  days: readonly CalendarDay[],
  { top, end, cell, max, by, leadsTo }: Strip,
): Pick<Drawing, "shapes" | "words" | "spots"> {
  const first = monday(days[0]?.day ?? 0);
  const at = (day: Day) => ({
    x: START + Math.floor((day - first) / WEEK) * cell,
    y: top + HEAD + weekday(day) * cell,
  });
  return {
    shapes: days.flatMap((each) => cellShapes(each, at(each.day), cell - CELL.gap, max, by)),
    words: [...weekdayNames(first, top, cell), ...monthNames(days, (day) => at(day).x, top, end)],
    spots: days.map((each) => spotOf(each, at(each.day), cell, leadsTo)),
  };
}

type At = { readonly x: number; readonly y: number };

/** From a fifth of the ink to all of it; the root keeps small days apart from none. */
function cellShapes(
  each: CalendarDay,
  { x, y }: At,
  size: number,
  max: number,
  by: Of["by"],
): Path[] {
  const d = box(x, y, size, size);
  const value = inkOf(each, by);
  if (each.events === 0) return [{ d, stroke: "--rule" }];
  if (value === null) return [{ d, hatch: true, stroke: "--rule-strong" }];
  if (value === 0)
    return [
      { d, stroke: "--claim" },
      { d: line(x + 3, y + size / 2, x + size - 3, y + size / 2), stroke: "--claim" },
    ];
  return [{ d, fill: "--claim", alpha: 0.2 + 0.8 * Math.sqrt(value / max) }];
}

function weekdayNames(first: Day, top: number, cell: number): Words[] {
  return [0, 2, 4, 6].map((i) => ({
    text: weekdayName(first + i),
    x: START - 8,
    y: top + HEAD + i * cell + cell / 2 + 3,
    anchor: "end",
    ink: "--ink-3",
  }));
}

/** About as wide as a letter of the name of a month is, with the gap behind the name. */
const LETTER_PX = 6.5;
const GAP_PX = 6;

/** The months that have room, up to the next one's name; the year stands with the last of its months that has room for it. */
function monthNames(
  days: readonly CalendarDay[],
  x: (day: Day) => number,
  top: number,
  end: number,
): Words[] {
  const starts = days
    .map(({ day }) => day)
    .filter((day, i) => i === 0 || isoOf(day).slice(8) === "01");
  const fits = (name: string, i: number) => {
    const [at, next] = [x(starts[i] ?? 0), starts[i + 1]];
    return at + name.length * LETTER_PX + GAP_PX <= (next === undefined ? end : x(next));
  };
  const yearOf = (day: Day) => isoOf(day).slice(0, 4);
  const said = new Map(
    starts.flatMap((day, i) => (fits(shortMonthYear(day), i) ? [[yearOf(day), day] as const] : [])),
  );
  return starts.flatMap((day, i) => {
    const text = said.get(yearOf(day)) === day ? shortMonthYear(day) : shortMonth(day);
    if (!fits(text, i)) return [];
    return [{ text, x: x(day), y: top + HEAD - 8, anchor: "start", ink: "--ink-3" }];
  });
}

function spotOf(each: CalendarDay, { x, y }: At, cell: number, leadsTo: LeadsTo): Spot {
  const { day, events, said } = each;
  const parts = [t("dashboard.events", { count: events }), said];
  return {
    d: box(x, y, cell, cell),
    title: t("words.colon", {
      name: dayName(day),
      text: events === 0 ? t("charts.no_events") : commas(parts),
    }),
    href: events === 0 ? null : leadsTo({ from: day, to: day }),
  };
}

export type CalendarDay = {
  readonly day: Day;
  readonly events: number;
  /** The chosen figure; null where nobody gave one. */
  readonly figure: number | null;
  /** The same in words. */
  readonly said: string;
};

/** Every day of a timeline by days that lies in the period, from the first to the last. */
export function daysOfTimeline(
  { start, bins, series, figures }: Timeline,
  metric: Metric,
  period: Days,
): CalendarDay[] {
  const first = start === null ? null : dayOf(start);
  if (first === null) return [];
  const days: CalendarDay[] = [];
  for (let i = 0; i < bins; i++) {
    const day = first + i;
    if (day < period.from || day > period.to) continue;
    const figure = figures[metric]?.headline[i] ?? null;
    days.push({ day, events: stacked(series, i), figure, said: binFigure(figures[metric], i) });
  }
  return days;
}
