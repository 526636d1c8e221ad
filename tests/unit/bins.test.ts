/** On which bins a timeline is drawn: as fine as the period asks for, with some of the record around it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printAxis, readAxis } from "../../domain/questions.ts";
import { ALL_DAYS, binsFor, daysCovered, holdsAll, periodOf } from "../../domain/summarise/bins.ts";
import { BINS, dayOf, isoOf } from "../../domain/when.ts";

const day = (iso: string) => dayOf(iso) ?? Number.NaN;
const days = (from: string, to: string) => ({ from: day(from), to: day(to) });
const thirtyYears = { first: day("1990-01-01"), last: day("2020-03-31") };
const auto = { bin: "auto", viewport: null, axis: null } as const;

/** The bins as "day 2020-09-01..2020-09-30". */
function drawn(asked: Partial<Parameters<typeof binsFor>[1]>, record = thirtyYears): string {
  const bins = binsFor(record, { ...auto, period: ALL_DAYS, ...asked });
  const covered = daysCovered(bins);
  return `${bins.bin} ${covered && `${isoOf(covered.from)}..${isoOf(covered.to)}`}`;
}

describe("the bins of a record of thirty years", () => {
  it("are months over the whole of it where no period is chosen", () => {
    expect(drawn({})).toBe("month 1990-01-01..2020-03-31");
  });

  it("are days around a period of ten days, as many again on either side", () => {
    const period = days("2005-03-11", "2005-03-20");
    expect(drawn({ period })).toBe("day 2005-03-01..2005-03-30");
  });

  it("are ten days on either side of a single one", () => {
    const period = days("2005-03-11", "2005-03-11");
    expect(drawn({ period })).toBe("day 2005-03-01..2005-03-21");
  });

  it("are weeks around half a year, and the months of all the time around five years", () => {
    expect(drawn({ period: days("2005-01-03", "2005-07-03") })).toBe("week 2004-07-05..2006-01-01");
    expect(drawn({ period: days("2005-01-01", "2009-12-31") })).toBe(
      "month 1990-01-01..2020-03-31",
    );
  });

  it("end where the record does, also around a period that reaches beyond it", () => {
    expect(drawn({ period: days("2020-03-25", "2021-01-01") })).toBe("day 2020-03-15..2020-03-31");
    expect(drawn({ period: { from: day("2020-03-25"), to: ALL_DAYS.to } })).toBe(
      "day 2020-03-15..2020-03-31",
    );
  });

  it("are those of all the time around a period in which there is no record", () => {
    expect(drawn({ period: days("2022-01-01", "2022-01-10") })).toBe(
      "month 1990-01-01..2020-03-31",
    );
  });

  it("are fewer where there is less room", () => {
    const period = days("2005-03-01", "2005-03-31");
    expect(drawn({ period, viewport: { width: 320 } })).toBe("day 2005-02-25..2005-04-04");
    expect(drawn({ period, viewport: { width: 240 } })).toMatch(/^week/);
  });

  it("cover the days that are asked for, whatever the period", () => {
    const period = days("2005-03-11", "2005-03-20");
    const axis = days("2004-12-01", "2005-02-15");
    expect(drawn({ period, axis, bin: "day" })).toBe("day 2004-12-01..2005-02-15");
    expect(drawn({ period, axis })).toBe("day 2004-12-01..2005-02-15");
    expect(drawn({ period, axis: ALL_DAYS })).toBe("month 1990-01-01..2020-03-31");
  });

  it("are as long as is asked for where there are not too many, and else so in the period", () => {
    expect(drawn({ bin: "year" })).toBe("year 1990-01-01..2020-12-31");
    expect(drawn({ bin: "day" })).toMatch(/^week 1990/);
    const period = days("2005-03-11", "2005-03-20");
    expect(drawn({ bin: "day", period })).toBe("day 2005-03-01..2005-03-30");
    expect(drawn({ bin: "week", period })).toMatch(/^week 1990/);
  });
});

