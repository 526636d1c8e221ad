/** A sum over a period of events of which only some parts are selected is the same in columns as by the plain pass. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFilter } from "../../domain/filter-url.ts";
import { isoOf } from "../../domain/when.ts";
import { columnSummary, loaded } from "../support/columns-of.ts";
import { aClaim, aRecord } from "../support/examples.ts";
import { plainly, today } from "../support/plainly.ts";

const FIRST = 18_506;

/** An event on so many days of September 2020, from the first on, of which somebody counted so many people. */
const counted = (
  id: string,
  {
    from,
    days,
    people,
    kind,
    part_of,
  }: {
    from: number;
    days: number;
    people: number | null;
    kind: "demonstration" | "repression";
    part_of: string | null;
  },
) =>
  aRecord(
    {
      ...{ id, part_of, kind, form: kind === "demonstration" ? "march" : "arrests" },
      ...{ start: isoOf(FIRST + from), end: isoOf(FIRST + from + days) },
    },
    people === null ? [] : [aClaim({ id: `of-${id}`, low: people, high: people })],
  );

/** What both say of the people in a period. */
const told = (records: ReturnType<typeof counted>[], query: string) => {
  const { filter } = parseFilter(query);
  const asked = { viewer: "public" as const, filter, today, viewport: null, bin: "day" as const };
  const [columns, plain] = [
    columnSummary(loaded(records), records, asked),
    plainly(records, asked),
  ].map(({ totals, timeline, groups }) => ({
    total: totals.figures.participants,
    timeline: timeline.figures.participants,
    groups: groups.map(({ id, figures }) => [id, figures.participants]),
  }));
  return { columns, plain };
};

/** Days of an event that lie within those of its wider event. */
function within(own: { from: number; days: number }, wider: typeof own | null) {
  if (wider === null) return own;
  const from = wider.from + (own.from % (wider.days + 1));
  return { from, days: own.days % (wider.from + wider.days - from + 1) };
}

describe("a sum over a period", () => {
  it("takes off a wider event only what its selected parts come to", () => {
    const records = [
      counted("whole", { from: 0, days: 9, people: 1_000, kind: "demonstration", part_of: null }),
      counted("march", { from: 2, days: 0, people: 300, kind: "demonstration", part_of: "whole" }),
      counted("raid", { from: 3, days: 0, people: 200, kind: "repression", part_of: "whole" }),
      counted("later", { from: 30, days: 0, people: 50, kind: "demonstration", part_of: null }),
    ];
    const { columns, plain } = told(records, "kind=demonstration&date=2020-09-01..2020-09-15");
    expect(columns?.total?.headline).toBe(1_000);
    expect(columns).toEqual(plain);
  });

  it("is that of the plain pass, whichever parts are selected and whichever days", () => {
    const event = fc.record({
      from: fc.nat(6),
      days: fc.constantFrom(0, 1, 4, 6),
      people: fc.option(fc.integer({ min: 1, max: 60 }), { freq: 5 }),
      kind: fc.constantFrom("demonstration" as const, "repression" as const),
      under: fc.option(fc.nat(9), { freq: 5 }),
    });
    const days = fc.tuple(fc.nat(3), fc.integer({ min: 2, max: 12 }));
    fc.assert(
      fc.property(fc.array(event, { minLength: 2, maxLength: 8 }), days, (all, [from, more]) => {
        const spans: { from: number; days: number }[] = [];
        const records = all.map(({ under, people, kind, ...own }, i) => {
          const wider = under === null || i === 0 ? null : under % i;
          const span = within(own, wider === null ? null : (spans[wider] ?? null));
          spans.push(span);
          const part_of = wider === null ? null : `event-${wider}`;
          return counted(`event-${i}`, { ...span, people, kind, part_of });
        });
        const date = `${isoOf(FIRST + from)}..${isoOf(FIRST + from + more)}`;
        const { columns, plain } = told(records, `kind=demonstration&date=${date}`);
        expect(columns).toEqual(plain);
      }),
      { numRuns: 200 },
    );
  });
});
