/** The words of each language by themselves: that another one has the same word is no reason to leave it out. */
import { describe, expect, it } from "vitest";
import { ARABIC } from "../../domain/phrase/words/arabic.ts";
import { BELARUSIAN } from "../../domain/phrase/words/belarusian.ts";
import { ENGLISH } from "../../domain/phrase/words/english.ts";
import { FRENCH } from "../../domain/phrase/words/french.ts";
import { RUSSIAN } from "../../domain/phrase/words/russian.ts";
import { SPANISH } from "../../domain/phrase/words/spanish.ts";
import { UKRAINIAN } from "../../domain/phrase/words/ukrainian.ts";

/** German puts its numbers together from their parts (german-number.ts). */
const COUNTING = { ARABIC, BELARUSIAN, ENGLISH, FRENCH, RUSSIAN, SPANISH, UKRAINIAN };

describe.each(Object.entries(COUNTING))("%s", (_, { numbers, magnitudes }) => {
  it("has a word for zero, for each number from two to sixteen and for each ten", () => {
    const units = [0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
    const tens = [20, 30, 40, 50, 60, 70, 80, 90];
    const silent = [...units, ...tens].filter((value) => !numbers[value]);
    expect(silent).toEqual([]);
  });

  it("has tens of an unknown number", () => {
    expect(magnitudes[10]?.many).toMatch(/./);
  });
});

describe.each(Object.entries({ BELARUSIAN, RUSSIAN, UKRAINIAN }))("%s", (_, words) => {
  it("has a word for each hundred and for one and a half", () => {
    const hundreds = [100, 200, 300, 400, 500, 600, 700, 800, 900];
    expect([1.5, ...hundreds].filter((value) => !words.numbers[value])).toEqual([]);
  });

  it("puts tens, hundreds, thousands and millions before their number for an approximate one", () => {
    const { magnitudes } = words;
    const silent = [10, 100, 1000, 1000000].filter((value) => !magnitudes[value]?.first);
    expect(silent).toEqual([]);
  });

  it("has dozens behind a number, and a word for a crowd of about a thousand", () => {
    const { magnitudes, loose } = words;
    expect([magnitudes[12].after, loose]).not.toContain(undefined);
  });
});
