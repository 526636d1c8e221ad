/** The record as it was known at an earlier moment. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asKnownAt } from "../../domain/as-of.ts";
import { resolveAll } from "../../domain/resolve-all.ts";
import { forest } from "../support/arbitraries.ts";
import { aClaim, aRecord, aSource } from "../support/examples.ts";

const morning = "2020-09-13T09:00:00Z";
const noon = "2020-09-13T12:00:00Z";
const evening = "2020-09-13T18:00:00Z";

const about250 = aClaim({ id: "first", low: 250, high: 250, as_of: morning });
const about400 = aClaim({ id: "second", low: 400, high: 400, as_of: noon, supersedes: "first" });
const about500 = aClaim({ id: "third", low: 500, high: 500, as_of: evening, supersedes: "second" });
const day = aRecord({}, [about250, about400, about500]);

const headlineAt = (as_of: string) =>
  resolveAll([day], { rule: "lowest", as_of })[0]?.figures.participants?.headline ?? null;

describe("a figure that grew", () => {
  it("is at each moment the one that had been said by then", () => {
    expect(headlineAt("2020-09-13T10:00:00Z")).toBe(250);
    expect(headlineAt("2020-09-13T15:00:00+03:00")).toBe(400);
    expect(headlineAt("2020-09-13T17:59:59Z")).toBe(400);
    expect(headlineAt(evening)).toBe(500);
  });

  it("counts a day as its last second, UTC", () => {
    expect(headlineAt("2020-09-13")).toBe(500);
  });

  it("that was retracted stays so", () => {
    const old = aRecord({}, [aClaim({ as_of: morning, status: "retracted" })]);
    expect(asKnownAt([old], noon)).toEqual([old]);
  });
});

describe("an event", () => {
  it("is not known before its first source is out or its first figure is said", () => {
    expect(asKnownAt([day], "2020-09-13T08:59:59Z")).toEqual([]);
    expect(asKnownAt([day], morning)).toHaveLength(1);
    const silent = aRecord();
    expect(asKnownAt([silent], "2020-09-14T12:00:00Z")).toEqual([]);
    expect(asKnownAt([silent], "2020-09-14")).toEqual([silent]);
  });

  it("without a dated source is known once it has begun", () => {
    const undated = { ...aRecord(), sources: [aSource({ published_on: null })] };
    expect(asKnownAt([undated], "2020-09-12")).toEqual([]);
    expect(asKnownAt([undated], "2020-09-13")).toEqual([undated]);
  });
});

describe("any records", () => {
  it("are in the far future as they are now", () => {
    fc.assert(
      fc.property(forest, (records) => {
        expect(asKnownAt(records, "2199-12-31")).toEqual(asKnownAt(records, null));
      }),
    );
  });

  it("only ever gain claims as time goes on", () => {
    const moments = ["2020-09-12", "2020-09-13T13:00:00Z", "2020-09-13", "2020-09-14"];
    fc.assert(
      fc.property(forest, (records) => {
        const known = moments.map((moment) =>
          asKnownAt(records, moment).flatMap(({ claims }) => claims.map((claim) => claim.id)),
        );
        known.forEach((ids, i) => {
          expect(known[i + 1] ?? ids).toEqual(expect.arrayContaining(ids));
        });
      }),
    );
  });
});
