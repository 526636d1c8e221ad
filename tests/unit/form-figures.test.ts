/** Figures typed into the form: from the source's words to numbers, by hand and back. */
import { describe, expect, it } from "vitest";
import { questionAbout } from "../../client/events/form/asked.ts";
import {
  boundsOf,
  fieldsFrom,
  otherReading,
  readCount,
  withNumber,
  withPhrase,
} from "../../client/events/form/numbers.ts";
import { SAYS } from "../../client/events/form/typed.ts";
import { readMoment } from "../../client/i18n/read-moment.ts";
import { boundsProblem } from "../../domain/claim.ts";
import { readPhrase } from "../../domain/phrase.ts";
import { crowd } from "../support/typed-form.ts";

const typing = (phrase: string) => {
  const empty = crowd({ says: "exact", number: "", to: "", phrase: "" });
  return { ...empty, ...withPhrase(empty, phrase) };
};

describe("the exact words of a source", () => {
  it.each([
    ["more than 100,000 people", "more_than", "100,000", ""],
    ["at least 50", "at_least", "50", ""],
    ["20–30 people", "between", "20", "30"],
    ["an estimated 150,000", "about", "150,000", ""],
    ["не превысила 22 тысяч человек", "at_most", "22,000", ""],
    ["774 people were arrested", "exact", "774", ""],
    ["hundreds of people", "vague", "", ""],
    ["nobody was detained", "exact", "0", ""],
  ])("%j fill the fields", (phrase, says, number, to) => {
    expect(typing(phrase)).toMatchObject({ phrase, says, number, to });
  });

  it("fill them anew with every letter, and empty them when they say nothing", () => {
    const first = typing("at least 50");
    expect(withPhrase(first, "at least 500")).toMatchObject({ number: "500" });
    expect(withPhrase(first, "a crowd")).toMatchObject({ says: "exact", number: "" });
  });

  it("leave numbers alone that somebody set by hand", () => {
    const byHand = crowd({ number: "120,000", by_hand: true });
    expect(withPhrase(byHand, "about 5")).toEqual({ phrase: "about 5" });
  });

  it("are compared with what was set by hand", () => {
    const other = otherReading(crowd({ number: "120,000", by_hand: true }));
    expect(other).toMatchObject({ low: 100_000, high: null, qualifier: "more_than" });
    expect(otherReading(crowd())).toBeNull();
  });

  it("come back as they were read", () => {
    for (const phrase of ["at least 50", "20–30", "about 7", "fewer than 9", "hundreds"]) {
      const { low, high, qualifier } = readPhrase(phrase) ?? {};
      expect(boundsOf(typing(phrase))).toEqual({ low, high, qualifier });
    }
  });
});

describe("numbers typed by hand", () => {
  it.each([
    ["100,000", 100_000],
    ["100 000", 100_000],
    ["0", 0],
    ["22k", 22_000],
    ["", null],
    ["many", null],
    ["20-30", null],
    ["-5", null],
    ["1.5", null],
    ["100 or more", 100],
    ["two hundred", 200],
    ["٥٠٠", 500],
    ["тысяч пять", 5_000],
    ["2½", null],
    ["1500, 3000", null],
    ["10 000,5", null],
    ["200 более", null],
  ])("%j is %s", (text, n) => {
    expect(readCount(text)).toBe(n);
  });

  it("say their wording too, at once, and leave what was typed", () => {
    expect(withNumber("number", "at least 50")).toEqual({
      number: "at least 50",
      by_hand: true,
      says: "at_least",
    });
    expect(boundsOf({ says: "at_least", number: "at least 50", to: "" })).toMatchObject({
      low: 50,
    });
    expect(withNumber("number", "около тысячи")).toMatchObject({ says: "about" });
    expect(withNumber("number", "500")).toEqual({ number: "500", by_hand: true });
    expect(withNumber("number", "hundreds")).toEqual({ number: "hundreds", by_hand: true });
    expect(withNumber("to", "about 30")).toEqual({ to: "about 30", by_hand: true });
    expect(withNumber("number", " ")).toEqual({ number: " ", by_hand: false });
  });

  it("make a range of one field, but for a bound of two numbers", () => {
    const typed = { number: "20–30", to: "" };
    expect(boundsOf({ says: "exact", ...typed })).toMatchObject({
      low: 20,
      high: 30,
      qualifier: "about",
    });
    expect(boundsOf({ says: "at_least", ...typed })).toMatchObject({ low: null, high: null });
  });

  it.each([
    ["2½", "Part of this could not be read with certainty. Which number is it, in digits?"],
    ["1500, 3000", "Several numbers stand here. Which one is meant?"],
    ["10 000,5", "Several numbers stand here. Which one is meant?"],
    ["60 % of 200", "A share or a rate stands here. How many people is that?"],
    ["+200", "A difference or a change stands here. How many are there now?"],
    ["200 km", "This number seems to count something other than people. How many people?"],
    ["200", null],
    ["a crowd", null],
  ])("%j is asked about: %s", (text, question) => {
    expect(questionAbout(text)).toBe(question);
  });

  it("make low and high that a claim may have, whatever the source says of them", () => {
    for (const says of SAYS) {
      const bounds = boundsOf({ says, number: "20", to: "30" });
      expect(boundsProblem(bounds)).toBeNull();
      expect(fieldsFrom(bounds).says).toBe(says);
    }
  });
});

describe("when a figure was known", () => {
  it.each([
    ["13 Sep 2020", "2020-09-13"],
    ["13 Sep 2020, 16:05", "2020-09-13T16:05+00:00"],
    ["13/9/2020 16:05", "2020-09-13T16:05+00:00"],
    ["2020-09-13T16:05Z", "2020-09-13T16:05+00:00"],
    ["2020-09-13 16:05 +3", "2020-09-13T16:05+03:00"],
    ["13 September 2020 6:05 −04:30", "2020-09-13T06:05-04:30"],
  ])("%j is read as %s", (typed, value) => {
    expect(readMoment(typed)).toMatchObject({ value });
  });

  it.each([
    ["Sep 2020", "no_day"],
    ["yesterday", "no_date"],
    ["13 Sep 2020, 25:05", "no_date"],
    ["", "no_date"],
  ])("%j can't be read: %s", (typed, why) => {
    expect(readMoment(typed)).toBe(why);
  });
});
