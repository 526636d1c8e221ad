/** What an event in a tree adds to sums, and its roll-ups, are those of the plain pass: unknown is not zero. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveAll } from "../../domain/resolve-all.ts";
import { RULES } from "../../domain/rule.ts";
import { STATUSES } from "../../domain/vocabulary/event-terms.ts";
import { looseRemaindersOf, netsOf } from "../../engine/figures/rollups.ts";
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

describe("what the parts of an event leave of it", () => {
  const detained = (id: string, low: number | null, high = low) =>
    aClaim({ id, metric: "detained", low, high, qualifier: low === null ? "at_most" : "exact" });
  const looseOf = (
    wide: number | null,
    middle: ReturnType<typeof aClaim>[],
    part: number | null,
  ) => {
    const columns = columnsOf([
      aRecord({ id: "wide" }, [detained("a", wide, 100)]),
      aRecord({ id: "middle", part_of: "wide" }, middle),
      aRecord({ id: "part", part_of: "middle" }, [detained("b", part, 15)]),
    ]);
    const view = viewOf(columns, { viewer, rule: "lowest", as_of: null });
    return [...looseRemaindersOf(view, columns.events.ids.rowOf("wide"))];
  };

  it("can be said where every term is a number", () => {
    expect(looseOf(100, [], 15)).toEqual([]);
  });

  it.each([
    ["its own figure", null, 15],
    ["the figure of a part of a part", 100, null],
  ])("can't be said where %s is an upper bound", (_, wide, part) => {
    expect(looseOf(wide, [], part)).toEqual(["detained"]);
  });

  it("can be said where an upper bound counts for nothing, since the parts of that part are more", () => {
    expect(looseOf(100, [detained("c", null, 10)], 15)).toEqual([]);
  });
});
