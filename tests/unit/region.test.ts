/** First-level regions by country and name: two countries may have one of the same name. */
import { describe, expect, it } from "vitest";
import { isRegionKey, readRegion, regionNames, regionOf } from "../../domain/region.ts";
import { aRecord } from "../support/examples.ts";
import { summaryOf } from "../support/summary-of.ts";

const punjab = (id: string, country: string) =>
  aRecord({ id, place: { name: "Town", admin1: "Punjab", country } });
const records = [punjab("one", "IND"), punjab("two", "PAK"), punjab("three", "PAK")];

describe("regions of the same name", () => {
  it("are two rows, each with its own events", () => {
    expect(summaryOf(records, "").facets.admin1).toEqual([
      { value: "PAK:Punjab", events: 2 },
      { value: "IND:Punjab", events: 1 },
    ]);
  });

  it("are found apart by country and name, and together by the bare name", () => {
    const found = (query: string) => summaryOf(records, query).totals.events;
    expect(
      ["IND:Punjab", "PAK:Punjab", "Punjab", "!IND:Punjab"].map((of) => found(`admin1=${of}`)),
    ).toEqual([1, 2, 3, 2]);
  });

  it("are split apart", () => {
    const { split } = summaryOf(records, "", { split: "admin1" });
    expect(split?.map(({ value, events }) => [value, events])).toEqual([
      ["IND:Punjab", 1],
      ["PAK:Punjab", 2],
    ]);
  });

  it("that are chosen by the bare name add no row of their own", () => {
    expect(summaryOf(records, "admin1=Punjab").facets.admin1.map(({ value }) => value)).toEqual([
      "PAK:Punjab",
      "IND:Punjab",
    ]);
  });
});

describe("a region's key", () => {
  it("has the country before the first colon, which are three capitals", () => {
    expect(readRegion("BLR:Minsk City")).toEqual({ country: "BLR", name: "Minsk City" });
    expect(readRegion("Minsk City")).toEqual({ country: null, name: "Minsk City" });
    expect(readRegion("Ward: North")).toEqual({ country: null, name: "Ward: North" });
    expect(readRegion("BLR:A:B")).toEqual({ country: "BLR", name: "A:B" });
  });

  it("is “none” where no region is recorded, in whatever country", () => {
    const nowhere = { country: "BLR", admin1: null };
    expect(regionOf(nowhere)).toBe("none");
    expect(regionNames(nowhere)).toEqual(["none", "BLR:none"]);
    expect(["none", "BLR:none", "BLR:Minsk City", "Minsk City"].map(isRegionKey)).toEqual([
      ...[true, false, true, false],
    ]);
  });
});
