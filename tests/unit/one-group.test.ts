/** Holds the engine to the plain pass where one group of people is asked about. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVERYTHING } from "../../domain/filter.ts";
import type { EventRecord } from "../../domain/record.ts";
import { RULES } from "../../domain/rule.ts";
import { alone, anyForest } from "../support/any-forest.ts";
import { anyTerm, moments, someKeys } from "../support/arbitraries.ts";
import { change, columnSummary, inParts, loaded } from "../support/columns-of.ts";
import { aClaim, aRecord } from "../support/examples.ts";
import { plainly, today } from "../support/plainly.ts";

/** A record whose claims speak of everybody, of police or of women alone, so that groups have rivals and parts. */
function ofFewGroups({ claims, ...record }: EventRecord): EventRecord {
  const some = ["all", "police", "police", "women"] as const;
  return {
    ...record,
    claims: claims.map((claim, i) => ({
      ...claim,
      subject: some[(i + claim.id.length + (claim.low ?? 0)) % some.length] ?? "all",
    })),
  };
}

describe("a wider event with a part", () => {
  it("counts the same women once, at another moment too at which all was known as it is now", () => {
    const women = { metric: "detained", subject: "women", low: null, high: 1 } as const;
    const said = { ...women, qualifier: "at_most" } as const;
    const records = ["whole", "part"].map((id) =>
      aRecord({ id, part_of: id === "part" ? "whole" : null }, [
        aClaim({ ...said, id: `${id}-claim`, event: id, as_of: "2020-09-05" }),
      ]),
    );
    for (const as_of of [null, "2020-09-12"]) {
      const filter = { ...EVERYTHING, subject: "women" as const, as_of };
      const question = { viewer: "public" as const, filter, viewport: null, bin: "auto" as const };
      const { totals } = columnSummary(loaded(records), records, { ...question, today });
      expect(totals.figures.detained).toMatchObject({ headline: 1, high: 1 });
    }
  });
});

describe("the column store", () => {
  const parts = fc.integer({ min: 1, max: 4 });

  it("answers of one group of people as the plain pass does, now and earlier, before and after a change", () => {
    let told = 0;
    const asked = fc.record({
      subject: fc.constantFrom("all" as const, "police" as const, "women" as const),
      rule: anyTerm(RULES),
      as_of: fc.option(moments),
    });
    const mostly = (records: readonly EventRecord[]) => records.map(ofFewGroups);
    fc.assert(
      fc.property(
        anyForest,
        anyForest,
        fc.array(asked, { minLength: 2 }),
        someKeys,
        parts,
        (...any) => {
          const [forest, after, asked, few, parts] = any;
          const before = [...mostly(forest), ...mostly(forest).map(alone)];
          const moved = mostly(after).map(alone);
          const ids = new Set(moved.map(({ event }) => event.id));
          const columns = loaded(before, inParts(parts));
          const agree = (records: readonly EventRecord[]) => {
            for (const each of asked) {
              const filter = { ...EVERYTHING, ...few, ...each };
              const question = { viewer: "public" as const, filter, viewport: null };
              const answer = columnSummary(columns, records, { ...question, bin: "auto", today });
              expect(answer).toEqual(plainly(records, { ...question, bin: "auto" }));
              if (each.subject !== "all" && answer.totals.figures.detained.headline !== null)
                told++;
            }
          };
          agree(before);
          change(columns, moved);
          agree([...before.filter(({ event }) => !ids.has(event.id)), ...moved]);
        },
      ),
      { numRuns: 60 },
    );
    expect(told).toBeGreaterThan(0);
  });
});
