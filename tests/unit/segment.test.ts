/** Sentences of an article stay within bounds, whatever is pasted, so that reading never takes long. */
import { describe, expect, it } from "vitest";
import { extract } from "../../extract/index.ts";
import { segment } from "../../extract/segment.ts";

const LONGEST = 1_000;
const HOSTILE = {
  "one sentence": "774 people were arrested and ".repeat(3_000),
  "one word": "a".repeat(50_000),
  brackets: "([{".repeat(20_000),
  quotes: `"'"`.repeat(20_000),
  blanks: `a${" ".repeat(50_000)}b`,
  dashes: "-".repeat(50_000),
  "words from right to left": "احتجاج في مينسك ".repeat(3_000),
  "a sentence in a paragraph": `Short. ${"and ".repeat(2_000)}. Short again.`,
};

describe("a sentence", () => {
  it.each(Object.entries(HOSTILE))("is never longer than 1,000 characters: %s", (_what, text) => {
    const sentences = segment(text);
    for (const { start, end, text: own } of sentences) {
      expect(end - start).toBeLessThanOrEqual(LONGEST);
      expect(text.slice(start, end)).toBe(own);
    }
    const read = sentences.map(({ text: own }) => own).join("");
    expect(read.replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
  });

  it("that is cut is cut between two words", () => {
    const sentences = segment("and ".repeat(2_000));
    expect(sentences.map(({ text }) => /^and( and)* ?$/.test(text))).not.toContain(false);
  });

  it("of a long paragraph is cut nowhere", () => {
    const sentence = "The ministry said that 774 people were detained in Minsk.";
    const sentences = segment(Array(300).fill(sentence).join(" "));
    expect(sentences.map(({ text }) => text)).toEqual(Array(300).fill(sentence));
    expect(sentences.map(({ first }) => first).filter(Boolean)).toEqual([true]);
    expect(sentences.map(({ caption }) => caption)).not.toContain(true);
  });
});

it("an article of nothing but noise gives a proposal all the same", () => {
  const gazetteer = { named: () => [], regionCountries: () => [] };
  for (const text of Object.values(HOSTILE))
    expect(extract({ title: "", text, published: "2020-09-14" }, gazetteer).events).toEqual([]);
});
