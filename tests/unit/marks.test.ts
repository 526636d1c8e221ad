// The drawing grammar: what a source says decides the pieces, who says it the shape, where it stands the place.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  claimMark,
  type DrawnClaim,
  markAt,
  type Piece,
  type Role,
  type Standing,
  shapeOf,
} from "../../client/ui/marks/claim-mark.ts";
import { claimShapes, rowShapes } from "../../client/ui/marks/claim-shapes.ts";
import { kindPath, SHAPES, slotOf } from "../../client/ui/marks/kinds.ts";
import { labelEvery, rangeAxis } from "../../client/ui/marks/range-axis.ts";
import { rangeMini } from "../../client/ui/marks/range-mini.ts";
import { linear, logarithmic, ticks } from "../../client/ui/marks/scale.ts";
import { QUALIFIERS, type Qualifier } from "../../domain/vocabulary/claim-terms.ts";
import { KINDS } from "../../domain/vocabulary/kind.ts";
import { SPEAKERS, type Speaker } from "../../domain/vocabulary/speaker.ts";

const x = linear(160_000, 8, 168);
const Y = 13;

const claim = (
  low: number | null,
  high: number | null,
  qualifier: Qualifier,
  said_by: Speaker = "media",
): DrawnClaim => ({ low, high, qualifier, said_by });

const draw = (given: DrawnClaim, standing: Standing = "used") => claimMark(given, x, Y, standing);
const roles = (pieces: readonly Piece[]) => pieces.map(({ role }) => role);
const piece = (pieces: readonly Piece[], role: Role) =>
  pieces.find((p) => p.role === role)?.d ?? "";

/** Where a path begins and every absolute place it goes along the scale. */
const places = (d: string) => [...d.matchAll(/[MH](-?[\d.]+)/g)].map((m) => Number(m[1]));

describe("a claim is drawn", () => {
  it.each([
    ["exactly as a mark", claim(774, 774, "exact"), ["mark"]],
    ["about as a mark in a halo", claim(150_000, 150_000, "about"), ["halo", "mark"]],
    ["at least as a mark with an arrow", claim(100_000, null, "at_least"), ["arrow", "mark"]],
    ["more than as a mark with an arrow", claim(500, null, "more_than"), ["arrow", "mark"]],
    ["at most as dots to an end bar, no mark", claim(null, 22_000, "at_most"), ["dots", "end"]],
    ["less than as dots to an end bar, no mark", claim(null, 900, "less_than"), ["dots", "end"]],
    ["between as a bar with end bars", claim(50_000, 100_000, "about"), ["bar", "end"]],
    ["a word with a dictionary's span as a hatched box", claim(2e4, 9e4, "vague"), ["hatch"]],
    ["a word alone not at all", claim(null, null, "vague"), []],
  ] as const)("%s", (_, given, expected) => {
    expect(roles(draw(given))).toEqual(expected);
  });

  it("at its number on the scale", () => {
    expect(piece(draw(claim(80_000, 80_000, "exact", "authority")), "mark")).toBe(
      "M83 8h10v10h-10Z",
    );
    expect(places(piece(draw(claim(40_000, 80_000, "about")), "bar"))).toEqual([48, 88]);
    expect(places(piece(draw(claim(40_000, 80_000, "about")), "end"))).toEqual([48, 88]);
  });

  it("from zero when only the most is known", () => {
    const pieces = draw(claim(null, 120_000, "at_most"));
    expect(places(piece(pieces, "dots"))).toEqual([8, 128]);
    expect(places(piece(pieces, "end"))).toEqual([128]);
  });

  it("with its arrow pointing away from zero", () => {
    const d = piece(draw(claim(100_000, null, "at_least")), "arrow");
    expect(places(d)[0]).toBeGreaterThan(x(100_000));
    expect(d).toMatch(/h\d/);
  });

  it("over the span the dictionary gives, and wide enough to show its hatch", () => {
    expect(piece(draw(claim(40_000, 80_000, "vague")), "hatch")).toBe("M48 8h40v10h-40Z");
    expect(piece(draw(claim(100, 200, "vague")), "hatch")).toContain("h10v10h-10Z");
  });

  it("within ten pixels of the scale, whatever it says", () => {
    const count = fc.option(fc.nat({ max: 160_000 }));
    const qualifier = fc.constantFrom(...QUALIFIERS.map((term) => term.value));
    fc.assert(
      fc.property(count, count, qualifier, (a, b, how) => {
        const [low, high] = a !== null && b !== null && a > b ? [b, a] : [a, b];
        for (const { d } of draw(claim(low, high, how))) {
          for (const place of places(d)) {
            expect(place).toBeGreaterThanOrEqual(8 - 10);
            expect(place).toBeLessThanOrEqual(168 + 10);
          }
        }
      }),
    );
  });
});

