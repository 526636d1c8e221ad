/** What a claim may be: its low, high and qualifier belong together, and its words are kept. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsProblem, claimInputSchema } from "../../domain/claim.ts";
import { counts, highOf, lowOf } from "../../domain/low-high.ts";
import { QUALIFIERS } from "../../domain/vocabulary/claim-terms.ts";
import { anyTerm, bounds } from "../support/arbitraries.ts";
import { aClaim } from "../support/examples.ts";

const input = {
  source: "article-2020-09-14",
  metric: "detained",
  low: 774,
  high: 774,
  attributed_kind: "authority",
};

describe("low, high and qualifier", () => {
  it.each([
    ["exact", 774, 774, true],
    ["exact", 774, null, false],
    ["exact", 700, 774, false],
    ["about", 20, 30, true],
    ["about", 30, null, false],
    ["about", 30, 20, false],
    ["at_least", 50, null, true],
    ["at_least", null, 50, false],
    ["more_than", 100_000, null, true],
    ["more_than", 100_000, 150_000, false],
    ["at_most", null, 22_000, true],
    ["at_most", 0, 22_000, false],
    ["less_than", null, 200, true],
    ["vague", null, null, true],
    ["vague", 200, null, true],
  ] as const)("%s %j..%j: %j", (qualifier, low, high, fine) => {
    expect(boundsProblem({ low, high, qualifier }) === null).toBe(fine);
  });

  it("that belong together give a number between lowOf and highOf, or none", () => {
    fc.assert(
      fc.property(bounds, (each) => {
        expect(boundsProblem(each)).toBeNull();
        const [low, high] = [lowOf(each), highOf(each)];
        expect(low === null).toBe(high === null);
        if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });

  it("name the field that is wrong", () => {
    const wrong = fc.record({
      low: fc.option(fc.nat(9)),
      high: fc.option(fc.nat(9)),
      qualifier: anyTerm(QUALIFIERS),
    });
    fc.assert(
      fc.property(wrong, (each) => {
        const problem = boundsProblem(each);
        if (problem !== null) expect(["low", "high"]).toContain(problem.path);
      }),
    );
  });
});

describe("a claim as people give it", () => {
  it("is about all persons, exactly, unless it says otherwise", () => {
    expect(claimInputSchema.parse(input)).toMatchObject({
      subject: "all",
      unit: "persons",
      qualifier: "exact",
      method: "unspecified",
      phrase: null,
      as_of: null,
    });
  });

  it("keeps its words when it has no number", () => {
    const inWords = { ...input, low: null, high: null, qualifier: "vague" };
    expect(claimInputSchema.safeParse(inWords).error?.issues[0]?.path).toEqual(["phrase"]);
    expect(claimInputSchema.safeParse({ ...inWords, phrase: "hundreds" }).success).toBe(true);
  });

  it.each([
    { low: 1.5, high: 1.5 },
    { low: -1, high: -1 },
    { low: 2e9, high: 2e9 },
    { metric: "arrests" },
    { attributed_kind: "police" },
    { as_of: "2020-09-13T16:05" },
    { phrase: "a\u0000b" },
    { surprise: 1 },
  ])("is refused with %j", (wrong) => {
    expect(claimInputSchema.safeParse({ ...input, ...wrong }).success).toBe(false);
  });
});

describe("a claim counts", () => {
  it("when it stands, has a number and speaks of all people", () => {
    expect(counts(aClaim())).toBe(true);
    expect(counts(aClaim({ low: 0, high: 0 }))).toBe(true);
    expect(counts(aClaim({ status: "disputed" }))).toBe(true);
    expect(counts(aClaim({ status: "superseded" }))).toBe(false);
    expect(counts(aClaim({ status: "retracted" }))).toBe(false);
    expect(counts(aClaim({ subject: "journalists" }))).toBe(false);
    expect(counts(aClaim({ low: null, high: null }))).toBe(false);
  });
});
