/** What an event in a tree adds to sums, and its roll-ups, are those of the plain pass: unknown is not zero. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { resolveAll } from "../../domain/resolve-all.ts";
import { RULES } from "../../domain/rule.ts";
import { STATUSES } from "../../domain/vocabulary/event-terms.ts";
import { netsOf } from "../../engine/figures/rollups.ts";
import { anyForest } from "../support/any-forest.ts";
import { anyTerm } from "../support/arbitraries.ts";
import { columnsOf, viewOf } from "../support/columns-of.ts";
import { aClaim, aRecord } from "../support/examples.ts";

const viewer = STATUSES.map(({ value }) => value);

it("is unknown for metrics that neither an event nor its parts have a figure of", () => {
  const detained = (id: string) => aClaim({ id, metric: "detained", low: 5, high: 5 });
  const records = [
    aRecord({ id: "wide" }, [detained("own")]),
    aRecord({ id: "part", part_of: "wide" }, [detained("theirs")]),
  ];
  const columns = columnsOf(records);
  const view = viewOf(columns, { viewer, rule: "lowest", as_of: null });
  const nets = (id: string) => netsOf(view, columns.events.ids.rowOf(id));
  expect(nets("wide")).toEqual({ detained: { rollup: 5, headline: 0 } });
  expect(nets("part")).toEqual({ detained: { rollup: 5, headline: 5 } });
});

it("is that of the plain pass, whatever the records and the rule", () => {
  fc.assert(
    fc.property(anyForest, anyTerm(RULES), (records, rule) => {
      const columns = columnsOf(records);
      const view = viewOf(columns, { viewer, rule, as_of: null });
      for (const { event, nets } of resolveAll(records, { rule, as_of: null })) {
        const plain = Object.entries(nets).map(([metric, { rollup, headline }]) => [
          metric,
          { rollup, headline },
        ]);
        expect(netsOf(view, columns.events.ids.rowOf(event.id))).toEqual(Object.fromEntries(plain));
      }
    }),
    { numRuns: 100 },
  );
});