describe("the shape of a mark", () => {
  it.each([
    ["authority", "square"],
    ["monitor", "disc"],
    ["media", "disc"],
    ["witness", "disc"],
    ["organiser", "triangle"],
    ["unattributed", "broken"],
    ["several", "diamond"],
  ] as const)("of %s is a %s", (speaker, shape) => {
    expect(shapeOf(speaker)).toBe(shape);
  });

  it("is there for every speaker of the codebook", () => {
    expect(SPEAKERS.map(({ value }) => shapeOf(value))).not.toContain(undefined);
  });

  it("of an unattributed claim in use has a filled core inside its broken edge", () => {
    expect(roles(markAt(50, Y, "unattributed", "used"))).toEqual(["mark", "core"]);
    expect(roles(markAt(50, Y, "unattributed", "covers"))).toEqual(["mark"]);
  });

  it("stays the same in use and out of use: only the filling tells them apart", () => {
    for (const { value } of SPEAKERS) {
      const outline = (standing: Standing) => piece(markAt(50, Y, value, standing), "mark");
      expect(outline("used")).toBe(outline("covers"));
      expect(outline("used")).toBe(outline("other"));
    }
  });
});

describe("what a mark looks like", () => {
  const looks = (standing: Standing, speaker: Speaker = "authority") =>
    claimShapes(markAt(50, Y, speaker, standing), standing, speaker)[0];

  it("is filled in use, hollow where it covers the event, hollow and grey elsewhere", () => {
    expect(looks("used")).toMatchObject({ fill: "--claim", stroke: "--claim" });
    expect(looks("covers")).toMatchObject({ fill: "--surface", stroke: "--ink-2" });
    expect(looks("other")).toMatchObject({ fill: "--surface", stroke: "--claim-muted" });
  });

  it("has a dashed edge where nobody is named, and paper round its core", () => {
    const [edge, core] = claimShapes(markAt(50, Y, "unattributed", "used"), "used", "unattributed");
    expect(edge).toMatchObject({ fill: "--surface", dash: [2.4, 1.7] });
    expect(core).toMatchObject({ fill: "--claim" });
    expect(looks("used")).not.toHaveProperty("dash");
  });

  it("is thinner in a row of text, where the dot stands off its bar", () => {
    const figure = { headline: 100, low: 100, high: 9000, least: 100, most: 9000 };
    const pieces = rangeMini({ ...figure, qualifier: "exact" }, x, Y);
    const [bar, from, , dot] = rowShapes(pieces, "used");
    expect([bar?.width, from?.width, dot?.stroke]).toEqual([2.5, 1.4, "--surface"]);
    expect(dot?.fill).toBe("--claim");
  });
});

describe("a range in a row", () => {
  const log = logarithmic(100_000, 4, 60);
  const range = (headline: number, least: number, most: number, more: object = {}) =>
    rangeMini(
      { headline, least, most, low: least, high: most, qualifier: "exact", ...more },
      log,
      6,
    );

  it.each([
    ["one claim: a dot", range(1000, 1000, 1000), ["mark"]],
    [
      "several: a bar between two ends under a dot",
      range(100, 100, 10_000),
      ["bar", "end", "end", "mark"],
    ],
    [
      "open above: an arrow at the far end",
      range(500, 500, 3000, { high: 500 }),
      ["bar", "end", "arrow", "mark"],
    ],
    [
      "one claim open above: an arrow beside the dot",
      range(500, 500, 500, { high: null, qualifier: "at_least" }),
      ["arrow", "mark"],
    ],
    [
      "only the most is known: dots to an end, no dot",
      range(900, 900, 900, { low: null, qualifier: "at_most" }),
      ["dots", "end"],
    ],
  ] as const)("%s", (_, pieces, expected) => {
    expect(roles(pieces)).toEqual(expected);
  });

  it("gives equal ratios equal lengths", () => {
    expect(log(1000) - log(100)).toBeCloseTo(log(10_000) - log(1000), 10);
    expect(log(100_000)).toBe(60);
    expect(log(0)).toBe(4);
  });
});

describe("the axis of claim rows", () => {
  it("holds every number, and a little more, in round steps from zero", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 1 }),
        (numbers) => {
          const top = Math.max(...numbers);
          const made = rangeAxis(numbers.map((n) => ({ low: n, high: null })));
          expect(made.max).toBeGreaterThan(top);
          expect(made.max).toBeLessThanOrEqual(top * 1.5 + 5);
          expect(made.ticks[0]).toBe(0);
          expect(made.ticks.at(-1)).toBeLessThanOrEqual(made.max);
          expect(made.ticks.length).toBeGreaterThanOrEqual(2);
          expect(made.ticks.length).toBeLessThanOrEqual(7);
        },
      ),
    );
  });

  it("names each tick where short labels fit, and fewer where words are longer", () => {
    expect(labelEvery(["0", "50k", "100k", "150k"], 37)).toBe(1);
    expect(labelEvery(["0", "50 тыс.", "100 тыс.", "150 тыс."], 37)).toBe(2);
    expect(labelEvery(["0", "50 тыс.", "100 тыс.", "150 тыс."], 59)).toBe(2);
  });

  it.each([
    [160_000, [0, 50_000, 100_000, 150_000]],
    [800, [0, 200, 400, 600, 800]],
    [3, [0, 1, 2, 3]],
  ])("up to %d has ticks at %j", (max, expected) => {
    expect(ticks(max)).toEqual(expected);
  });
});

describe("the shape of a kind", () => {
  it("is a different one for every kind, and one of the six", () => {
    const slots = KINDS.map(({ value }) => slotOf(value));
    expect(new Set(slots).size).toBe(KINDS.length);
    expect(KINDS.every(({ value }) => Object.values(SHAPES).includes(kindPath(value)))).toBe(true);
  });
});
