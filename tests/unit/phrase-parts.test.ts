// A source's own words and their translation, as a record holds both: "дзясяткі тысяч — tens of thousands".
import { expect, it } from "vitest";
import { spokenParts } from "../../client/events/phrase-parts.ts";

it.each([
  ["дзясяткі тысяч — tens of thousands", "be", "дзясяткі тысяч", "tens of thousands"],
  [
    "30 жніўня — дзясяткі тысяч — 30 August: tens of thousands",
    "be",
    "30 жніўня — дзясяткі тысяч",
    "30 August: tens of thousands",
  ],
  ["Zehntausende — tens of thousands", "de", "Zehntausende", "tens of thousands"],
  ["several thousand", "en", "several thousand", null],
  ["thousands of arrests", "ru", "thousands of arrests", null],
  ["тысячи", null, "тысячи", null],
])("“%s” in %s", (phrase, language, original, translated) => {
  expect(spokenParts(phrase, language)).toEqual({ original, translated });
});
