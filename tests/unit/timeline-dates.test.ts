/** Days as people type them beside the timeline. */
import { describe, expect, it } from "vitest";
import { readDate } from "../../client/i18n/read-date.ts";
import { dayOf, isoOf } from "../../domain/when.ts";

const read = (typed: string) => {
  const reading = readDate(typed);
  return "error" in reading ? reading.error : `${isoOf(reading.from)}..${isoOf(reading.to)}`;
};
const one = (iso: string) => `${iso}..${iso}`;

describe("a typed date", () => {
  it.each([
    "13 Sep 2020",
    "13 September 2020",
    "Sep 13, 2020",
    "13th sept 2020",
    "2020-09-13",
    "2020-9-13",
    "13/9/2020",
    "13.09.2020",
    " 13-9-2020 ",
  ])("is read in any usual order: %s", (typed) => {
    expect(read(typed)).toBe(one("2020-09-13"));
  });

  it("has the day first where both orders make a date", () => {
    expect(read("3/9/2020")).toBe(one("2020-09-03"));
  });

  it("is read the one way that makes a date", () => {
    expect(read("9/13/2020")).toBe(one("2020-09-13"));
  });

  it("may be a month or a year, which stands for all its days", () => {
    expect(read("Sep 2020")).toBe("2020-09-01..2020-09-30");
    expect(read("2020-02")).toBe("2020-02-01..2020-02-29");
    expect(read("2020")).toBe("2020-01-01..2020-12-31");
  });

  it("knows the months of the reader's language alone", () => {
    expect(read("the 13th of Sept. 2020")).toBe(one("2020-09-13"));
    expect(read("13 März 2020")).toBe("no_date");
  });

  it("that its month does not have is told apart from no date at all", () => {
    expect(readDate("31 Sep 2020")).toEqual({
      error: "no_such_day",
      month: dayOf("2020-09-01"),
      days: 30,
    });
    expect(readDate("29 Feb 2021")).toEqual({
      error: "no_such_day",
      month: dayOf("2021-02-01"),
      days: 28,
    });
  });

  it.each(["", "soon", "13 Sep", "32/13/2020", "13 Sep 20201", "1/2/3/2020", "0999-01-01"])(
    "that is none is refused: %s",
    (typed) => {
      expect(read(typed)).toBe("no_date");
    },
  );
});
