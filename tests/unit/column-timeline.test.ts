/** Holds the column store's timeline to the plain pass where its bins are a part of the record. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { EVERYTHING } from "../../domain/filter.ts";
import { RULES } from "../../domain/rule.ts";
import { ALL_DAYS } from "../../domain/summarise/bins.ts";
import type { Viewport } from "../../domain/summary.ts";
import { BINS } from "../../domain/when.ts";
import { anyForest } from "../support/any-forest.ts";
import { anyTerm, FIRST_DAY } from "../support/arbitraries.ts";
import { columnSummary, loaded } from "../support/columns-of.ts";
import { plainly, today } from "../support/plainly.ts";

const days = (longest: number) =>
  fc
    .tuple(fc.nat(24), fc.nat(longest))
    .map(([first, more]) => ({ from: FIRST_DAY + first, to: FIRST_DAY + first + more }));
/** Room for seven columns. */
const map: Viewport = { west: 20, south: 50, east: 28, north: 54, zoom: 6, width: 56, height: 440 };
const asked = fc.record({
  period: days(4),
  axis: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant(ALL_DAYS) },
    { weight: 2, arbitrary: days(12) },
  ),
  rule: anyTerm(RULES),
  bin: fc.constantFrom("auto" as const, "auto" as const, ...BINS),
});

it("the column store's timeline is that of the plain pass, whatever part of the record it covers", () => {
  let cut = 0;
  fc.assert(
    fc.property(anyForest, asked, (records, { period, axis, rule, bin }) => {
      const date = { from: { day: period.from }, to: { day: period.to } };
      const filter = { ...EVERYTHING, date, rule };
      const question = { viewer: "public" as const, filter, viewport: map, bin, axis };
      const answer = columnSummary(loaded(records), records, { ...question, today });
      expect(answer).toEqual(plainly(records, question));
      if (answer.timeline.earlier + answer.timeline.later > 0) cut++;
    }),
    { numRuns: 100 },
  );
  expect(cut).toBeGreaterThan(5);
});
