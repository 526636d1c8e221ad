/** Claims by time as marks: whose they are, which the rule uses, which values are named; and the lane of spans. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pack } from "../../client/dashboard/timeline/lane.ts";
import { highest, marksOf, peaks } from "../../client/dashboard/timeline/marks.ts";
import { fewTicks } from "../../client/ui/marks/scale.ts";
import type { Span, Timeline } from "../../domain/summary.ts";
import { dayOf, isoOf } from "../../domain/when.ts";

type Figures = NonNullable<Timeline["figures"]["detained"]>;
type Voice = Exclude<keyof Figures, "open" | "from_groups">;

/** Bins in which only the given voices speak; what is not given is unknown. */
function figures(bins: (Partial<Record<Voice, number>> & { open?: true })[]): Figures {
  const series = (of: Voice) => bins.map((bin) => bin[of] ?? null);
  return {
    headline: series("headline"),
    low: series("low"),
    high: series("high"),
    open: bins.map((bin) => bin.open ?? false),
    from_groups: bins.map(() => "none"),
    authorities: series("authorities"),
    monitors: series("monitors"),
    organisers: series("organisers"),
  };
}

describe("the marks of a figure", () => {
  const rival = figures([{ headline: 259, authorities: 364, monitors: 259 }]);

  it("are filled for whoever gives the value in use", () => {
    expect(marksOf(rival, "lowest").map(({ voice, used }) => [voice, used])).toEqual([
      ["authorities", false],
      ["monitors", true],
    ]);
  });

  it("are filled for the one voice whose rule it is", () => {
    const marks = marksOf(
      figures([{ headline: 364, authorities: 364, monitors: 364 }]),
      "monitors",
    );
    expect(marks.map(({ voice, used }) => [voice, used])).toEqual([
      ["authorities", false],
      ["monitors", true],
    ]);
  });

  it("hold a value in use that no single voice gives", () => {
    const [, , middle] = marksOf(
      figures([{ headline: 312, authorities: 364, monitors: 260 }]),
      "midrange",
    );
    expect(middle).toMatchObject({ voice: "several", value: 312, used: true });
  });

  it("have the arrow of an open end on the highest claim only", () => {
    const marks = marksOf(
      figures([{ headline: 100, authorities: 100, monitors: 300, open: true }]),
      "lowest",
    );
    expect(marks.map(({ value, open }) => [value, open])).toEqual([
      [100, false],
      [300, true],
    ]);
  });

  it("are none where nobody gave a figure, and one where somebody said zero", () => {
    expect(marksOf(figures([{}]), "lowest")).toEqual([]);
    expect(marksOf(figures([{ headline: 0, authorities: 0 }]), "lowest")).toHaveLength(1);
  });
});

describe("the values named", () => {
  const marks = marksOf(
    figures([10, 90, 80, 5, 0, 70].map((n) => ({ headline: n, authorities: n }))),
    "lowest",
  );

  it("are the highest inside the window, with room between them", () => {
    expect(peaks(marks, null, 2, 1)).toEqual([1, 2]);
    expect(peaks(marks, null, 2, 2)).toEqual([1, 5]);
    expect(peaks(marks, { first: 2, last: 4 }, 3, 1)).toEqual([2, 3]);
  });

  it("scale the axis by what stands inside the window", () => {
    expect(highest(marks, { first: 2, last: 3 })).toBe(80);
    expect(highest([], null)).toBeNull();
  });
});

describe("the ticks of a low axis", () => {
  it("are few and round", () => {
    expect(fewTicks(867, 2)).toEqual([0, 400, 800]);
    expect(fewTicks(7.4, 2)).toEqual([0, 3, 6]);
    expect(fewTicks(1, 2)).toEqual([0, 1]);
  });

  it("begin at zero, rise by whole steps and stay below the end", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e9, noNaN: true }),
        fc.integer({ min: 1, max: 5 }),
        (max, few) => {
          const found = fewTicks(max, few);
          expect(found[0]).toBe(0);
          expect(found.every((tick) => Number.isInteger(tick) && tick <= max)).toBe(true);
          expect(found.length).toBeLessThanOrEqual(2 * few + 2);
        },
      ),
    );
  });
});

describe("the lane of spans", () => {
  const start = dayOf("2020-08-09") ?? 0;
  const extent = { from: start, to: start + 49 };
  const span = (from: number, to: number): Span => ({
    event: `${from}-${to}`,
    title: "Strike",
    kind: "demonstration",
    start: isoOf(start + from),
    end: isoOf(start + to),
    date_precision: "day",
  });

  it("puts spans that overlap into rows of their own, and counts those without room", () => {
    const spans = [span(0, 9), span(5, 20), span(11, 15), span(12, 13)];
    const { placed, hidden } = pack({ spans, long_events: 4 }, extent, 2);
    expect(placed.map(({ span: { event }, row }) => [event, row])).toEqual([
      ["0-9", 0],
      ["5-20", 1],
      ["11-15", 0],
    ]);
    expect(hidden).toBe(1);
  });

  it("gives the first that come their room, wherever they lie, and counts the long events that are no span", () => {
    const spans = [span(20, 45), span(0, 30), span(2, 10), span(1, 9)];
    const { placed, hidden } = pack({ spans, long_events: 304 }, extent, 2);
    expect(placed.map(({ span: { event }, row }) => [event, row])).toEqual([
      ["20-45", 0],
      ["0-30", 1],
      ["2-10", 0],
    ]);
    expect(hidden).toBe(301);
  });

  it("cuts them to the axis, and leaves out those that do not meet it", () => {
    const { placed, hidden } = pack(
      { spans: [span(-10, 4), span(-9, -1), span(60, 70)], long_events: 3 },
      extent,
      3,
    );
    expect(placed.map(({ from, to }) => [from, to])).toEqual([[0, 0.1]]);
    expect(hidden).toBe(0);
  });

  it("never draws two spans of a row over each other", () => {
    const any = fc
      .tuple(fc.integer({ min: -20, max: 60 }), fc.nat(30))
      .map(([from, length]) => span(from, from + length));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), (spans) => {
        const { placed } = pack({ spans, long_events: spans.length }, extent, 3);
        for (const row of [0, 1, 2]) {
          const ends = placed.filter((each) => each.row === row).sort((a, b) => a.from - b.from);
          for (const [i, each] of ends.entries())
            expect(each.from).toBeGreaterThanOrEqual(ends[i - 1]?.to ?? 0);
        }
      }),
    );
  });
});
