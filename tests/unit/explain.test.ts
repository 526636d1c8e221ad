/** The engine explains a figure as a plain pass over the records does, and what it tells adds up. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVERYTHING, type Filter } from "../../domain/filter.ts";
import { LEFT_OUT } from "../../domain/left-out.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { STATUSES } from "../../domain/vocabulary/event-terms.ts";
import type { Viewer } from "../../engine/engine.ts";
import { anyForest } from "../support/any-forest.ts";
import { anyTerm, filter, someKeys } from "../support/arbitraries.ts";
import { columnSummary, loaded, seenBy } from "../support/columns-of.ts";
import { aClaim, aRecord } from "../support/examples.ts";
import { columnExplanation } from "../support/explanation-of.ts";
import { explainPlainly } from "../support/plain-explanation.ts";
import { today } from "../support/plainly.ts";

const anyViewer = fc.constantFrom<Viewer>(
  "public",
  STATUSES.map(({ value }) => value),
);
const few = someKeys.map((some): Filter => ({ ...EVERYTHING, ...some }));
const anyFilter = fc.oneof({ weight: 3, arbitrary: few }, filter);
const ALL = { lines: 100, claims: 100 };

describe("an explanation", () => {
  it("tells what a plain pass finds, whatever the records, the filter and the viewer", () => {
    fc.assert(
      fc.property(anyForest, anyFilter, anyTerm(METRICS), anyViewer, (records, filter, ...how) => {
        const [metric, viewer] = how;
        const asked = { viewer, filter, metric, event: null, today };
        const told = columnExplanation(loaded(records), records, { ...asked, most: ALL });
        const plain = explainPlainly(seenBy(viewer, records), asked);
        expect(linesById(told.lines)).toEqual(plain.lines);
        expect(told.rules).toEqual(plain.rules);
        expect([told.claims, told.used]).toEqual([plain.claims, plain.used.length]);
        for (const reason of LEFT_OUT) {
          const { claims, events, named } = told.leftOut[reason];
          const ids = named.map(({ claim }) => claim.id).sort();
          const left = plain.leftOut[reason];
          expect({ reason, claims, events, ids }).toEqual({
            ...{ reason, claims: left.length, events: plain.leftOutOf[reason], ids: left },
          });
        }
        expect([told.without, told.roots]).toEqual([plain.without.length, plain.roots]);
        expect(told.rootsWithout).toBe(plain.roots - told.lines.filter(isTop).length);
        expect(told.named.map(({ event }) => event.id).sort()).toEqual(plain.without);
      }),
      { numRuns: 300 },
    );
  });

  it("adds up to the total of the summary, whose claims are all in use or left out for one reason", () => {
    fc.assert(
      fc.property(anyForest, anyFilter, anyTerm(METRICS), fc.nat(12), (records, filter, ...how) => {
        const [metric, lines] = how;
        const columns = loaded(records);
        const asked = { viewer: "public" as const, filter, today };
        const most = { lines, claims: 1 };
        const told = columnExplanation(columns, records, { ...asked, metric, event: null, most });
        const { totals } = columnSummary(columns, records, asked);
        const total = totals.figures[metric];
        const top = told.lines.filter(isTop);
        const sum = top.reduce((all, { counts }) => all + counts, 0);
        expect(top.length === 0 ? null : sum).toBe(total.headline);
        expect([told.headline, told.open]).toEqual([total.headline, total.open]);
        expect(told.lines.filter(({ record }) => record !== null).length).toBeLessThanOrEqual(
          lines,
        );
        expect(told.events).toBe(totals.events);
        expect(told.without).toBe(total.events_without);
        const leftOut = LEFT_OUT.map((reason) => told.leftOut[reason].claims);
        expect(leftOut.reduce((all, claims) => all + claims, told.used)).toBe(told.claims);
      }),
      { numRuns: 300 },
    );
  });

  it("of one event tells what its record shows, with all its parts and nothing else", () => {
    fc.assert(
      fc.property(anyForest, few, anyTerm(METRICS), fc.nat(11), (records, few, metric, pick) => {
        const { rule, as_of, subject } = few;
        const filter = { ...EVERYTHING, rule, as_of, subject };
        const seen = seenBy("public", records);
        const event = seen[pick % Math.max(1, seen.length)]?.event.id;
        fc.pre(event !== undefined && explains(seen, { filter, event }));
        const asked = { viewer: "public" as const, filter, metric, event: event ?? null, today };
        const told = columnExplanation(loaded(records), records, { ...asked, most: ALL });
        const plain = explainPlainly(seen, asked);
        expect(linesById(told.lines)).toEqual(plain.lines);
        expect(told.rules).toEqual(plain.rules);
        expect(told.headline).toBe(plain.rules.find((each) => each.rule === rule)?.counts ?? null);
        expect([told.claims, told.used]).toEqual([plain.claims, plain.used.length]);
        expect(told.without).toBe(plain.without.length);
      }),
      { numRuns: 200 },
    );
  });
});

/** Whether the event is known at the moment that is asked about. */
function explains(
  seen: Parameters<typeof explainPlainly>[0],
  { filter, event }: { filter: Filter; event: string },
): boolean {
  const { lines, without } = explainPlainly(seen, { filter, metric: "killed", event });
  return lines.has(event) || without.includes(event);
}

