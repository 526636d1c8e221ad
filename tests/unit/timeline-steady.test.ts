/** What of a timeline stays drawn while another period is chosen. */
import { describe, expect, it } from "vitest";
import { drawnOn, isWhole, steady } from "../../client/dashboard/timeline/steady.ts";
import { ALL_DAYS } from "../../domain/summarise/bins.ts";
import type { Timeline } from "../../domain/summary.ts";
import { dayOf } from "../../domain/when.ts";

const day = (iso: string) => dayOf(iso) ?? Number.NaN;
const days = (from: string, to: string) => ({ from: day(from), to: day(to) });
type Drawn = Pick<Timeline, "bin" | "start" | "bins" | "earlier" | "later">;
const september: Drawn = {
  bin: "day",
  start: "2020-09-01",
  bins: 30,
  earlier: 5,
  later: 7,
};
const months: Drawn = { ...september, bin: "month", start: "2015-01-01", bins: 72 };
const on = (timeline: Drawn) => ({
  bin: timeline.bin,
  axis: timeline === months ? days("2015-01-01", "2020-12-31") : days("2020-09-01", "2020-09-30"),
});

describe("a timeline that is a part of the record", () => {
  it("stays for a period that lies within it", () => {
    expect(steady(september, days("2020-09-13", "2020-09-13"), null)).toEqual(on(september));
    expect(steady(september, days("2020-09-02", "2020-09-29"), null)).toEqual(on(september));
  });

  it("moves along for a period that comes to its edge, or leaves it", () => {
    for (const period of [
      days("2020-09-01", "2020-09-10"),
      days("2020-09-25", "2020-09-30"),
      days("2020-10-02", "2020-10-03"),
      ALL_DAYS,
    ])
      expect(steady(september, period, null)).toBeNull();
  });

  it("stays for a period that comes to an edge beyond which nothing happened", () => {
    const last = { ...september, later: 0 };
    expect(steady(last, days("2020-09-25", "2020-09-30"), null)).toEqual(on(september));
    expect(steady(last, { from: day("2020-09-25"), to: ALL_DAYS.to }, null)).toEqual(on(september));
    expect(steady(last, ALL_DAYS, null)).toBeNull();
  });

  it("gives way to finer columns where the period asks for them", () => {
    expect(steady(months, days("2016-01-01", "2019-12-31"), null)).toEqual(on(months));
    expect(steady(months, days("2018-03-01", "2018-03-31"), null)).toBeNull();
  });
});

describe("a timeline that is the whole record", () => {
  const whole = { ...september, earlier: 0, later: 0 };

  it("is for the server to draw anew, which draws the same unless the period asks for finer columns", () => {
    expect(isWhole(whole)).toBe(true);
    expect(steady(whole, days("2020-09-13", "2020-09-13"), null)).toBeNull();
  });

  it("is drawn again on all days", () => {
    expect(drawnOn(whole)).toEqual({ bin: "day", axis: ALL_DAYS });
    expect(drawnOn(months)).toEqual(on(months));
  });
});
