/** How cells are read: days, several days, figures, coordinates, countries. */
import { describe, expect, it } from "vitest";
import { countryOf } from "../../server/imports/values/country.ts";
import { dayOrderOf, readDay, readSerial } from "../../server/imports/values/day.ts";
import { readDays } from "../../server/imports/values/days.ts";
import { readCount, readFigure } from "../../server/imports/values/figure.ts";
import { readPair, readPoint } from "../../server/imports/values/point.ts";

describe("a day in a cell", () => {
  it.each([
    ["2020-05-12", "2020-05-12"],
    ["2020-05-12 00:00:00", "2020-05-12"],
    ["2020-05-12T16:05:00Z", "2020-05-12"],
    ["20200512", "2020-05-12"],
    ["12.05.2020", "2020-05-12"],
    ["5.3.20", "2020-03-05"],
    ["24.09.2022.", "2022-09-24"],
    ["9-May-20", "2020-05-09"],
    ["13 September 2020", "2020-09-13"],
    ["September 13, 2020", "2020-09-13"],
    ["Saturday, 13 June 2020", "2020-06-13"],
    ["1. Mai 2019", "2019-05-01"],
    ["29/12/2015", "2015-12-29"],
    ["12/29/2015", "2015-12-29"],
    ["05/05/2015", "2015-05-05"],
    ["2108-07-19", "2108-07-19"],
  ])("%s is %s", (cell, day) => {
    expect(readDay(cell)).toMatchObject({ start: day, end: day, precision: "day", said: null });
  });

  it.each([
    "2020-02-30",
    "12:04.2014",
    "03/04/2020",
    "immer freitags",
    "Unknown Date",
    "",
    "31.06.2020",
  ])("%s is none", (cell) => {
    expect(readDay(cell)).toBeNull();
  });

  it("is as wide as what is written", () => {
    expect(readDay("May 2020")).toMatchObject({
      start: "2020-05-01",
      end: "2020-05-31",
      precision: "month",
    });
    expect(readDay("2020-02")).toMatchObject({
      start: "2020-02-01",
      end: "2020-02-29",
      precision: "month",
    });
    expect(readDay("2019")).toMatchObject({
      start: "2019-01-01",
      end: "2019-12-31",
      precision: "year",
    });
  });

  it("keeps the words that loosen it", () => {
    expect(readDay("(Believed to be) 2020-05-31")).toMatchObject({
      start: "2020-05-31",
      said: "Believed to be",
    });
  });

  it("follows the order that other cells of its column tell", () => {
    expect(dayOrderOf(["03/04/2020", "29/12/2015"])).toBe("day first");
    expect(dayOrderOf(["03/04/2020", "12/29/2015"])).toBe("month first");
    expect(dayOrderOf(["03/04/2020", "29/12/2015", "12/29/2015"])).toBeNull();
    expect(readDay("03/04/2020", "day first")?.start).toBe("2020-04-03");
    expect(readDay("03/04/2020", "month first")?.start).toBe("2020-03-04");
  });

  it("is read from a spreadsheet's number", () => {
    expect(readSerial("43964")?.start).toBe("2020-05-13");
    expect(readSerial("5000")).toBeNull();
  });
});

describe("several days in a cell", () => {
  const days = (cell: string, year: string | null = null) =>
    readDays(cell, year)?.spans.map(({ start, end }) =>
      start === end ? start : `${start}/${end}`,
    );

  it.each<[string, string[]]>([
    ["21.01., 04.02.,\n18.02.2013", ["2013-01-21", "2013-02-04", "2013-02-18"]],
    ["08. und 09.03.2014", ["2014-03-08", "2014-03-09"]],
    ["6.+7.8.2018", ["2018-08-06", "2018-08-07"]],
    ["02.+ 03.07.2021", ["2021-07-02", "2021-07-03"]],
    ["13.09.-15.09.2013", ["2013-09-13/2013-09-15"]],
    ["06.06.2013 bis 08.06.2013", ["2013-06-06/2013-06-08"]],
    ["01.12. - 15.01.2018", ["2017-12-01/2018-01-15"]],
    ["15.05.2021\n auf 16.05.2021", ["2021-05-15/2021-05-16"]],
    ["30.12.2015, 02.01.2016", ["2015-12-30", "2016-01-02"]],
    ["12.08.19; 19.08.19", ["2019-08-12", "2019-08-19"]],
    ["13.10.2018\n15.10.-20.10.2018", ["2018-10-13", "2018-10-15/2018-10-20"]],
    ["Montag am 05.02.2018 auf dem Platz und am 12.02.2018", ["2018-02-05", "2018-02-12"]],
    ["05.02.2018, 05.02.2018", ["2018-02-05"]],
  ])("%s is %j", (cell, expected) => {
    expect(days(cell)).toEqual(expected);
  });

  it("have the sheet's year where they have none, and that is told", () => {
    expect(days("16.06.,23.06.", "2014")).toEqual(["2014-06-16", "2014-06-23"]);
    expect(readDays("16.06.,23.06.", "2014")?.notes).toEqual([
      "no year is given: 2014 is taken, which the sheet says",
    ]);
    expect(readDays("16.06.,23.06.", null)).toBeNull();
  });

  it.each<[string, string[], string]>([
    ["03.03.., 10.03.2014", ["2014-03-03", "2014-03-10"], "is read as"],
    ["29.122014", ["2014-12-29"], "is read as"],
    ["23.01.01.2018", ["2018-01-23"], "is read as"],
    ["02.05.20.20", ["2020-05-02"], "is read as"],
    ["10.04.20016", ["2016-04-10"], "can't be read: 2016 is taken"],
    ["24.10.,19.12.,02.01.2016", ["2016-10-24", "2016-12-19", "2016-01-02"], "calendar's order"],
  ])("with a slip are read, and told of: %s", (cell, expected, note) => {
    expect(days(cell, "2016")).toEqual(expected);
    expect(readDays(cell, "2016")?.notes.join()).toContain(note);
  });

  it("are one of two where the cell says so", () => {
    expect(readDays("04.04.2020 oder 05.04.2020", null)?.spans).toEqual([
      { start: "2020-04-04", end: "2020-04-05", precision: "week", said: "oder" },
    ]);
  });

  it.each([
    "12:04.2014",
    "1. 21.07., 04.08. 2. 28.07.",
    "Juli-Oktober",
    "31.02.2020, 01.03.2020",
    "5 Tage",
  ])("are none where a number is no part of a day: %s", (cell) => {
    expect(readDays(cell, "2014")).toBeNull();
  });
});

