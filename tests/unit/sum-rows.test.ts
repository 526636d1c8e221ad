/** The rows of an explained sum: what is folded, what stands beneath the parts, and whether all of it adds up. */
import { describe, expect, it } from "vitest";
import { addsUp } from "../../client/dashboard/explain/proof.ts";
import { sumRows } from "../../client/dashboard/explain/sum-rows.ts";
import type { ExplanationAnswer, ExplanationLine } from "../../domain/answers/explanation.ts";

const line = (
  id: string | null,
  level: number,
  counts: number,
  some: Partial<ExplanationLine> = {},
): ExplanationLine => ({
  level,
  event: id === null ? null : { ...DAY, id, title: id },
  events: 1,
  own: counts,
  claims: [],
  parts: null,
  remainder: null,
  counts,
  ...some,
});
const DAY = { start: "2020-09-13", end: "2020-09-13", date_precision: "day" as const };

const idsOf = (lines: readonly ExplanationLine[], ...toggled: string[]) =>
  sumRows(lines, new Set(toggled)).map(({ id, level }) => `${level} ${id}`);

describe("a sum", () => {
  const wide = line("wide", 0, 20, { parts: 14, remainder: 6 });
  const parts = [line("a", 1, 9), line("b", 1, 5)];

  it("tells the sum of the parts and what lies beyond them below the parts", () => {
    expect(idsOf([wide, ...parts])).toEqual([
      "0 wide",
      "1 a",
      "1 b",
      "1 parts:wide",
      "1 beyond:wide",
    ]);
  });

  it("shows nothing of an event that is folded", () => {
    expect(idsOf([wide, ...parts, line("next", 0, 1)], "wide")).toEqual(["0 wide", "0 next"]);
  });

  it("shows two levels to begin with, and a third when it is opened", () => {
    const deep = [
      line("wide", 0, 4, { own: null, parts: 4 }),
      line("day", 1, 4, { own: null, parts: 4 }),
      line("town", 2, 4, { own: null, parts: 4 }),
      line("street", 3, 4),
    ];
    expect(idsOf(deep)).toEqual(["0 wide", "1 day", "2 town"]);
    expect(idsOf(deep, "town")).toEqual(["0 wide", "1 day", "2 town", "3 street"]);
  });

  it("folds neighbours of a long level, and leaves the six largest and the rest where they are", () => {
    const counts = [1, 2, 90, 3, 80, 70, 4, 5, 60, 50, 40];
    const long = [
      ...counts.map((n) => line(`e${n}`, 0, n)),
      line(null, 0, 7, { events: 12, own: null }),
    ];
    expect(idsOf(long)).toEqual([
      ...["0 more:e1", "0 e90", "0 e3", "0 e80", "0 e70", "0 more:e4", "0 e60", "0 e50", "0 e40"],
      "0 rest:9",
    ]);
    expect(idsOf(long, "more:e4").slice(5, 8)).toEqual(["0 more:e4", "0 e4", "0 e5"]);
  });

  it("folds none of eight", () => {
    const eight = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => line(`e${n}`, 0, n));
    expect(idsOf(eight)).toHaveLength(8);
    expect(idsOf([...eight, line("e9", 0, 9)])).toEqual(expect.arrayContaining(["0 more:e1"]));
  });
});

describe("an explanation", () => {
  const counted = { claims: 0, events: 0, named: [] };
  const nothing = { replaced: counted, other: counted, groups: counted, words: counted };
  const answer: ExplanationAnswer = {
    ...{ change: 1, rule: "lowest", metric: "detained", headline: 21, open: false },
    events: { all: 3, roots: 2, roots_without: 0 },
    ...{ claims: 5, used: 3 },
    lines: [line("wide", 0, 20), line("a", 1, 9), line("next", 0, 1)],
    left_out: {
      ...nothing,
      other: { ...counted, claims: 2 },
      ...{ beyond: counted, not_heard: counted },
    },
    without_figure: { events: 0, named: [] },
    rules: [],
  };

  it("adds up where its top comes to the total and every claim is used or left out", () => {
    expect(addsUp(answer)).toBe(true);
    expect(addsUp({ ...answer, headline: null, lines: [] })).toBe(true);
  });

  it.each([
    ["another total", { headline: 22 }],
    ["a total of nothing", { lines: [] }],
    ["no total", { headline: null }],
    ["a claim that is nowhere", { claims: 6 }],
  ])("does not with %s", (_, wrong) => {
    expect(addsUp({ ...answer, ...wrong })).toBe(false);
  });
});