describe("the bins of a record for whose days there is room", () => {
  const record = { first: day("2020-08-09"), last: day("2020-09-27") };

  it("stay the same, whatever the period", () => {
    expect(drawn({}, record)).toBe("day 2020-08-09..2020-09-27");
    expect(drawn({ period: days("2020-09-13", "2020-09-13") }, record)).toBe(
      "day 2020-08-09..2020-09-27",
    );
  });
});

describe("any bins", () => {
  const asked = fc.record({
    record: fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 12_000 })),
    /** Days from the record's first one on, and how many more there are. */
    period: fc.tuple(fc.integer({ min: -100, max: 9_000 }), fc.integer({ min: 0, max: 800 })),
    bin: fc.constantFrom("auto" as const, "auto" as const, ...BINS),
    width: fc.integer({ min: 0, max: 1_600 }),
  });

  it("hold every day of the record's that lies in the period, and nothing beyond its bins", () => {
    let cut = 0;
    fc.assert(
      fc.property(asked, ({ record: [first, length], period: [after, more], bin, width }) => {
        const record = { first, last: first + length };
        const from = first + after;
        const period = { from, to: from + more };
        const bins = binsFor(record, { bin, viewport: { width }, axis: null, period });
        const covered = daysCovered(bins) ?? ALL_DAYS;
        expect(covered.from).toBeLessThanOrEqual(Math.max(from, first));
        expect(covered.to).toBeGreaterThanOrEqual(Math.min(period.to, record.last));
        const { starts } = binsFor(record, {
          bin: bins.bin,
          viewport: null,
          axis: ALL_DAYS,
          period,
        });
        if (bins.bin !== "day" || length < 5_000) {
          expect(bins.starts[0]).toBeGreaterThanOrEqual(starts[0] ?? 0);
          expect(bins.starts.at(-1)).toBeLessThanOrEqual(starts.at(-1) ?? 0);
        }
        if (!holdsAll(bins, record)) cut++;
      }),
      { numRuns: 500 },
    );
    expect(cut).toBeGreaterThan(50);
  });

  it("are never coarser for a period than without one, and never too many", () => {
    fc.assert(
      fc.property(asked, ({ record: [first, length], period: [after, more], bin, width }) => {
        const record = { first, last: first + length };
        const from = first + after;
        const how = { bin, viewport: { width }, axis: null };
        const bins = binsFor(record, { ...how, period: { from, to: from + more } });
        const whole = binsFor(record, { ...how, period: ALL_DAYS });
        expect(BINS.indexOf(bins.bin)).toBeLessThanOrEqual(BINS.indexOf(whole.bin));
        expect(bins.starts.length).toBeLessThanOrEqual(5_002);
      }),
    );
  });
});

describe("the period of a timeline", () => {
  it("is the filter's, but not where that says when events were added", () => {
    const date = { from: { day: 5 }, to: { daysFromToday: -1 } };
    expect(periodOf({ date, dated: "event" }, 10)).toEqual({ from: 5, to: 9 });
    expect(periodOf({ date, dated: "added" }, 10)).toEqual(ALL_DAYS);
    expect(periodOf({ date: null, dated: "event" }, 10)).toEqual(ALL_DAYS);
  });
});

describe("the days of an axis in an address", () => {
  it("are read as they were written, with open ends, too", () => {
    for (const axis of [days("2020-09-01", "2020-09-30"), ALL_DAYS, { from: 3, to: ALL_DAYS.to }])
      expect(readAxis(printAxis(axis))).toEqual(axis);
    expect(printAxis(ALL_DAYS)).toBe("..");
  });

  it("are refused where they are none", () => {
    for (const raw of ["", "2020-09-01", "a..b", "2020-09-02..2020-09-01", "1..2..3", "-7d.."])
      expect([raw, readAxis(raw)]).toEqual([raw, null]);
  });
});
