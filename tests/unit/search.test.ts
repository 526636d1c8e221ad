/** What a search finds: words, whatever their case and marks, phrases, and the beginning of the last word. */
import { describe, expect, it } from "vitest";
import { foldedWords, holds, phrasesOf, searchText } from "../../domain/search.ts";

const finds = (q: string, ...texts: string[]) => holds(searchText(texts), phrasesOf(q));

describe("the words of a text", () => {
  it.each([
    ["accents", "Łódź Zürich São", ["lodz", "zurich", "sao"]],
    [
      "ligatures and letters that people type otherwise",
      "ﬁn Straße Œuvre",
      ["fin", "strasse", "oeuvre"],
    ],
    ["the dotted and the dotless i", "İZMİR ığdır", ["izmir", "igdir"]],
    ["Cyrillic letters as people type them", "МАРШ Ёлка МОЙ", ["марш", "елка", "мои"]],
    ["vowels and strokes of Arabic", "مُظَـاهَرَة أَحْمَد", ["مظاهرة", "احمد"]],
    ["the two sigmas", "ΔΡΌΜΟΣ", ["δρομοσ"]],
    ["digits of other scripts only where Unicode holds them for the same", "¹２", ["12"]],
  ])("are folded: %s", (_what, text, words) => {
    expect(foldedWords(text)).toEqual(words);
  });

  it("end at every sign that is no letter and no digit", () => {
    expect(foldedWords("BLR-2020: O'Brien’s 12,000 (a_b)")).toEqual(
      "blr 2020 o brien s 12 000 a b".split(" "),
    );
  });

  it("are single letters where a script has no spaces", () => {
    expect(foldedWords("示威 in 東京")).toEqual(["示", "威", "in", "東", "京"]);
    expect(foldedWords("ก้าว")).toEqual(["ก้", "า", "ว"]);
  });

  it("keep the vowels that make words of other scripts", () => {
    expect(foldedWords("की का")).toEqual(["की", "का"]);
  });

  it("are cut where they are longer than any word", () => {
    expect(foldedWords("x".repeat(100))).toEqual(["x".repeat(64)]);
    expect(finds("x".repeat(90), "x".repeat(100))).toBe(true);
  });

  it("stand in a record's text once, however often it says the same", () => {
    expect(searchText(["A march", null, "a MARCH!", "…", "in Minsk"])).toBe("a march ¦ in minsk");
  });

  it("stand in it up to what a database indexes of one record", () => {
    const texts = Array.from({ length: 60_000 }, (_, i) => `word ${i}`);
    const text = searchText(texts);
    expect(text.length).toBeLessThanOrEqual(250_000);
    expect(text.startsWith("word 0 ¦ word 1 ¦")).toBe(true);
    const letters = (count: number) => Array(count).fill("a").join(" ");
    expect(searchText([letters(124_999)])).toHaveLength(249_997);
    expect(searchText([letters(125_000)])).toBe("");
  });
});

describe("a search", () => {
  it("finds whole words, in any order, and no pieces of words", () => {
    expect(finds("cannon water used", "Police used a water cannon")).toBe(true);
    expect(finds("cannon ater used", "Police used a water cannon")).toBe(false);
  });

  it("finds the last word by its beginning, from two letters on", () => {
    expect(finds("water can", "a water cannon")).toBe(true);
    expect(finds("wat", "a water cannon")).toBe(true);
    expect(finds("wat cannon", "a water cannon")).toBe(false);
    expect(finds("c", "a water cannon")).toBe(false);
    expect(finds("a", "a water cannon")).toBe(true);
  });

  it.each(['"water cannon"', "“water cannon”", "«water cannon»", "„water cannon“"])(
    "finds words in quotes as they follow each other: %s",
    (q) => {
      expect(finds(q, "a water cannon was used")).toBe(true);
      expect(finds(q, "a cannon, water")).toBe(false);
      expect(finds(q, "of water", "cannon fire")).toBe(false);
      expect(finds(q, "water cannons")).toBe(false);
    },
  );

  it("finds each of several phrases in quotes", () => {
    const q = '"water cannon" "tear gas"';
    expect(finds(q, "tear gas and a water cannon")).toBe(true);
    expect(finds(q, "gas, a tear and a water cannon")).toBe(false);
  });

  it("takes what is typed after an open quote as a phrase that goes on", () => {
    expect(finds('"water can', "a water cannon was used")).toBe(true);
    expect(finds('"cannon wat', "a water cannon was used")).toBe(false);
  });

  it("takes what anything but a space joins as a phrase", () => {
    expect(finds("12,000 people", "12 000 people")).toBe(true);
    expect(finds("12,000 people", "000 to 12 people")).toBe(false);
    expect(finds("示威", "大規模示威遊行")).toBe(true);
    expect(finds("威示", "大規模示威遊行")).toBe(false);
  });

  it("finds nothing where no word is looked for", () => {
    expect(finds("", "a march")).toBe(false);
    expect(finds("%", "100 %")).toBe(false);
  });
});
