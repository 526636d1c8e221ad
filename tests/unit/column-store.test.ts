/** Holds the column store to the plain pass: the same records, filter and viewer give the same summary. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVERYTHING, type Filter } from "../../domain/filter.ts";
import { parseFilter } from "../../domain/filter-url.ts";
import type { EventRecord } from "../../domain/record.ts";
import { RULES } from "../../domain/rule.ts";
import { SPLITS, type Viewport } from "../../domain/summary.ts";
import { STATUSES } from "../../domain/vocabulary/event-terms.ts";
import { BINS, type Bin } from "../../domain/when.ts";
import type { Viewer } from "../../engine/engine.ts";
import { alone, anyForest } from "../support/any-forest.ts";
import { anyTerm, filter, moments, period, someKeys } from "../support/arbitraries.ts";
import { change, columnSummary, inParts, loaded } from "../support/columns-of.ts";
import { aClaim, aRecord } from "../support/examples.ts";
import { plainly, today } from "../support/plainly.ts";
import { syntheticRecords } from "../support/seed-records.ts";

const viewers: Viewer[] = ["public", STATUSES.map(({ value }) => value), ["draft"]];
const anyViewer = fc.constantFrom(...viewers);
const bin = fc.constantFrom<Bin | "auto">("auto", ...BINS);
const viewport = fc.constantFrom<Viewport | null>(
  null,
  { west: 20, south: 50, east: 28, north: 54, zoom: 6, width: 760, height: 440 },
  { west: 20, south: 50, east: 28, north: 54, zoom: 6, width: 30, height: 440 },
);

/** Whether each part's wider event is there, as the database sees to. */
function haveWhole(records: readonly EventRecord[]): boolean {
  const ids = new Set(records.map(({ event }) => event.id));
  return records.every(({ event }) => event.part_of === null || ids.has(event.part_of));
}

const parts = fc.integer({ min: 1, max: 4 });
/** Rules, each asked of the present or of one other moment. */
const someViews = fc
  .tuple(moments, fc.array(fc.tuple(anyTerm(RULES), fc.boolean()), { minLength: 3, maxLength: 5 }))
  .map(([as_of, rules]) =>
    rules.map(([rule, now]): Filter => ({ ...EVERYTHING, rule, as_of: now ? null : as_of })),
  );
const few = someKeys.map((some): Filter => ({ ...EVERYTHING, ...some }));

