/** Dates typed into the form: what they mean, and what is said when they can't be. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateMistakes, readTyped, spanOf, typedOf } from "../../client/events/form/dates.ts";
import type { FormTyped } from "../../client/events/form/typed.ts";
import { dayOf, isoOf } from "../../domain/when.ts";
import { TODAY } from "../support/typed-form.ts";

const date = (day: string, month: string, year: string) => ({ day, month, year });
const read = (day: string, month: string, year: string) =>
  readTyped(date(day, month, year), "day", TODAY);
const span = (known: FormTyped["known"], start = date("16", "9", "2020"), end = start) => {
  const found = spanOf({ known, start, end }, TODAY);
  return found && [isoOf(found.start), isoOf(found.end), found.precision];
};

describe("a day in three fields", () => {
  it("is read whatever day it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf("1800-01-01") ?? 0, max: TODAY }), (day) => {
        expect(readTyped(typedOf(day), "day", TODAY)).toEqual({ day });
      }),
    );
  });

  it.each([
    [["", "9", "2020"], "day", "Enter the day, or choose “Only the month”."],
    [["31", "9", "2020"], "day", "September has 30 days."],
    [["30", "2", "2020"], "day", "February has 29 days."],
    [["13", "13", "2020"], "month", "Enter the month as a number from 1 to 12."],
    [["13", "Sep", "2020"], "month", "Enter the month as a number from 1 to 12."],
    [["13", "9", "20"], "year", "Enter the year with four digits."],
    [["13", "9", "2027"], "year", "13 September 2027 has not happened yet. Check the year."],
  ] as const)("%j is answered at the %s: %s", ([day, month, year], part, text) => {
    expect(read(day, month, year)).toEqual({ part, text });
  });

  it("may be today, and not tomorrow", () => {
    expect(read("24", "11", "2026")).toEqual({ day: TODAY });
    expect(read("25", "11", "2026")).toHaveProperty("part", "year");
  });
});

describe("how exactly the date is known", () => {
  it("decides which days the event stands for", () => {
    expect(span("day")).toEqual(["2020-09-16", "2020-09-16", "day"]);
    expect(span("span", date("12", "9", "2020"), date("14", "9", "2020"))).toEqual([
      "2020-09-12",
      "2020-09-14",
      "day",
    ]);
    expect(span("week")).toEqual(["2020-09-14", "2020-09-20", "week"]);
    expect(span("month")).toEqual(["2020-09-01", "2020-09-30", "month"]);
    expect(span("year")).toEqual(["2020-01-01", "2020-12-31", "year"]);
  });

  it("asks for no more than is known", () => {
    expect(span("month", date("", "9", "2020"))).toEqual(["2020-09-01", "2020-09-30", "month"]);
    expect(span("year", date("", "", "2020"))).toEqual(["2020-01-01", "2020-12-31", "year"]);
    expect(span("week", date("", "9", "2020"))).toBeNull();
  });

  it("takes a span only forwards", () => {
    const backwards = {
      known: "span" as const,
      start: date("14", "9", "2020"),
      end: date("12", "9", "2020"),
    };
    expect(spanOf(backwards, TODAY)).toBeNull();
    expect(dateMistakes(backwards, TODAY)).toEqual([
      { id: "end-day", text: "The last day must be the same as or after the first." },
    ]);
  });
});
