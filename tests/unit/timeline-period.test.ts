/** The timeline of a summary: the columns of its period, and what lies beside them. */
import { describe, expect, test } from "vitest";
import { aRecord } from "../support/examples.ts";
import { summaryOf } from "../support/summary-of.ts";

describe("the timeline", () => {
  test("has days around a period of days, and counts what lies beside them, in a record of years", () => {
    const on = (id: string, start: string, end = start) => aRecord({ id, start, end });
    const years = [
      on("first", "1990-05-01"),
      on("before", "2005-03-01"),
      on("within", "2005-03-12"),
      on("long", "2004-01-01", "2005-03-02"),
      on("longer", "2004-01-01", "2005-02-28"),
      on("last", "2020-03-31"),
    ];
    const { timeline, totals } = summaryOf(years, "date=2005-03-11..2005-03-20");
    const { bin, start, bins, series, earlier, later } = timeline;
    expect({ bin, start, bins, earlier, later }).toEqual({
      ...{ bin: "day", start: "2005-03-01", bins: 30, earlier: 3, later: 1 },
    });
    expect(series.demonstration?.flatMap((events, at) => (events > 0 ? [at] : []))).toEqual([
      0, 11,
    ]);
    expect([timeline.long_events, timeline.spans.map(({ event }) => event)]).toEqual([1, ["long"]]);
    expect(totals.events).toBe(1);
    const all = summaryOf(years, "").timeline;
    expect([all.bin, all.bins, all.earlier, all.later]).toEqual(["month", 359, 0, 0]);
  });
});
