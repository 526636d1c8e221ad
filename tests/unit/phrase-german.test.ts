// German number words in one word: each unit and ten, with umlauts folded to a plain letter or to "e".
import { expect, it } from "vitest";
import { germanNumber } from "../../domain/phrase/german-number.ts";

const WORDS: [number, string][] = [
  [5, "funf fuenf"],
  [12, "zwolf zwoelf"],
  [15, "funfzehn fuenfzehn"],
  [50, "funfzig fuenfzig"],
];

it.each(WORDS)("reads %i in both spellings of its umlaut: %s", (value, words) => {
  for (const word of words.split(" ")) {
    expect(germanNumber(word)).toBe(value);
    expect(germanNumber(`${word}tausend`)).toBe(1000 * value);
  }
});
