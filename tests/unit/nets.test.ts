/** What events add to sums: a total rolls up the events that are selected, and no others. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVERYTHING } from "../../domain/filter.ts";
import { resolveAll } from "../../domain/resolve-all.ts";
import { RULES } from "../../domain/rule.ts";
import { select } from "../../domain/summarise/selection.ts";
import { totalOf } from "../../domain/summarise/totals.ts";
import { SPLITS } from "../../domain/summary.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { anyTerm, forest, someKeys } from "../support/arbitraries.ts";
import { aClaim, aRecord } from "../support/examples.ts";
import { plainly, today } from "../support/plainly.ts";
import { summaryOf } from "../support/summary-of.ts";

const detained = (id: string, low: number, more: { high?: number | null } = {}) =>
  aClaim({ id, metric: "detained", low, high: low, qualifier: "exact", ...more });

const crackdown = aRecord({ id: "crackdown", kind: "repression", form: "arrests" }, [
  detained("all", 6000, { high: null }),
]);
const night = aRecord({ id: "night", part_of: "crackdown" }, [detained("one", 4000)]);
const raid = aRecord({ id: "raid", part_of: "night", kind: "repression", form: "raid" }, [
  detained("few", 300),
]);
const records = [crackdown, night, raid];
const total = (query: string) => summaryOf(records, query).totals.figures.detained;

describe("a total", () => {
  it("holds all of a wide event whose parts the filter leaves out", () => {
    expect(total("")).toMatchObject({ headline: 6000 });
    expect(total("kind=repression")).toMatchObject({ headline: 6000, open: true });
  });

  it("counts nobody twice across a part that the filter leaves out", () => {
    const many = { ...raid, claims: [detained("few", 7000)] };
    const { totals } = summaryOf([crackdown, night, many], "kind=repression");
    expect(totals.figures.detained).toMatchObject({ headline: 7000, open: false });
  });

  it("of parts alone is what they come to", () => {
    expect(total("kind=demonstration")).toMatchObject({ headline: 4000, open: false });
  });

  it("is never below a figure that it sums, and is not raised by a further filter", () => {
    fc.assert(
      fc.property(forest, someKeys, anyTerm(RULES), (records, some, rule) => {
        const resolved = resolveAll(records, { rule, as_of: null });
        const all = select(resolved, { ...EVERYTHING, rule }, today);
        const { as_of: _, ...keys } = some;
        const selection = select(resolved, { ...EVERYTHING, ...keys, rule }, today);
        for (const { value } of METRICS) {
          const headline = totalOf(selection, value).headline ?? 0;
          expect(headline).toBeLessThanOrEqual(totalOf(all, value).headline ?? 0);
          for (const record of selection.selected.filter(selection.summed))
            expect(headline).toBeGreaterThanOrEqual(record.figures[value]?.headline ?? 0);
        }
      }),
    );
  });

  it("is what its countries and its regions add up to", () => {
    fc.assert(
      fc.property(forest, someKeys, fc.constantFrom(...SPLITS), (records, some, split) => {
        const filter = { ...EVERYTHING, ...some };
        const asked = { viewer: "public", filter, viewport: null, bin: "auto", split } as const;
        const { totals, split: places = [] } = plainly(records, asked);
        expect(places.reduce((sum, { events }) => sum + events, 0)).toBe(totals.events);
        for (const { value } of METRICS)
          expect(
            places.reduce((sum, { figures }) => sum + (figures[value]?.headline ?? 0), 0),
          ).toBe(totals.figures[value].headline ?? 0);
      }),
    );
  });
});
