/** An event in plain English, as feeds and calendars tell it. */
import { describe, expect, it } from "vitest";
import { daysInWords, eventInWords, placeInWords } from "../../domain/event-words.ts";
import { type Place, UNCERTAINTY_M } from "../../domain/place.ts";
import { figureAll } from "../../domain/resolve-all.ts";
import { aClaim, aRecord } from "../support/examples.ts";

describe("the days of an event in words", () => {
  it("are one, or the first and last, and say where no more than the week, month or year is known", () => {
    const day = { start: "2020-09-13", end: "2020-09-13", date_precision: "day" } as const;
    expect(daysInWords(day)).toBe("2020-09-13");
    expect(daysInWords({ ...day, end: "2020-09-15" })).toBe("2020-09-13 to 2020-09-15");
    expect(daysInWords({ start: "2020-09-01", end: "2020-09-30", date_precision: "month" })).toBe(
      "2020-09-01 to 2020-09-30 (month known)",
    );
  });
});

describe("the place of an event in words", () => {
  const place: Omit<Place, "name" | "admin1"> = {
    ...{ country: "BLR", lat: null, lon: null },
    ...{ precision: "city", uncertainty_m: UNCERTAINTY_M.city },
  };

  it("names the region and country once", () => {
    expect(placeInWords({ ...place, name: "Minsk", admin1: "Minsk" })).toBe("Minsk, BLR");
    expect(placeInWords({ ...place, name: "Orsha", admin1: "Viciebsk Region" })).toBe(
      "Orsha, Viciebsk Region, BLR",
    );
    expect(placeInWords({ ...place, name: "Orsha", admin1: null })).toBe("Orsha, BLR");
  });
});

describe("an event in words", () => {
  it("tells its days and place, its figures under the rule, who gives which, and who published them", () => {
    const said = [
      aClaim({ id: "media", low: 100, high: 100, phrase: "some hundred" }),
      aClaim({ id: "ministry", low: 60, high: 60, attributed_kind: "authority" }),
    ];
    const [record] = figureAll([aRecord({ summary: "They sang." }, said)], "lowest");
    const lines = record ? eventInWords(record, "lowest") : [];
    expect(lines).toEqual([
      "2020-09-13, Minsk, Minsk City, BLR.",
      "By the rule Lowest: crowd 60.",
      "Crowd: 100 (“some hundred”, media).",
      "Crowd: 60 (authorities).",
      "They sang.",
      "Sources: A newsroom.",
    ]);
  });

  it("tells twenty of the figures that sources give, however many there are", () => {
    const said = Array.from({ length: 30 }, (_, at) => aClaim({ id: `c${at}`, low: at, high: at }));
    const [record] = figureAll([aRecord({}, said)], "lowest");
    const lines = record ? eventInWords(record, "lowest") : [];
    expect(lines.filter((line) => line.startsWith("Crowd:"))).toHaveLength(20);
  });
});
