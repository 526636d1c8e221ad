/** The drawn charts: everything lies inside, what nobody said is never drawn as zero, and a day leads to itself. */
import { describe, expect, it } from "vitest";
import {
  type CalendarDay,
  calendarDrawing,
  daysNotDrawn,
  daysOfTimeline,
} from "../../client/dashboard/charts/calendar-drawing.ts";
import { viewOf } from "../../client/dashboard/charts/days-bins.ts";
import { daysDrawing } from "../../client/dashboard/charts/days-drawing.ts";
import type { Days } from "../../client/dashboard/charts/leads-to.ts";
import { axisOf } from "../../client/dashboard/timeline/window.ts";
import type { Drawing } from "../../client/draw/scene.ts";
import { dayOf, isoOf } from "../../domain/when.ts";
import { seedRecords } from "../support/seed-records.ts";
import { summaryOf } from "../support/summary-of.ts";

const records = seedRecords();
const leadsTo = ({ from, to }: Days) => `${isoOf(from)}..${isoOf(to)}`;
const day = (iso: string) => dayOf(iso) ?? Number.NaN;

const { timeline, rule } = summaryOf(records, "country=BLR", { bin: "day" });
const starts = axisOf("day", day(timeline.start ?? ""), timeline.bins).starts;
const first = day("2020-08-22") - (starts[0] ?? 0);
const last = day("2020-09-27") - (starts[0] ?? 0);
const view = viewOf(timeline, starts, { first, last }, "detained", rule);

/** The x of every rectangle and line that a shape begins with. */
function outside({ width, shapes, words }: Drawing): string[] {
  const starts = shapes.flatMap(({ d }) =>
    [...d.matchAll(/M(-?[\d.]+)/g)].map((m) => Number(m[1])),
  );
  const bad = starts.filter((x) => x < 0 || x > width).map(String);
  return [...bad, ...words.filter(({ x }) => x < 0 || x > width).map(({ text }) => text)];
}

/** Where the drawing of so many pixels has the middles of its marks: 58 px before, 14 after, from 20 down to 194. */
function viewMarks(width: number) {
  const step = (width - 58 - 14) / view.bins.length;
  const most = 774 * 1.12;
  return view.marks.map(({ bin, value }) => ({
    x: 58 + step * (bin + 0.5),
    y: 194 - (174 * value) / most,
  }));
}

describe("the chosen figure by day", () => {
  it("is cut to the window, and its marks are counted from the window's first day", () => {
    expect(view.bins).toHaveLength(37);
    expect(leadsTo(view.bins[0]?.days ?? { from: 0, to: 0 })).toBe("2020-08-22..2020-08-22");
    expect(view.marks.every(({ bin }) => bin >= 0 && bin < 37)).toBe(true);
    const sunday = view.bins[day("2020-09-13") - day("2020-08-22")];
    expect(sunday?.sum?.headline).toBe(774);
    expect(view.marks.filter(({ bin }) => bin === 22).map(({ value }) => value)).toContain(774);
  });

  it.each([240, 360, 640, 1400])("lies inside %i pixels", (width) => {
    expect(outside(daysDrawing(view, leadsTo, width))).toEqual([]);
  });

  it.each([288, 343, 420, 900, 1400])("names no value over another mark, in %i pixels", (width) => {
    const { words } = daysDrawing(view, leadsTo, width);
    const marks = viewMarks(width);
    for (const { text, x, y, anchor } of words.filter(
      ({ ink, weight }) => ink === "--ink" || weight === 600,
    )) {
      const wide = text.length * 7;
      const [from, to] = anchor === "end" ? [x - wide, x] : [x, x + wide];
      const over = marks.filter(
        (mark) => mark.x > from && mark.x < to && Math.abs(mark.y - (y - 4)) < 8,
      );
      expect([text, over]).toEqual([text, []]);
    }
  });

  it("has a dash, and no mark, for a day with events of which nobody gave a figure", () => {
    const silent = view.bins.filter(
      ({ events, sum, authorities, monitors, organisers }) =>
        [sum, authorities, monitors, organisers].every((value) => value === null) && events > 0,
    );
    expect(silent.length).toBeGreaterThan(0);
    const dashes = daysDrawing(view, leadsTo, 900).shapes.filter(({ width }) => width === 1.4);
    const arrows = view.marks.filter(({ open }) => open);
    expect(dashes).toHaveLength(silent.length + arrows.length);
  });

  it("leads to the day that was pressed, but not to a day without events", () => {
    const { spots } = daysDrawing(view, leadsTo, 900);
    spots.forEach(({ href }, i) => {
      const bin = view.bins[i];
      expect(href).toBe(bin && bin.events > 0 ? leadsTo(bin.days) : null);
    });
    expect(spots).toHaveLength(37);
  });
});

