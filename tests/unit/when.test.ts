/** Days as numbers, instants, and the bins of a time axis; all in UTC whatever the machine's time zone. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BINS,
  type Bin,
  binFor,
  binStart,
  binsBetween,
  datable,
  dayOf,
  instantOf,
  isoOf,
  knownDay,
  nextBin,
  weekday,
} from "../../domain/when.ts";
import { dateSchema, instantSchema } from "../../domain/when-schema.ts";

const day = (iso: string) => {
  const number = dayOf(iso);
  if (number === null) throw new Error(`no date: ${iso}`);
  return number;
};
const anyDay = fc.integer({ min: day("1800-01-01"), max: day("2199-12-31") });
const anyBin = fc.constantFrom<Bin>(...BINS);

describe("a day", () => {
  it("is a number from 1970-01-01 on, and the same date again", () => {
    expect(day("1970-01-01")).toBe(0);
    expect(day("1969-12-31")).toBe(-1);
    expect(day("2020-09-13")).toBe(18_518);
    fc.assert(
      fc.property(anyDay, (n) => {
        expect(dayOf(isoOf(n))).toBe(n);
      }),
    );
  });

  it.each([
    "2020-02-30",
    "2021-02-29",
    "13/09/2020",
    "2020-9-13",
    "2020-09-13T00:00",
    " 2020-09-13",
    "0",
    "",
  ])("%j is none", (text) => {
    expect(dayOf(text)).toBeNull();
  });

  it("of a date that was checked is never unknown", () => {
    expect(knownDay("2020-09-13")).toBe(18_518);
    expect(() => knownDay("2020-02-30")).toThrow('"2020-02-30" is no date');
  });

  it("lies in the years 1800 to 2199 when someone types it", () => {
    expect(dateSchema.safeParse("1800-01-01").success).toBe(true);
    expect(dateSchema.safeParse("2199-12-31").success).toBe(true);
    expect(dateSchema.safeParse("1799-12-31").success).toBe(false);
    expect(dateSchema.safeParse("2200-01-01").success).toBe(false);
  });

  it("of the week counts from Monday, 0", () => {
    expect(weekday(day("2020-09-14"))).toBe(0);
    expect(weekday(day("2020-09-13"))).toBe(6);
    expect(weekday(day("1969-12-29"))).toBe(0);
  });
});

describe("an instant", () => {
  it("is a date and a time with its offset, the seconds optional", () => {
    expect(instantOf("2020-09-13T16:05+03:00")).toBe(Date.UTC(2020, 8, 13, 13, 5));
    expect(instantOf("2020-09-13T13:05:30Z")).toBe(Date.UTC(2020, 8, 13, 13, 5, 30));
    expect(instantOf("2020-09-13T13:05:30.250Z")).toBe(Date.UTC(2020, 8, 13, 13, 5, 30, 250));
  });

  it("is the same whether its offset is written as Z or as none, on every day of every month", () => {
    const anyMs = fc.integer({ min: Date.UTC(1800, 0, 1), max: Date.UTC(2199, 11, 31) });
    fc.assert(
      fc.property(anyMs, fc.boolean(), (ms, whole) => {
        const at = whole ? ms - (ms % 1000) : ms;
        const text = new Date(at).toISOString();
        const short = whole ? text.replace(".000", "") : text;
        expect(instantOf(short)).toBe(at);
        expect(instantOf(short.replace("Z", "+00:00"))).toBe(at);
      }),
    );
    const leap = "2020-02-29T13:05:30Z";
    expect(instantOf(leap)).toBe(Date.UTC(2020, 1, 29, 13, 5, 30));
    expect(instantOf(leap.replace("2020", "2021"))).toBeNull();
  });

  it("is none when any sign of it is another", () => {
    const text = "2020-09-13T13:05:30.250Z";
    for (let at = 0; at < text.length; at++)
      for (const sign of ["x", "/", " "])
        expect(instantOf(text.slice(0, at) + sign + text.slice(at + 1))).toBeNull();
  });

  it("given as a bare date is the day's last second, UTC", () => {
    expect(instantOf("2020-09-13")).toBe(Date.UTC(2020, 8, 13, 23, 59, 59));
  });

  it.each([
    "2020-09-13T16:05",
    "2020-09-13T24:00Z",
    "2020-09-13T12:60Z",
    "2020-09-13T12:05:60Z",
    "2020-09-13T24:05:00.000Z",
    "2020-09-31T12:05:00Z",
    "2020-00-10T12:05:00Z",
    "2020-13-10T12:05:00Z",
    "2020-02-30T00:00Z",
    "2020-09-13 16:05Z",
    "now",
    "",
  ])("%j is none", (text) => {
    expect(instantOf(text)).toBeNull();
    expect(instantSchema.safeParse(text).success).toBe(false);
  });
});

describe("bins", () => {
  it("begin on Monday, on the first of the month, on New Year's Day", () => {
    const sunday = day("2020-09-13");
    expect(BINS.map((bin) => isoOf(binStart(sunday, bin)))).toEqual([
      "2020-09-13",
      "2020-09-07",
      "2020-09-01",
      "2020-01-01",
    ]);
  });

  it("follow each other without a gap, over the ends of months and leap years", () => {
    expect(isoOf(nextBin(day("2020-02-01"), "month"))).toBe("2020-03-01");
    expect(isoOf(nextBin(day("2020-01-01"), "year"))).toBe("2021-01-01");
    expect(binsBetween(day("2020-01-31"), day("2020-03-01"), "month").map(isoOf)).toEqual([
      "2020-01-01",
      "2020-02-01",
      "2020-03-01",
    ]);
  });

  it("hold every day exactly once", () => {
    fc.assert(
      fc.property(anyDay, anyBin, (n, bin) => {
        const start = binStart(n, bin);
        expect(start).toBeLessThanOrEqual(n);
        expect(nextBin(start, bin)).toBeGreaterThan(n);
        expect(binStart(nextBin(start, bin) - 1, bin)).toBe(start);
      }),
    );
  });

  it("are as fine as the number of pieces allows", () => {
    const [from, to] = [day("2020-08-09"), day("2020-09-27")];
    expect(binFor(from, to, 50)).toBe("day");
    expect(binFor(from, to, 49)).toBe("week");
    expect(binFor(from, to, 7)).toBe("month");
    expect(binFor(from, to, 1)).toBe("year");
    expect(binFor(day("1800-01-01"), to, 5)).toBe("year");
  });

  it("can't hold a date that is known less exactly than they are wide", () => {
    expect(datable("day", "day")).toBe(true);
    expect(datable("week", "day")).toBe(false);
    expect(datable("month", "year")).toBe(true);
    expect(datable("year", "month")).toBe(false);
  });
});
