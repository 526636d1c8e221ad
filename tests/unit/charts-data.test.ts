/** A chart's data: what its table shows and its file holds; unknown stays unknown, and zero stays zero. */
import { describe, expect, it } from "vitest";
import {
  type ChartData,
  csvOf,
  date,
  figureCells,
  figureColumns,
  metricColumn,
  shown,
  text,
  whole,
} from "../../client/dashboard/charts/data.ts";
import {
  evenScale,
  ratioScale,
  reachOf,
  shareBar,
  totalStrip,
  totalWords,
} from "../../client/dashboard/charts/row.ts";
import { inFile, whom } from "../../client/i18n/of-whom.ts";
import { readCsv } from "../support/read-csv.ts";

const partial = { subjects: {}, events: 0 };
const from_groups = "none" as const;
const none = { headline: null, low: null, high: null, open: false, from_groups, partial };
const zero = { headline: 0, low: 0, high: 0, open: false, from_groups, partial };

describe("the file of a chart", () => {
  const data: ChartData = {
    columns: [
      text("place", "Region"),
      date("day", "Day"),
      ...figureColumns("detained", "Detained"),
    ],
    rows: [
      { id: "a", cells: ['Minsk, "City"', "2020-09-13", ...figureCells(none)], href: null },
      { id: "b", cells: ["=2+2", "2020-09-14", ...figureCells(zero)], href: "/?x" },
    ],
  };

  it("names its columns, and leaves a cell empty where nobody said", () => {
    const [head, unknown, nought] = readCsv(csvOf(data));
    expect(head).toEqual([
      "place",
      "day",
      "detained",
      "detained_low",
      "detained_high",
      "detained_open",
      "detained_from_groups",
    ]);
    expect(unknown).toEqual(['Minsk, "City"', "2020-09-13", "", "", "", "", ""]);
    expect(nought?.slice(2)).toEqual(["0", "0", "0", "false", "none"]);
  });

  it("says of one group of people that its measures are of them, and the table has them in words", () => {
    whom.value = "police";
    const names = [inFile("injured"), inFile("net_injured")];
    const column = metricColumn("figure", "Figure", (measure) => `The ${measure}`);
    const words = [shown("injured_police", column), shown("events", column)];
    whom.value = "all";
    expect(names).toEqual(["injured_police", "net_injured_police"]);
    expect(words).toEqual(["The injured", "The events"]);
    expect([inFile("injured"), shown("injured", column)]).toEqual(["injured", "The injured"]);
  });

  it("is guarded against spreadsheets that calculate, as every other file", () => {
    expect(readCsv(csvOf(data))[2]?.[0]).toBe("'=2+2");
  });

  it("holds the value in use within its range, also where parts claim more than their whole", () => {
    const [value, low, high, open] = figureCells({
      headline: 2031,
      low: 2031,
      high: 1938,
      open: true,
      from_groups,
    });
    expect([value, low, high, open]).toEqual([2031, 2031, 2031, "true"]);
  });
});

describe("the table of a chart", () => {
  it("says whether groups of people give a figure", () => {
    const columns = figureColumns("injured", "Injured");
    const said = (from: "none" | "some" | "all") =>
      figureCells({ headline: 89, low: 89, high: 89, open: true, from_groups: from }).map(
        (cell, i) => columns[i] && shown(cell, columns[i]),
      );
    expect(columns.at(-1)?.head).toBe("From groups");
    expect(said("all")).toEqual(["89", "89", "89", "yes", "yes"]);
    expect(said("some").at(-1)).toBe("partly");
    expect(said("none").at(-1)).toBe("no");
  });

  it("says no figure where there is none, groups digits, and writes days", () => {
    expect(shown(null, whole("n", "N"))).toBe("no figure");
    expect(shown(null, whole("n", "N", "open"))).toBe("open");
    expect(shown(0, whole("n", "N"))).toBe("0");
    expect(shown(12345, whole("n", "N"))).toBe("12,345");
    expect(shown("2020-09-13", date("d", "Day"))).toBe("Sun 13 Sep 2020");
    expect(
      shown(
        "a",
        text("t", "T", (value) => value.toUpperCase()),
      ),
    ).toBe("A");
  });
});

describe("a total in a row", () => {
  const filled = (width: number, total: typeof none | typeof zero) =>
    totalStrip(total, evenScale(10))(width).filter(({ fill }) => fill !== undefined);

  it("is a dotted line where there is none, and a mark at zero where a source says none", () => {
    expect(filled(200, none)).toEqual([]);
    expect(totalStrip(none, evenScale(10))(200).map(({ dash }) => dash)).toEqual([[2, 4]]);
    expect(filled(200, zero)).toHaveLength(1);
    expect(totalWords(none)).toBe("no figure");
    expect(totalWords(zero)).toBe("0");
  });

  it("is no total where only some people are known of", () => {
    expect(totalWords({ ...none, partial: { events: 4 } })).toBe("no total");
  });

  it("says or more where the highest claim has no upper end", () => {
    expect(totalWords({ headline: 3875, low: 3875, high: 4010, open: true, partial })).toBe(
      "3,875–4,010+",
    );
  });

  it("shares a scale that holds the highest claim of all", () => {
    const top = { headline: 5, low: 5, high: 90, open: false, partial };
    expect(reachOf([none, zero, top])).toBe(90);
    const x = evenScale(90).on(300);
    expect(x(90)).toBeLessThanOrEqual(300 - 16);
    expect(x(45) - x(0)).toBeCloseTo(x(90) - x(45));
  });
});

describe("scales and bars of rows", () => {
  it("give equal ratios equal lengths, from a power of ten on", () => {
    const { ticks, on } = ratioScale(300, 150_000);
    expect(ticks).toEqual([100, 1000, 10_000, 100_000]);
    const x = on(400);
    expect(x(1000) - x(100)).toBeCloseTo(x(100_000) - x(10_000));
    expect(x(1)).toBe(x(100));
  });

  it("hatch what nobody said, and leave blank what is only less than the longest", () => {
    const hatched = (rest: "hatched" | "blank") =>
      shareBar(3, 10, rest)(100).filter(({ hatch }) => hatch).length;
    expect([hatched("hatched"), hatched("blank")]).toEqual([1, 0]);
    expect(shareBar(0, 0, "hatched")(100)[0]?.d).toContain("h0v");
  });
});