describe("the calendar", () => {
  const period = { from: day("2020-08-22"), to: day("2020-09-27") };
  const days = daysOfTimeline(timeline, "detained", period);

  it("has every day of the period once, with events and figure as the summary has them", () => {
    expect(days.map(({ day }) => day)).toEqual(
      Array.from({ length: 37 }, (_, i) => period.from + i),
    );
    const known = records.filter(({ event: { date_precision, place, start } }) => {
      const within = start >= "2020-08-22" && start <= "2020-09-27";
      return within && date_precision === "day" && place.country === "BLR";
    });
    expect(days.reduce((sum, { events }) => sum + events, 0)).toBe(known.length);
    expect(days[22]?.figure).toBe(774);
  });

  it("names every month that has room, and the year once, at its last", () => {
    const named = (of: readonly CalendarDay[], width: number) =>
      calendarDrawing({ days: of, by: "events" }, leadsTo, width)
        .words.map(({ text }) => text)
        .filter((text) => !/day|Mon|Wed|Fri|Sun/.test(text));
    expect(named(days, 400)).toEqual(["Aug", "Sep 2020"]);
    const half = Array.from({ length: 181 }, (_, i) => ({
      day: day("2025-01-01") + i,
      events: 1,
      figure: null,
    }));
    expect(named(half, 420)).toEqual(["Jan", "Feb", "Mar", "Apr", "May", "Jun 2025"]);
  });

  const cells: CalendarDay[] = [
    { day: day("2020-09-07"), events: 0, figure: null },
    { day: day("2020-09-08"), events: 2, figure: null },
    { day: day("2020-09-09"), events: 2, figure: 0 },
    { day: day("2020-09-10"), events: 2, figure: 40 },
  ];

  it("draws none, unknown, zero and some differently", () => {
    const { shapes } = calendarDrawing({ days: cells, by: "figure" }, leadsTo, 400);
    const looks = shapes.map(({ fill, hatch }) => (fill ? "ink" : hatch ? "hatch" : "outline"));
    expect(looks).toEqual(["outline", "hatch", "outline", "outline", "ink"]);
  });

  it("is darker where there is more, and darkest at the most", () => {
    const ink = [1, 2, 8].map((events, i) => ({ day: i, events, figure: null }));
    const { shapes } = calendarDrawing({ days: ink, by: "events" }, leadsTo, 400);
    const alphas = shapes.map(({ alpha }) => alpha ?? 0);
    expect(alphas).toEqual([...alphas].sort((a, b) => a - b));
    expect(alphas.at(-1)).toBe(1);
  });

  const long = (years: number): CalendarDay[] =>
    Array.from({ length: 365 * years }, (_, i) => ({
      day: 16_000 + i,
      events: i % 3,
      figure: null,
    }));

  it.each([
    [1, 343],
    [1, 900],
    [10, 343],
    [10, 460],
    [10, 900],
  ])(
    "of %i years lies inside %i pixels, and says how many days it leaves to the table",
    (years, width) => {
      const all = long(years);
      const drawing = calendarDrawing({ days: all, by: "events" }, leadsTo, width);
      expect(outside(drawing)).toEqual([]);
      expect(drawing.spots.length + daysNotDrawn(all, width)).toBe(all.length);
      expect(drawing.height).toBeLessThan(width < 600 ? 500 : 900);
    },
  );
});
