/** The window on the timeline: what dragging and the keys make of it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  axisOf,
  daysOfWindow,
  dragged,
  type Grip,
  keyed,
  shownDays,
  type Window,
  windowOf,
} from "../../client/dashboard/timeline/window.ts";
import { BINS, dayOf, isoOf } from "../../domain/when.ts";

const day = (iso: string) => dayOf(iso) ?? Number.NaN;
const days = axisOf("day", day("2020-08-09"), 50);
const weeks = axisOf("week", day("2020-08-10"), 8);
const window = { first: 13, last: 49 };

describe("the axis", () => {
  it("has its bins one after the other, months as long as they are", () => {
    const months = axisOf("month", day("2020-01-01"), 4);
    expect(months.starts.map(isoOf)).toEqual([
      "2020-01-01",
      "2020-02-01",
      "2020-03-01",
      "2020-04-01",
    ]);
  });
});

describe("the window", () => {
  it("covers the bins of the chosen days", () => {
    const chosen = { from: day("2020-08-22"), to: day("2020-09-27") };
    expect(windowOf(days, chosen)).toEqual(window);
    expect(daysOfWindow(days, window, true)).toEqual(chosen);
  });

  it("covers every bin that holds a chosen day", () => {
    const chosen = { from: day("2020-08-16"), to: day("2020-08-17") };
    expect(windowOf(weeks, chosen)).toEqual({ first: 0, last: 1 });
  });

  it("is the whole axis when nothing is chosen, and then chooses nothing", () => {
    const all = windowOf(days, { from: -Infinity, to: Infinity });
    expect(all).toEqual({ first: 0, last: 49 });
    expect(daysOfWindow(days, { first: 0, last: 49 }, true)).toBeNull();
  });

  it("of all bins of an axis that is a part of the record chooses the days of these", () => {
    expect(daysOfWindow(days, { first: 0, last: 49 }, false)).toEqual({
      from: day("2020-08-09"),
      to: day("2020-09-27"),
    });
  });

  it("is missing when the chosen days lie outside the axis", () => {
    expect(windowOf(days, { from: 0, to: 10 })).toBeNull();
    expect(windowOf(axisOf("day", 0, 0), { from: 0, to: 10 })).toBeNull();
  });

  it("finds its bins again from its own days, on any axis", () => {
    const axis = fc.record({
      bin: fc.constantFrom(...BINS),
      start: fc.integer({ min: 0, max: 30_000 }),
      bins: fc.integer({ min: 2, max: 60 }),
    });
    fc.assert(
      fc.property(axis, fc.nat(), fc.nat(), ({ bin, start, bins }, a, b) => {
        const first = Math.min(a % bins, b % bins);
        const last = Math.max(a % bins, b % bins);
        const on = axisOf(bin, start, bins);
        const chosen = daysOfWindow(on, { first, last }, true);
        expect(windowOf(on, chosen ?? { from: -Infinity, to: Infinity })).toEqual({ first, last });
      }),
    );
  });
});

describe("dragging", () => {
  it("an edge moves that edge to the bin under the pointer", () => {
    expect(dragged(window, "start", 13, 20.7, 50)).toEqual({ first: 20, last: 49 });
    expect(dragged(window, "end", 49, 30.2, 50)).toEqual({ first: 13, last: 30 });
  });

  it("an edge past the other swaps them", () => {
    expect(dragged({ first: 5, last: 9 }, "start", 5, 12.4, 50)).toEqual({ first: 9, last: 12 });
  });

  it("the frame moves the window and keeps its length, up to the limits", () => {
    expect(dragged({ first: 5, last: 9 }, "frame", 7, 10, 50)).toEqual({ first: 8, last: 12 });
    expect(dragged({ first: 5, last: 9 }, "frame", 7, -90, 50)).toEqual({ first: 0, last: 4 });
    expect(dragged({ first: 5, last: 9 }, "frame", 7, 900, 50)).toEqual({ first: 45, last: 49 });
  });

  it("over empty timeline makes a new window, in either direction", () => {
    expect(dragged(window, "new", 8.2, 3.9, 50)).toEqual({ first: 3, last: 8 });
  });

  it("never leaves the axis nor turns the window inside out", () => {
    const grip = fc.constantFrom<Grip>("start", "end", "frame", "new");
    const at = fc.double({ min: -100, max: 200, noNaN: true });
    fc.assert(
      fc.property(fc.nat(49), fc.nat(49), grip, at, at, (a, b, by, from, to) => {
        const before: Window = { first: Math.min(a, b), last: Math.max(a, b) };
        const { first, last } = dragged(before, by, from, to, 50);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(last).toBeLessThan(50);
        expect(first).toBeLessThanOrEqual(last);
      }),
    );
  });
});

describe("the keys on an edge", () => {
  const press = (grip: "start" | "end", key: string, shift = false) =>
    keyed(days, { first: 20, last: 30 }, grip, key, shift);

  it("move it by one bin, with Shift by a week, with the page keys by 30 days", () => {
    expect(press("start", "ArrowLeft")).toEqual({ first: 19, last: 30 });
    expect(press("end", "ArrowRight", true)).toEqual({ first: 20, last: 37 });
    expect(press("end", "PageUp")).toEqual({ first: 20, last: 49 });
    expect(press("start", "PageDown")).toEqual({ first: 0, last: 30 });
  });

  it("move it to the limits with Home and End, and never past the other edge", () => {
    expect(press("start", "Home")).toEqual({ first: 0, last: 30 });
    expect(press("end", "End")).toEqual({ first: 20, last: 49 });
    expect(press("start", "End")).toEqual({ first: 30, last: 30 });
    expect(press("end", "ArrowLeft", true)).toEqual({ first: 20, last: 23 });
  });

  it("move by a whole bin at least where a bin is longer than the step", () => {
    const months = axisOf("month", day("2020-01-01"), 12);
    expect(keyed(months, { first: 4, last: 6 }, "start", "ArrowLeft", true)).toEqual({
      first: 3,
      last: 6,
    });
  });

  it("leave other keys to others", () => {
    expect(press("start", "Enter")).toBeNull();
  });
});

describe("the typed period", () => {
  const record = { from: 100, to: 200 };

  it("shows where the record begins and ends at its open ends", () => {
    expect(shownDays({ from: -Infinity, to: 150 }, record)).toEqual({ from: 100, to: 150 });
    expect(shownDays({ from: 150, to: Infinity }, record)).toEqual({ from: 150, to: 200 });
    expect(shownDays({ from: -Infinity, to: Infinity }, record)).toEqual(record);
  });

  it("leaves an open end empty where the record would put the last day before the first", () => {
    expect(shownDays({ from: 300, to: Infinity }, record)).toEqual({ from: 300, to: null });
    expect(shownDays({ from: -Infinity, to: 50 }, record)).toEqual({ from: null, to: 50 });
    expect(shownDays({ from: 300, to: Infinity }, null)).toEqual({ from: 300, to: null });
  });
});
