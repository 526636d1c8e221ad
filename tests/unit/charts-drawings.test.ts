/** The drawn charts: everything lies inside, what nobody said is never drawn as zero, and a day leads to itself. */
import { describe, expect, it } from "vitest";
import {
  type CalendarDay,
  calendarDrawing,
  daysNotDrawn,
  daysOfTimeline,
} from "../../client/dashboard/charts/calendar-drawing.ts";
import { daysDrawing } from "../../client/dashboard/charts/days-drawing.ts";
import type { Days } from "../../client/dashboard/charts/leads-to.ts";
import { timePart } from "../../client/dashboard/timeline/time-part.ts";
import { claimsScene, eventsScene } from "../../client/dashboard/timeline/time-scene.ts";
import { axisOf } from "../../client/dashboard/timeline/window.ts";
import type { Drawing, Scene } from "../../client/draw/scene.ts";
import { textWidth } from "../../client/draw/text-width.ts";
import { loadLocale } from "../../client/i18n/catalogues.ts";
import { locale, setLocale } from "../../client/i18n/locale.ts";
import type { Path } from "../../client/ui/marks/shape.ts";
import { LANGUAGES } from "../../domain/language.ts";
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
const view = timePart(timeline, starts, { first, last }, "detained", rule);

/** The x of every rectangle and line that a shape begins with. */
function outside({ width, shapes, words }: Drawing): string[] {
  const starts = shapes.flatMap(({ d }) =>
    [...d.matchAll(/M(-?[\d.]+)/g)].map((m) => Number(m[1])),
  );
  const bad = starts.filter((x) => x < 0 || x > width).map(String);
  return [...bad, ...words.filter(({ x }) => x < 0 || x > width).map(({ text }) => text)];
}

/** Where the drawing of so many pixels has the middles of its marks: 42 px before, 14 after, from 20 down to 194. */
function viewMarks(width: number) {
  const step = (width - 42 - 14) / view.bins.length;
  const most = 774 * 1.12;
  return view.marks.map(({ bin, value }) => ({
    x: 42 + step * (bin + 0.5),
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
      const from = { start: x, middle: x - wide / 2, end: x - wide }[anchor];
      const to = from + wide;
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

describe("figures over time in a card and on paper", () => {
  const card = (width: number) => ({ width, height: 184, dated: true });
  const whole = (scene: Scene<Path>, width: number) => ({
    ...scene,
    width,
    height: 184,
    spots: [],
  });

  it.each([264, 344, 444, 564])("lie inside %i pixels", (width) => {
    for (const sceneOf of [eventsScene, claimsScene])
      expect(outside(whole(sceneOf(view, card(width)), width))).toEqual([]);
  });

  it("have a mark at the same share of the plot's height as the chart by day", () => {
    const height = (d: string) => Number(/^M[-\d.]+ ([-\d.]+)/.exec(d)?.[1]);
    const marks = ({ shapes }: Scene<Path>) =>
      shapes
        .filter(({ d, stroke }) => /h10v10h-10Z$/.test(d) && stroke)
        .map(({ d }) => height(d) + 5);
    const share = (scene: Scene<Path>, bottom: number) =>
      marks(scene).map((y) => (bottom - y) / (bottom - 20));
    const days = share(daysDrawing(view, leadsTo, 600), 194);
    const own = share(claimsScene(view, card(600)), 148);
    expect(own.length).toBeGreaterThan(10);
    expect(own).toHaveLength(days.length);
    own.forEach((part, i) => {
      expect(Math.abs(part - (days[i] ?? 0))).toBeLessThan(0.01);
    });
  });

  it("stack columns as tall as the events of each kind, without gaps between their days", () => {
    const { shapes } = eventsScene(view, card(600));
    // A box, or a line as wide as one that is cut across.
    const tall = shapes.flatMap(({ d, fill, width, dash }) => {
      if (fill) return [Number(/v([\d.]+)/.exec(d)?.[1])];
      const [, from, to] = /^M[\d.]+ ([\d.]+)L[\d.]+ ([\d.]+)$/.exec(d) ?? [];
      return dash && (width ?? 0) > 3 ? [Number(from) - Number(to)] : [];
    });
    const most = Math.max(...view.bins.map(({ events }) => events));
    const wanted = view.bins.flatMap(({ stack }) =>
      stack.map(({ events }) => (128 * events) / (most * 1.06) - 0.8),
    );
    expect(tall).toHaveLength(wanted.length);
    tall.forEach((px, i) => {
      expect(Math.abs(px - (wanted[i] ?? 0))).toBeLessThan(0.2);
    });
  });

  it("tie together what a day's voices say, and what other claims of it reach to", () => {
    const lines = claimsScene(view, card(600)).shapes.filter(
      ({ stroke }) => stroke === "--claim-muted",
    );
    const apart = view.bins.filter(({ sum }, i) => {
      const said = view.marks.filter(({ bin }) => bin === i).map(({ value }) => value);
      return new Set([...said, ...(sum ? [sum.low, sum.high] : [])]).size > 1;
    });
    expect(apart.length).toBeGreaterThan(5);
    expect(lines).toHaveLength(apart.length);
  });

  it("name no days where another plot of the same axis follows", () => {
    const named = (dated: boolean) =>
      claimsScene(view, { width: 600, height: 110, dated })
        .words.filter(({ anchor, name }) => name === "axis-text" && anchor === "middle")
        .map(({ text }) => text);
    expect(named(true)).toContain("13 Sep");
    expect(named(false)).toEqual([]);
  });

  it.each(LANGUAGES)("have room for the words of the axis in $value", async ({ value }) => {
    const before = locale();
    setLocale(await loadLocale(value));
    const crowds = timePart(timeline, starts, { first, last }, "participants", "highest");
    const { words } = claimsScene(crowds, card(264));
    setLocale(before);
    const upright = words.filter(({ anchor, x }) => anchor === "end" && x < 100);
    expect(upright.length).toBeGreaterThan(2);
    for (const { text, x } of upright)
      expect(x - textWidth(text, 12, false)).toBeGreaterThanOrEqual(0);
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
      said: "",
    }));
    expect(named(half, 420)).toEqual(["Jan", "Feb", "Mar", "Apr", "May", "Jun 2025"]);
  });

  const cells: CalendarDay[] = [
    { day: day("2020-09-07"), events: 0, figure: null, said: "" },
    { day: day("2020-09-08"), events: 2, figure: null, said: "" },
    { day: day("2020-09-09"), events: 2, figure: 0, said: "" },
    { day: day("2020-09-10"), events: 2, figure: 40, said: "" },
  ];

  it("draws none, unknown, zero and some differently", () => {
    const { shapes } = calendarDrawing({ days: cells, by: "figure" }, leadsTo, 400);
    const looks = shapes.map(({ fill, hatch }) => (fill ? "ink" : hatch ? "hatch" : "outline"));
    expect(looks).toEqual(["outline", "hatch", "outline", "outline", "ink"]);
  });

  it("is darker where there is more, and darkest at the most", () => {
    const ink = [1, 2, 8].map((events, i) => ({ day: i, events, figure: null, said: "" }));
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
      said: "",
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
