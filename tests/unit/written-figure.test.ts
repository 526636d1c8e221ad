/** The figures that files give are those of the counting rules, range and wording with them. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { resolveAll } from "../../domain/resolve-all.ts";
import { RULES } from "../../domain/rule.ts";
import { STATUSES } from "../../domain/vocabulary/event-terms.ts";
import { writtenFigures } from "../../engine/export/written-figure.ts";
import { metricAt } from "../../engine/store/claims.ts";
import { anyForest } from "../support/any-forest.ts";
import { anyTerm } from "../support/arbitraries.ts";
import { columnsOf, viewOf } from "../support/columns-of.ts";
import { aClaim, aRecord } from "../support/examples.ts";

const viewer = STATUSES.map(({ value }) => value);
const moment = fc.constantFrom(null, "2020-09-13", "2020-09-13T12:00:00Z");

it("a figure in a file has the headline, range and wording that the rule gives it", () => {
  let figures = 0;
  fc.assert(
    fc.property(anyForest, anyTerm(RULES), moment, (records, rule, as_of) => {
      const columns = columnsOf(records);
      const written = writtenFigures(viewOf(columns, { viewer, rule, as_of }));
      for (const { event, figures: own } of resolveAll(records, { rule, as_of })) {
        const { firstGroup, groupCount, ids } = columns.events;
        const row = ids.rowOf(event.id);
        const first = firstGroup[row] ?? 0;
        const given = Array.from({ length: groupCount[row] ?? 0 }, (_, i) => [
          metricAt(columns.groups.metric[first + i] ?? 0),
          written(first + i),
        ]).filter(([, figure]) => figure !== null);
        const plain = Object.entries(own).map(([metric, figure]) => {
          const { headline, low, high, qualifier } = figure;
          return [metric, { headline, low, high, qualifier }];
        });
        figures += plain.length;
        expect(Object.fromEntries(given)).toEqual(Object.fromEntries(plain));
      }
    }),
    { numRuns: 300 },
  );
  expect(figures).toBeGreaterThan(0);
});

it.each(["lowest", "highest"] as const)(
  "a file words the %s figure as the first of the claims that give it, also in the first event of an archive",
  (rule) => {
    const detained = { metric: "detained", low: 10, high: 10 } as const;
    const columns = columnsOf([
      aRecord({ id: "first" }, [
        aClaim({ ...detained, id: "a", qualifier: "exact" }),
        aClaim({ ...detained, id: "b", qualifier: "about" }),
      ]),
    ]);
    const written = writtenFigures(viewOf(columns, { viewer, rule, as_of: null }));
    const group = columns.events.firstGroup[columns.events.ids.rowOf("first")] ?? 0;
    expect(written(group)).toMatchObject({ headline: 10, qualifier: "exact" });
  },
);
