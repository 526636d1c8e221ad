// The three ways a figure is written: in words, in signs, in short for axes.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  axis,
  say,
  sayFigure,
  sayHeadline,
  tight,
  tightRange,
  times,
} from "../../client/i18n/say.ts";
import { QUALIFIERS, type Qualifier } from "../../domain/vocabulary/claim-terms.ts";

type Case = [
  low: number | null,
  high: number | null,
  qualifier: Qualifier,
  words: string,
  signs: string,
];

const CASES: Case[] = [
  [774, 774, "exact", "774", "774"],
  [0, 0, "exact", "0", "0"],
  [1, 1, "exact", "1", "1"],
  [1_250_000, 1_250_000, "exact", "1,250,000", "1,250,000"],
  [1000, 1000, "about", "about 1,000", "~1,000"],
  [150_000, 150_000, "about", "about 150,000", "~150,000"],
  [100_000, null, "at_least", "100,000 or more", "100,000+"],
  [500, null, "more_than", "more than 500", ">500"],
  [null, 22_000, "at_most", "up to 22,000", "≤22,000"],
  [null, 3000, "less_than", "fewer than 3,000", "<3,000"],
  [5000, 10_000, "about", "5,000 to 10,000", "5,000–10,000"],
  [20, 30, "exact", "20 to 30", "20–30"],
];

describe("a claim", () => {
  it.each(CASES)(
    "from %s to %s, %s, is “%s” in words and “%s” in signs",
    (low, high, qualifier, words, signs) => {
      expect(say({ low, high, qualifier })).toBe(words);
      expect(tight({ low, high, qualifier })).toBe(signs);
    },
  );

  it("in words keeps the source's words in quotation marks, even with a number derived from them", () => {
    const phrase = "several thousand";
    expect(say({ low: null, high: null, qualifier: "vague", phrase })).toBe("“several thousand”");
    expect(say({ low: 2000, high: 9999, qualifier: "vague", phrase })).toBe("“several thousand”");
    expect(tight({ low: null, high: null, qualifier: "vague", phrase })).toBe("“several thousand”");
  });

  it("that is missing is said in words: not a blank, not a dash, not zero", () => {
    for (const write of [say, tight]) {
      expect(write(null)).toBe("no figure");
      expect(write(undefined)).toBe("no figure");
    }
  });

  it("names every number it was given, whole, and never says one it was not given", () => {
    const count = fc.nat({ max: 1_000_000_000 });
    const claim = fc.record({
      low: fc.option(count),
      high: fc.option(count),
      qualifier: fc.constantFrom(...QUALIFIERS.map((term) => term.value)),
    });
    fc.assert(
      fc.property(claim, (given) => {
        const said =
          say(given)
            .match(/\d[\d,]*/g)
            ?.map((n) => Number(n.replaceAll(",", ""))) ?? [];
        const numbers = new Set([given.low, given.high].filter((n) => n !== null));
        expect(new Set(said)).toEqual(numbers);
      }),
    );
  });
});

const figure = (
  headline: number,
  least: number,
  most: number,
  more: Partial<{ low: number | null; high: number | null; qualifier: Qualifier }> = {},
) => ({ headline, least, most, low: least, high: most, qualifier: "exact" as Qualifier, ...more });

/** The value in bold, as the page shows it. */
const shown = (words: ReturnType<typeof sayFigure>) =>
  `${words.before}*${words.value}*${words.after}`;

