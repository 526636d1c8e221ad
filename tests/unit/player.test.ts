/** Stepping through a window of time. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysAt, stepFrom, stepsOf } from "../../client/dashboard/player/steps.ts";
import { axisOf } from "../../client/dashboard/timeline/window.ts";
import { BINS, dayOf } from "../../domain/when.ts";

const day = (iso: string) => dayOf(iso) ?? Number.NaN;
const september = axisOf("day", day("2020-09-01"), 30);
const window = { from: day("2020-09-10"), to: day("2020-09-20") };

describe("the player", () => {
  it("has a step for every day of the window and none outside it", () => {
    const steps = stepsOf(september, window);
    expect(steps[0]).toBe(window.from);
    expect(steps.at(-1)).toBe(window.to);
    expect(steps).toHaveLength(11);
  });

  it("shows one day at a time, or all from the first day on", () => {
    const at = day("2020-09-13");
    expect(daysAt(window, "day", at, "each")).toEqual({ from: at, to: at });
    expect(daysAt(window, "day", at, "until")).toEqual({ from: window.from, to: at });
  });

  it("stops at both ends", () => {
    const steps = stepsOf(september, window);
    expect(stepFrom(steps, window.from, 1)).toBe(day("2020-09-11"));
    expect(stepFrom(steps, window.from, -1)).toBeNull();
    expect(stepFrom(steps, window.to, 1)).toBeNull();
  });

  it("shows each day of any window exactly once, whatever the bin", () => {
    const spans = fc.record({
      bin: fc.constantFrom(...BINS),
      from: fc.integer({ min: 0, max: 4_000 }),
      length: fc.integer({ min: 0, max: 900 }),
    });
    fc.assert(
      fc.property(spans, ({ bin, from, length }) => {
        const span = { from, to: from + length };
        const axis = axisOf(bin, 0, bin === "day" ? 5_000 : 800);
        let next = from;
        for (const start of stepsOf(axis, span)) {
          const shown = daysAt(span, bin, start, "each");
          expect(shown.from).toBe(next);
          expect(daysAt(span, bin, start, "until")).toEqual({ from, to: shown.to });
          next = shown.to + 1;
        }
        expect(next).toBe(span.to + 1);
      }),
    );
  });
});
