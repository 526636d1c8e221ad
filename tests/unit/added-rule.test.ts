/** A rule is a row of the table: one that is added is understood by the plain pass, the engine and files. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { EVERYTHING } from "../../domain/filter.ts";
import { resolveAll } from "../../domain/resolve-all.ts";
import { type CountingRule, RULES, type Rule, resolve } from "../../domain/rule.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { STATUSES } from "../../domain/vocabulary/event-terms.ts";
import { writtenFigures } from "../../engine/export/written-figure.ts";
import { groupOf } from "../../engine/store/claims.ts";
import { anyForest } from "../support/any-forest.ts";
import { moments } from "../support/arbitraries.ts";
import { columnSummary, columnsOf, inParts, loaded, viewOf } from "../support/columns-of.ts";
import { aClaim } from "../support/examples.ts";
import { plainly, today } from "../support/plainly.ts";

const added: readonly CountingRule[] = [
  {
    ...{ value: "loudest", label: "Loudest", text: "The largest figure of the press." },
    ...{ hears: ["media", "witness"], picks: ["most"] },
  },
  {
    ...{ value: "parties", label: "Parties", text: "Halfway between both sides." },
    ...{ hears: ["authority", "organiser"], picks: ["least", "most"] },
  },
  {
    ...{ value: "upward", label: "Upward", text: "Halfway between the newest and the highest." },
    ...{ hears: null, picks: ["newest", "most"] },
  },
];
const rules = added.map(({ value }) => value as Rule);
const table = RULES as unknown as CountingRule[];

beforeAll(() => {
  table.push(...added);
});

afterAll(() => {
  table.splice(-added.length);
});

it("hears whom its row names and picks what its row says", () => {
  const said = [
    aClaim({ id: "a", low: 10, high: 20, attributed_kind: "authority", as_of: "2020-09-13" }),
    aClaim({ id: "b", low: 31, high: 33, attributed_kind: "media", as_of: "2020-09-14" }),
    aClaim({ id: "c", low: 70, high: 90, attributed_kind: "organiser", as_of: "2020-09-12" }),
  ];
  const figures = rules.map((rule) => resolve(said, rule));
  expect(figures.map((figure) => [figure?.headline, figure?.claims])).toEqual([
    [33, ["b"]],
    [50, ["a", "c"]],
    [61, ["b", "c"]],
  ]);
});

it("comes to the same in the engine as in the plain pass, whatever was asked before", () => {
  const before = fc.constantFrom<Rule>("lowest", "latest", ...rules);
  fc.assert(
    fc.property(
      anyForest,
      before,
      fc.constantFrom(...rules),
      fc.option(moments),
      (records, before, rule, as_of) => {
        const columns = loaded(records, inParts(2));
        for (const asked of [before, rule]) {
          const filter = { ...EVERYTHING, rule: asked, as_of };
          const question = { viewer: "public", filter, viewport: null, bin: "auto" } as const;
          const answer = columnSummary(columns, records, { ...question, today });
          expect(answer).toEqual(plainly(records, question));
        }
      },
    ),
    { numRuns: 80 },
  );
});

it("is written to files as the plain pass has it", () => {
  const viewer = STATUSES.map(({ value }) => value);
  fc.assert(
    fc.property(anyForest, fc.constantFrom(...rules), (records, rule) => {
      const columns = columnsOf(records);
      const written = writtenFigures(viewOf(columns, { viewer, rule, as_of: null }));
      for (const { event, figures } of resolveAll(records, { rule, as_of: null })) {
        const row = columns.events.ids.rowOf(event.id);
        METRICS.forEach(({ value }, metric) => {
          const group = groupOf(columns, row, metric);
          const { headline, low, high, qualifier } = figures[value] ?? {};
          const figure = figures[value] ? { headline, low, high, qualifier } : null;
          expect(group < 0 ? null : written(group)).toEqual(figure);
        });
      }
    }),
    { numRuns: 100 },
  );
});