describe("a figure under a rule", () => {
  it.each([
    ["one claim", figure(774, 774, 774), "*774*", "774"],
    ["the lowest of several", figure(100, 100, 10_000), "*100* to 10,000", "100–10,000"],
    ["the highest of several", figure(10_000, 100, 10_000), "*10,000*, from 100", "100–10,000"],
    [
      "the middle of several",
      figure(5050, 100, 10_000, { qualifier: "about" }),
      "*about 5,050*, of 100 to 10,000",
      "100–10,000",
    ],
    [
      "at most, with a higher claim beside it",
      figure(200, 200, 2000, { low: null, qualifier: "at_most" }),
      "*up to 200* – 2,000",
      "200–2,000",
    ],
    [
      "at least, with a higher claim beside it",
      figure(69, 69, 99, { qualifier: "at_least" }),
      "*69 or more* to 99",
      "69–99",
    ],
    [
      "a higher claim that is open above",
      figure(500, 500, 3000, { high: 500 }),
      "*500* to 3,000 or more",
      "500–3,000+",
    ],
    [
      "one claim that is open above",
      figure(500, 500, 500, { high: null, qualifier: "more_than" }),
      "*more than 500*",
      ">500",
    ],
    [
      "one claim that is open below",
      figure(22_000, 22_000, 22_000, { low: null, qualifier: "at_most" }),
      "*up to 22,000*",
      "≤22,000",
    ],
  ])("of %s", (_, given, words, signs) => {
    expect(shown(sayFigure(given))).toBe(words);
    expect(tightRange(given)).toBe(signs);
  });

  it("at the head keeps its own wording, with the number apart", () => {
    const least = figure(100_000, 100_000, 150_000, { qualifier: "more_than" });
    expect(shown(sayHeadline(least))).toBe("more than *100,000*");
    expect(shown(sayHeadline(figure(774, 774, 774)))).toBe("*774*");
    expect(shown(sayHeadline(figure(200, 200, 2000, { low: null, qualifier: "at_most" })))).toBe(
      "up to *200*",
    );
  });

  it("that is a sum says “or more” when any of its highest claims is open", () => {
    const sum = { headline: 3875, low: 3875, high: 4010, open: true };
    expect(shown(sayFigure(sum))).toBe("*3,875* to 4,010 or more");
    expect(tightRange(sum)).toBe("3,875–4,010+");
    const alone = { headline: 12_000, low: 12_000, high: 12_000, open: true };
    expect(shown(sayFigure(alone))).toBe("*12,000 or more*");
    expect(shown(sayFigure({ ...alone, open: false }))).toBe("*12,000*");
    expect(tightRange({ ...sum, open: false })).toBe("3,875–4,010");
    expect(shown(sayHeadline(sum))).toBe("*3,875*");
    expect(shown(sayHeadline(alone))).toBe("*12,000* or more");
  });

  it("that the rule does not find is “no figure”, and one that is none is 0", () => {
    expect(sayFigure(null).value).toBe("no figure");
    expect(sayFigure(figure(0, 0, 0)).value).toBe("0");
  });
});

describe("on an axis", () => {
  it.each([
    [0, "0"],
    [800, "800"],
    [999, "999"],
    [1000, "1k"],
    [3140, "3.1k"],
    [9949, "9.9k"],
    [9960, "10k"],
    [50_000, "50k"],
    [245_050, "245k"],
    [999_400, "999k"],
    [999_500, "1M"],
    [1_200_000, "1.2M"],
    [15_000_000, "15M"],
  ])("%d is %s", (n, text) => {
    expect(axis(n)).toBe(text);
  });

  it("no number up to a billion takes more than six characters, and larger ones never look smaller", () => {
    const worth = (text: string) => {
      const n = Number.parseFloat(text.replaceAll(",", ""));
      return n * (text.endsWith("M") ? 1e6 : text.endsWith("k") ? 1e3 : 1);
    };
    const people = fc.nat({ max: 1_000_000_000 });
    fc.assert(
      fc.property(people, people, (a, b) => {
        expect(axis(a).length).toBeLessThanOrEqual(6);
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(worth(axis(less))).toBeLessThanOrEqual(worth(axis(more)));
      }),
    );
  });
});

describe("a ratio", () => {
  it.each([
    [2, "2×"],
    [2.47, "2.5×"],
    [6.04, "6×"],
    [9.97, "10×"],
    [100, "100×"],
  ])("of %d is %s", (ratio, text) => {
    expect(times(ratio)).toBe(text);
  });
});
