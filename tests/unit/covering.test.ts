/** What a sum rests on: how many days have a figure of their own, and whether one figure covers all the others. */
import { describe, expect, it } from "vitest";
import { aClaim, aRecord } from "../support/examples.ts";
import { seedRecords } from "../support/seed-records.ts";
import { summaryOf } from "../support/summary-of.ts";

const records = seedRecords();
const detained = (query: string, of = records) => summaryOf(of, query).totals.figures.detained;

describe("the days that have a figure of their own", () => {
  it("are not all those of an event that runs on", () => {
    const days = (start: string, end: string) =>
      detained("", [
        aRecord({ start, end, date_precision: "day" }, [
          aClaim({ metric: "detained", low: 5, high: 5 }),
        ]),
      ]).days_with;
    expect(days("2020-09-13", "2020-09-13")).toBe(1);
    expect(days("2020-09-13", "2020-09-14")).toBe(1);
    expect(days("2020-09-13", "2020-09-15")).toBe(0);
  });

  it("are 26 of 50 in the shipped record, though one figure is of the whole time", () => {
    const { totals } = summaryOf(records, "rule=highest");
    expect([totals.figures.detained.days_with, totals.days]).toEqual([26, 50]);
  });
});

describe("one figure that covers all others", () => {
  it("is told with what its parts come to", () => {
    const { headline, covering } = detained("rule=highest");
    expect(headline).toBe(12_000);
    expect(covering).toEqual({ event: "BLR-2020-protests", parts: 11_096 });
  });

  it("is none where the parts come to as much, or the event has none that are selected", () => {
    expect(detained("rule=authorities").covering).toBeNull();
    expect(detained("rule=highest&part_of=!BLR-2020-protests").covering).toBeNull();
  });
});