const isTop = ({ level }: { level: number }) => level === 0;

type Lines = ReturnType<typeof columnExplanation>["lines"];

/** What lines tell, by event, with the event that each stands under; there is no rest. */
function linesById(lines: Lines) {
  const above: string[] = [];
  return new Map(
    lines.map(({ level, record, own, parts, counts }) => {
      const id = record?.event.id ?? "a rest";
      above[level] = id;
      return [id, { under: above[level - 1] ?? null, own, parts, counts }] as const;
    }),
  );
}

const detained = (id: string, low: number | null, high: number | null = low) =>
  aClaim({
    ...{ id, metric: "detained", low, high },
    qualifier: low === null ? "at_most" : high === null ? "more_than" : "exact",
  });
const explained = (
  records: Parameters<typeof loaded>[0],
  some: Partial<Parameters<typeof columnExplanation>[2]> = {},
) =>
  columnExplanation(loaded(records), records, {
    ...{ viewer: "public" as const, filter: EVERYTHING, metric: "detained" as const },
    ...{ event: null, today, most: ALL },
    ...some,
  });

describe("a line", () => {
  it("tells what lies beyond the parts of an event, which nobody said", () => {
    const { lines } = explained([
      aRecord({ id: "wide" }, [detained("a", 6000, null)]),
      aRecord({ id: "part", part_of: "wide" }, [detained("b", 4702)]),
    ]);
    expect(lines.map(({ level, own, parts, remainder }) => [level, own, parts, remainder])).toEqual(
      [
        [0, 6000, 4702, 1298],
        [1, 4702, null, null],
      ],
    );
  });

  it("tells of nothing beyond parts that come to just what the event itself does", () => {
    const { lines } = explained([
      aRecord({ id: "wide" }, [detained("a", 100)]),
      aRecord({ id: "first", part_of: "wide" }, [detained("b", 60)]),
      aRecord({ id: "second", part_of: "wide" }, [detained("c", 40)]),
    ]);
    expect(lines.map(({ parts, remainder }) => [parts, remainder])).toEqual([
      [100, null],
      [null, null],
      [null, null],
    ]);
  });

  it.each([
    ["the event's own figure", null, 15],
    ["a part's", 100, null],
  ])("leaves that out where %s is an upper bound", (_, wide, part) => {
    const { lines } = explained([
      aRecord({ id: "wide" }, [detained("a", wide, 100)]),
      aRecord({ id: "middle", part_of: "wide" }, []),
      aRecord({ id: "part", part_of: "middle" }, [detained("b", part, 15)]),
    ]);
    expect(lines.map(({ remainder }) => remainder)).toEqual([null, null, null]);
  });

  it("keeps it where an upper bound counts for nothing, since the parts of that part are more", () => {
    const { lines } = explained([
      aRecord({ id: "wide" }, [detained("a", 100)]),
      aRecord({ id: "middle", part_of: "wide" }, [detained("b", null, 10)]),
      aRecord({ id: "part", part_of: "middle" }, [detained("c", 15)]),
    ]);
    expect(lines.map(({ remainder }) => remainder)).toEqual([85, null, null]);
  });

  it("stands for all that have none of their own, with their exact sum", () => {
    const records = [
      aRecord({ id: "wide" }, [detained("a", 100)]),
      ...[9, 1, 5, 7].map((n, i) =>
        aRecord({ id: `part-${i}`, part_of: "wide" }, [detained(`b${i}`, n)]),
      ),
      aRecord({ id: "other" }, [detained("c", 3)]),
    ];
    const { lines } = explained(records, { most: { lines: 3, claims: 100 } });
    expect(
      lines.map(({ level, record, events, counts }) => [
        ...[level, record?.event.id ?? null, events, counts],
      ]),
    ).toEqual([
      [0, "wide", 1, 100],
      [1, "part-0", 1, 9],
      [1, "part-3", 1, 7],
      [1, null, 2, 6],
      [0, null, 1, 3],
    ]);
  });
});

it("names the claims with the largest numbers where not all are named", () => {
  const others = [40, 70, 20, 60, 50, 30].map((n, i) => detained(`b${i}`, n));
  const { leftOut, used } = explained([aRecord({ id: "one" }, [detained("a", 10), ...others])], {
    most: { lines: 100, claims: 2 },
  });
  expect(used).toBe(1);
  expect(leftOut.other.claims).toBe(6);
  expect(leftOut.other.named.map(({ claim }) => claim.low)).toEqual([70, 60]);
});
