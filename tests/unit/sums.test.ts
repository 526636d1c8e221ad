/** Holds the range of a sum to its headline, whatever part of a tree is summed. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { printFilter } from "../../domain/filter-url.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { filter, forest } from "../support/arbitraries.ts";
import { summaryOf } from "../support/summary-of.ts";

it("a sum lies within its range under any filter", () => {
  fc.assert(
    fc.property(forest, filter, (records, any) => {
      const { totals } = summaryOf(records, printFilter(any));
      for (const { value } of METRICS) {
        const { headline, low, high } = totals.figures[value];
        if (headline === null || low === null || high === null) continue;
        expect(low).toBeLessThanOrEqual(headline);
        expect(high).toBeGreaterThanOrEqual(headline);
      }
    }),
  );
});