describe("a figure in a cell", () => {
  it.each<[string, number | null]>([
    ["1200", 1200],
    ["1.0", 1],
    ["1e+05", 100_000],
    ["1,200", 1200],
    ["\u00a0300", 300],
    ["0", 0],
    ["1.000", null],
    ["1.5", null],
    ["-3", null],
    ["9999999999", null],
  ])("%s is the count %s", (cell, count) => {
    expect(readCount(cell)).toBe(count);
  });

  it("is a number, a range, a bound or words", () => {
    expect(readFigure("1.000")).toMatchObject({
      low: 1000,
      high: 1000,
      qualifier: "exact",
      phrase: "1.000",
    });
    expect(readFigure("20-30")).toMatchObject({ low: 20, high: 30, qualifier: "about" });
    expect(readFigure(">50")).toMatchObject({ low: 50, high: null, qualifier: "more_than" });
    expect(readFigure("hundreds")).toMatchObject({
      low: null,
      high: null,
      qualifier: "vague",
      doubt: null,
    });
    expect(readFigure("100 then 200")).toMatchObject({
      low: null,
      qualifier: "vague",
      phrase: "100 then 200",
    });
  });

  it("that a spreadsheet made a day of stays words", () => {
    expect(readFigure("20-Oct")).toMatchObject({
      low: null,
      qualifier: "vague",
      phrase: "20-Oct",
      doubt: "a spreadsheet has made a day of this figure",
    });
  });

  it.each(["", "NA", "k.A.", "no report", "?", "--", "unclear"])("%j is none", (cell) => {
    expect(readFigure(cell)).toBeNull();
  });
});

describe("coordinates", () => {
  it("stand in two cells or one, with points or commas", () => {
    expect(readPoint("53.9", "27.56")).toEqual({ lat: 53.9, lon: 27.56 });
    expect(readPoint("53,9", "-27,56")).toEqual({ lat: 53.9, lon: -27.56 });
    expect(readPair("40.76, -111.88")).toEqual({ lat: 40.76, lon: -111.88 });
    expect(readPair("40.76,-111.88")).toEqual({ lat: 40.76, lon: -111.88 });
    expect(readPair("52,52; 13,40")).toEqual({ lat: 52.52, lon: 13.4 });
  });

  it("are none where nothing or 0, 0 is written, and wrong beyond the poles", () => {
    expect(readPoint("", "NA")).toBe("none");
    expect(readPoint("0", "0.0")).toBe("none");
    expect(readPoint("148.9", "27")).toEqual({ wrong: "the latitude lies beyond 90 degrees" });
    expect(readPoint("53.9", "")).toEqual({ wrong: "the longitude is no number of degrees" });
  });
});

describe("a country", () => {
  it.each([
    ["BLR", "BLR"],
    ["by", "BLR"],
    ["112", "BLR"],
    ["8", "ALB"],
    ["Belarus", "BLR"],
    ["Беларусь", "BLR"],
    ["DR Congo (Zaire)", "COD"],
    ["Kosovo", "XKX"],
    ["UK", "GBR"],
    ["Soviet Union", "SUN"],
  ])("%s is %s", (cell, code) => {
    expect(countryOf(cell)).toBe(code);
  });

  it("is none that nobody knows", () => {
    expect(countryOf("Atlantis")).toBeNull();
    expect(countryOf("")).toBeNull();
  });
});