describe("the column store", () => {
  it("answers as the plain pass does, whatever the records, the filter, the rule and the viewer", () => {
    fc.assert(
      fc.property(
        anyForest,
        fc.oneof({ weight: 3, arbitrary: few }, filter),
        anyViewer,
        viewport,
        bin,
        fc.constantFrom(undefined, ...SPLITS),
        (records, filter, viewer, viewport, bin, split) => {
          const question = { viewer, filter, viewport, bin, split };
          const answer = columnSummary(loaded(records), records, { ...question, today });
          expect(answer).toEqual(plainly(records, question));
        },
      ),
      { numRuns: 200 },
    );
  });

  it("sums what lies within any period, and tells what reaches beyond it, as the plain pass does", () => {
    let told = 0;
    fc.assert(
      fc.property(anyForest, period, anyTerm(RULES), anyViewer, (records, date, rule, viewer) => {
        const filter = { ...EVERYTHING, date, rule };
        const question = { viewer, filter, viewport: null, bin: "auto" as const };
        const answer = columnSummary(loaded(records), records, { ...question, today });
        expect(answer).toEqual(plainly(records, question));
        const { figures } = answer.totals;
        if (Object.values(figures).some(({ beyond }) => beyond.headline !== null)) told++;
      }),
      { numRuns: 200 },
    );
    expect(told).toBeGreaterThan(0);
  });

  it("knows the upper end of a sum where a wider event and its parts come to the same", () => {
    const claimed = (id: string, low: number, isOpen: boolean) =>
      aClaim({
        ...{ id, metric: "detained", low, high: isOpen ? null : low },
        qualifier: isOpen ? "at_least" : "exact",
      });
    for (const parts of [499, 500, 501])
      for (const [isOpen, isPartOpen] of [
        [false, true],
        [true, false],
      ] as const) {
        const records = [
          aRecord({ id: "wide" }, [claimed("own", 500, isOpen)]),
          aRecord({ id: "part", part_of: "wide" }, [claimed("theirs", parts, isPartOpen)]),
        ];
        const question = {
          viewer: "public",
          filter: EVERYTHING,
          viewport: null,
          bin: "auto",
        } as const;
        const { totals } = columnSummary(loaded(records), records, { ...question, today });
        expect([parts, totals.figures.detained.open]).toEqual([
          parts,
          parts > 500 ? isPartOpen : isOpen,
        ]);
      }
  });

  it("answers the same whatever rules and moments were asked before", () => {
    fc.assert(
      fc.property(anyForest, someViews, parts, (records, asked, parts) => {
        const columns = loaded(records, inParts(parts));
        for (const filter of asked) {
          const question = { viewer: "public" as const, filter, viewport: null };
          const answer = columnSummary(columns, records, { ...question, bin: "auto", today });
          expect(answer).toEqual(plainly(records, { ...question, bin: "auto" }));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("answers every rule as the plain pass does, of the present and of another moment", () => {
    const records = syntheticRecords(400);
    const columns = loaded(records, inParts(2));
    for (const as_of of [null, "2021-06-30"])
      for (const { value: rule } of RULES) {
        const question = { viewer: "public", viewport: null, bin: "auto" } as const;
        const asked = { ...question, filter: { ...EVERYTHING, rule, as_of } };
        const answer = columnSummary(columns, records, { ...asked, today });
        expect(answer).toEqual(plainly(records, asked));
      }
  });

  it("answers the same after records have changed as if it had been loaded anew, in parts too", () => {
    fc.assert(
      fc.property(anyForest, anyForest, few, few, anyViewer, parts, (...any) => {
        const [before, after, first, filter, viewer, parts] = any;
        const columns = loaded(before, inParts(parts));
        columnSummary(columns, before, { viewer, filter: first, today });
        const moved = new Map(
          after.filter((_, i) => i % 2 === 0).map((record) => [record.event.id, record]),
        );
        const stays = before.filter(({ event }) => !moved.has(event.id));
        change(columns, [...moved.values()]);
        const records = [...stays, ...moved.values()];
        fc.pre(haveWhole(records));
        const question = { viewer, filter, viewport: null, bin: "auto" as const };
        const answer = columnSummary(columns, records, { ...question, today });
        expect(answer).toEqual(plainly(records, question));
      }),
      { numRuns: 100 },
    );
  });

  it("answers the same after events have changed that are part of nothing and have no parts", () => {
    let [partials, groups] = [0, 0];
    fc.assert(
      fc.property(anyForest, anyForest, few, few, anyViewer, (...any) => {
        const [forest, after, first, filter, viewer] = any;
        const before = [...forest, ...forest.map(alone)];
        const columns = loaded(before);
        columnSummary(columns, before, { viewer, filter: first, today });
        const moved = after.map(alone);
        const ids = new Set(moved.map(({ event }) => event.id));
        const records = [...before.filter(({ event }) => !ids.has(event.id)), ...moved];
        change(columns, moved);
        columnSummary(columns, records, { viewer, filter: first, today });
        change(columns, moved);
        expect(columns.current.columns.trees).toBe(0);
        const question = { viewer, filter, viewport: null, bin: "auto" as const };
        const answer = columnSummary(columns, records, { ...question, today });
        expect(answer).toEqual(plainly(records, question));
        for (const { partial, from_groups } of Object.values(answer.totals.figures)) {
          partials += partial.events;
          groups += from_groups.events;
        }
      }),
      { numRuns: 150 },
    );
    expect(partials).toBeGreaterThan(0);
    expect(groups).toBeGreaterThan(0);
  });

  it("keeps rules apart that are asked between changes, one more often than another", () => {
    const steps = fc.array(fc.tuple(anyForest, fc.uniqueArray(anyTerm(RULES))), { minLength: 3 });
    fc.assert(
      fc.property(steps, (steps) => {
        let records: EventRecord[] = [];
        const columns = loaded(records);
        for (const [forest, rules] of steps) {
          const moved = [...forest, ...forest.map(alone)];
          const ids = new Set(moved.map(({ event }) => event.id));
          const stays = records.filter(({ event }) => !ids.has(event.id));
          change(columns, moved);
          records = [...stays, ...moved];
          for (const rule of rules) {
            const filter = { ...EVERYTHING, rule };
            const question = { viewer: "public" as const, filter, viewport: null };
            const answer = columnSummary(columns, records, { ...question, bin: "auto", today });
            expect(answer).toEqual(plainly(records, { ...question, bin: "auto" }));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("forgets what all figures came to when a figure has changed", () => {
    const records = syntheticRecords(60);
    const columns = loaded(records);
    const question = { viewer: "public" as const, filter: EVERYTHING, viewport: null };
    const asked = { ...question, bin: "auto" as const };
    columnSummary(columns, records, { ...asked, today });
    const first = records.find(({ claims }) => claims.some(({ low }) => low !== null));
    if (first === undefined) throw new RangeError("no record has a number");
    const claims = first.claims.map((claim) => ({ ...claim, low: claim.low && claim.low + 7 }));
    const moved = { ...first, claims };
    change(columns, [moved]);
    const after = records.map((record) => (record === first ? moved : record));
    expect(columnSummary(columns, after, { ...asked, today })).toEqual(plainly(after, asked));
  });

  it("names the largest figure also where none of the large ones is selected", () => {
    // So many that only some thousands of figures are looked at first (foremost.ts).
    const records = syntheticRecords(6_000);
    const { filter } = parseFilter("participants=1..50");
    const question = { viewer: "public" as const, filter, viewport: null, bin: "year" as const };
    const { totals } = columnSummary(loaded(records), records, { ...question, today });
    expect(totals.figures.participants.largest?.headline).toBe(50);
    expect(totals).toEqual(plainly(records, question).totals);
  });

  it("answers the same when threads share its passes, before and after a change", () => {
    fc.assert(
      fc.property(
        anyForest,
        anyForest,
        few,
        fc.integer({ min: 2, max: 4 }),
        bin,
        (before, after, filter, parts, bin) => {
          const question = { viewer: "public" as const, filter, bin, today };
          const [shared, whole] = [loaded(before, inParts(parts)), loaded(before)];
          expect(columnSummary(shared, before, question)).toEqual(
            columnSummary(whole, before, question),
          );
          const moved = after.map(alone);
          change(shared, moved);
          change(whole, moved);
          const ids = new Set(moved.map(({ event }) => event.id));
          const records = [...before.filter(({ event }) => !ids.has(event.id)), ...moved];
          expect(columnSummary(shared, records, question)).toEqual(
            columnSummary(whole, records, question),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it("counts what reaches beyond the period in every part that threads share", () => {
    const records = Array.from({ length: 9 }, (_, i) =>
      aRecord({ id: `long-${i}`, start: "2020-09-01", end: "2020-09-05" }, [aClaim()]),
    );
    const { filter } = parseFilter("date=2020-09-02");
    const question = { viewer: "public" as const, filter, bin: "auto" as const, today };
    const { totals } = columnSummary(loaded(records, inParts(3)), records, question);
    expect(totals.figures.participants).toMatchObject({ events_with: 9, beyond: { events: 9 } });
  });

  it("answers as the plain pass does for more records than lie in one block", () => {
    const records = syntheticRecords(400);
    const columns = loaded(records);
    fc.assert(
      fc.property(few, viewport, bin, (filter, viewport, bin) => {
        const question = { viewer: "public" as const, filter, viewport, bin };
        const answer = columnSummary(columns, records, { ...question, today });
        expect(answer).toEqual(plainly(records, question));
      }),
      { numRuns: 8 },
    );
  });
});
