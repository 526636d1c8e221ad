/** The counting rules, as docs and contract put them: one event, one metric, seven answers. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SourcedClaim } from "../../domain/record.ts";
import { RULES, type Rule, resolve } from "../../domain/rule.ts";
import { anyTerm, bounds, claims, rivals } from "../support/arbitraries.ts";
import { aClaim } from "../support/examples.ts";

const rules = RULES.map(({ value }) => value);
const headline = (all: SourcedClaim[], rule: Rule) => resolve(all, rule)?.headline ?? null;

const atLeast100k = aClaim({ id: "b", low: 100_000, high: null, qualifier: "more_than" });
const about150k = aClaim({
  id: "a",
  low: 150_000,
  high: 150_000,
  qualifier: "about",
  attributed_kind: "unattributed",
});
const upTo22k = aClaim({
  id: "c",
  low: null,
  high: 22_000,
  qualifier: "at_most",
  attributed_kind: "authority",
});

describe("lowest, midrange and highest", () => {
  it("take the smallest low, half of both, and the largest high", () => {
    const span = aClaim({ low: 200, high: 300, qualifier: "about" });
    const other = aClaim({ id: "other", low: 250, high: 251, qualifier: "about" });
    expect(headline([span, other], "lowest")).toBe(200);
    expect(headline([span, other], "midrange")).toBe(250);
    expect(headline([span, other], "highest")).toBe(300);
  });

  it('take a figure without a low by its high: "up to 22,000" is 22,000', () => {
    for (const rule of ["lowest", "midrange", "highest"] as const)
      expect(resolve([upTo22k], rule)).toMatchObject({
        headline: 22_000,
        low: null,
        high: 22_000,
        qualifier: "at_most",
      });
  });

  it('take a figure without a high by its low: "more than 100,000" is 100,000', () => {
    expect(resolve([atLeast100k], "highest")).toMatchObject({
      headline: 100_000,
      low: 100_000,
      high: null,
      qualifier: "more_than",
    });
  });

  it('are open upwards beside one that is: "more than 100,000" and "150,000" are 100,000 to 150,000 or more', () => {
    for (const rule of ["lowest", "midrange", "highest"] as const)
      expect(resolve([atLeast100k, about150k], rule)).toMatchObject({
        ...{ low: 100_000, high: 150_000, open: true },
      });
    expect(resolve([about150k], "lowest")).toMatchObject({ open: false });
    expect(resolve([upTo22k], "lowest")).toMatchObject({ open: false });
  });

  it("round half a person up", () => {
    const three = aClaim({ low: 1, high: 2, qualifier: "about" });
    expect(headline([three], "midrange")).toBe(2);
  });

  it("name the claims that gave the headline, the smaller id of equals, and both of a midrange", () => {
    const same = [aClaim({ id: "z" }), aClaim({ id: "y" })];
    expect(resolve(same, "lowest")?.claims).toEqual(["y"]);
    expect(resolve(same, "highest")?.claims).toEqual(["y"]);
    expect(resolve([about150k, atLeast100k], "midrange")).toMatchObject({
      headline: 125_000,
      qualifier: "about",
      claims: ["b", "a"],
    });
  });
});

describe("latest", () => {
  it("takes the newest by as_of, an offset turned into UTC", () => {
    const noon = aClaim({ id: "noon", low: 1, high: 1, as_of: "2020-09-13T12:00:00Z" });
    const later = aClaim({ id: "later", low: 2, high: 2, as_of: "2020-09-13T16:05+03:00" });
    const earlier = aClaim({ id: "earlier", low: 3, high: 3, as_of: "2020-09-13T14:59+03:00" });
    expect(headline([noon, later, earlier], "latest")).toBe(2);
    expect(headline([noon, earlier], "latest")).toBe(1);
  });

  it("counts a bare date as its last second in UTC", () => {
    const date = aClaim({ id: "date", low: 1, high: 1, as_of: "2020-09-13" });
    const evening = aClaim({ id: "evening", low: 2, high: 2, as_of: "2020-09-13T23:59:58Z" });
    const midnight = aClaim({ id: "midnight", low: 3, high: 3, as_of: "2020-09-14T00:00Z" });
    expect(headline([date, evening], "latest")).toBe(1);
    expect(headline([date, midnight], "latest")).toBe(3);
  });

  it("takes the day its source came out where a claim has no as_of, and else its event's first day", () => {
    const dates = { as_of: null, source_published_on: null, event_start: "2020-09-11" };
    const undated = aClaim({ id: "a", low: 1, high: 1, ...dates });
    const published = { ...undated, id: "b", low: 2, high: 2, source_published_on: "2020-09-12" };
    const said = { ...undated, id: "c", low: 3, high: 3, as_of: "2020-09-10" };
    expect(headline([undated, published, said], "latest")).toBe(2);
    expect(headline([undated, said], "latest")).toBe(1);
    expect(headline([{ ...undated, event_start: "2020-09-09" }, said], "latest")).toBe(3);
  });

  it("breaks a tie for the attributed claim, then for the smaller id", () => {
    const nobody = aClaim({ id: "a", low: 1, high: 1, attributed_kind: "unattributed" });
    const media = aClaim({ id: "c", low: 2, high: 2 });
    const monitor = aClaim({ id: "b", low: 3, high: 3, attributed_kind: "monitor" });
    expect(headline([nobody, media], "latest")).toBe(2);
    expect(headline([nobody, media, monitor], "latest")).toBe(3);
  });

  it("takes the low of a span, else the high", () => {
    expect(headline([aClaim({ low: 2_000, high: 3_000, qualifier: "about" })], "latest")).toBe(
      2_000,
    );
    expect(headline([upTo22k], "latest")).toBe(22_000);
  });
});

describe("rules of one voice", () => {
  const all = [about150k, atLeast100k, upTo22k];

  it("hear their own speakers alone", () => {
    expect(resolve(all, "authorities")).toMatchObject({ headline: 22_000, claims: ["c"] });
    expect(resolve(all, "monitors")).toMatchObject({ headline: 100_000, claims: ["b"] });
    expect(resolve(all, "organisers")).toBeNull();
  });

  it("count monitors, newsrooms and witnesses as monitors & media", () => {
    for (const attributed_kind of ["monitor", "media", "witness"] as const)
      expect(headline([aClaim({ attributed_kind })], "monitors")).toBe(100);
    for (const attributed_kind of ["authority", "organiser", "unattributed"] as const)
      expect(headline([aClaim({ attributed_kind })], "monitors")).toBeNull();
  });

  it("span the claims they hear, while sources_differ spans them all", () => {
    expect(resolve(all, "authorities")).toMatchObject({ low: null, high: 22_000 });
    expect(resolve(all, "authorities")?.sources_differ).toBeCloseTo(150_000 / 22_000);
  });
});

describe("what is counted", () => {
  it("is what stands: disputed claims yes, superseded and retracted ones no", () => {
    expect(headline([aClaim({ status: "disputed" })], "lowest")).toBe(100);
    expect(headline([aClaim({ status: "superseded" })], "lowest")).toBeNull();
    expect(headline([aClaim({ status: "retracted" })], "lowest")).toBeNull();
  });

  it("never is a word without a number, nor a figure about some people only", () => {
    const words = aClaim({ low: null, high: null, qualifier: "vague", phrase: "thousands" });
    expect(headline([words], "highest")).toBeNull();
    expect(headline([aClaim({ subject: "police" })], "highest")).toBeNull();
  });

  it("is a zero that a source gives: zero is a figure, and no claim is none", () => {
    const nobody = aClaim({ low: 0, high: 0, attributed_kind: "authority" });
    for (const rule of ["lowest", "midrange", "highest", "latest", "authorities"] as const) {
      expect(headline([nobody], rule)).toBe(0);
      expect(headline([], rule)).toBeNull();
    }
  });

  it("does not differ where there is one claim, and is twofold where none stands against one", () => {
    expect(resolve([about150k], "lowest")?.sources_differ).toBeNull();
    const none = aClaim({ id: "none", low: 0, high: 0 });
    const one = aClaim({ id: "one", low: 1, high: 1 });
    expect(resolve([none, one], "lowest")?.sources_differ).toBe(2);
    expect(resolve([none, { ...none, id: "none again" }], "lowest")?.sources_differ).toBe(1);
  });
});

describe("any claims under any rule", () => {
  const ruled = fc.tuple(rivals, anyTerm(RULES));

  it("give the same whatever their order", () => {
    fc.assert(
      fc.property(
        rivals.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        anyTerm(RULES),
        ([all, shuffled], rule) => {
          expect(resolve(shuffled, rule)).toEqual(resolve(all, rule));
        },
      ),
    );
  });

  it("give the same when a superseded or retracted claim is added", () => {
    const gone = fc
      .tuple(bounds, fc.constantFrom("superseded" as const, "retracted" as const))
      .map(([each, status]) => aClaim({ ...each, id: "gone", status }));
    fc.assert(
      fc.property(ruled, gone, ([all, rule], claim) => {
        expect(resolve([...all, claim], rule)).toEqual(resolve(all, rule));
      }),
    );
  });

  it("never lower the highest nor raise the lowest when one is added", () => {
    fc.assert(
      fc.property(rivals, bounds, (all, each) => {
        const more = [...all, aClaim({ ...each, id: "added" })];
        const [lowest, highest] = [headline(all, "lowest"), headline(all, "highest")];
        if (lowest !== null) expect(headline(more, "lowest")).toBeLessThanOrEqual(lowest);
        if (highest !== null) expect(headline(more, "highest")).toBeGreaterThanOrEqual(highest);
      }),
    );
  });

  it("put every headline between lowest and highest", () => {
    fc.assert(
      fc.property(ruled, ([all, rule]) => {
        const value = headline(all, rule);
        if (value === null) return;
        expect(value).toBeGreaterThanOrEqual(headline(all, "lowest") ?? Number.NaN);
        expect(value).toBeLessThanOrEqual(headline(all, "highest") ?? Number.NaN);
      }),
    );
  });

  it("give their headline from the claims they name", () => {
    fc.assert(
      fc.property(ruled, ([all, rule]) => {
        const figure = resolve(all, rule);
        if (figure === null) return;
        const named = all.filter((claim) => figure.claims.includes(claim.id));
        expect(named).toHaveLength(figure.claims.length);
        expect(headline(named, rule)).toBe(figure.headline);
      }),
    );
  });

  it("have a figure under every rule, or under no general one", () => {
    fc.assert(
      fc.property(claims(), (all) => {
        const general = (["lowest", "midrange", "highest", "latest"] as const).map(
          (rule) => headline(all, rule) === null,
        );
        expect(new Set(general).size).toBe(1);
        if (general[0]) for (const rule of rules) expect(headline(all, rule)).toBeNull();
      }),
    );
  });
});
