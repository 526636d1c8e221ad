// The scope guard: whether a figure's words name more than the event they would be kept with.
import { COUNTRY, DAYS, PLACES, plainLetters, REGION } from "./scope/lexicon.ts";
import { insideOf, joined } from "./scope/names.ts";
import { type PlacePrecision, placeRank } from "./vocabulary/precision.ts";

/** As much of an event as the guard looks at. */
export type ScopedEvent = {
  place: { name: string; precision: PlacePrecision };
  /** What the country is called in any language; empty when that is not known. */
  countryName: string;
  /** The event lasted one day, and the day is known. */
  oneDay: boolean;
};

/** The words that name more, as they stand in the phrase, and what of: places or days. */
export type WiderWords = { words: string; more: "places" | "days" };

/**
 * Looks for words that name more than the event's place or day: "Minsk and other cities", "по всей
 * стране", "over the weekend". Null when there are none. It is a question to a person, not an answer:
 * it knows seven languages and no map.
 */
export function namesMoreThan(phrase: string, event: ScopedEvent): WiderWords | null {
  const places = morePlaces(phrase, event);
  if (places !== null) return { words: places, more: "places" };
  const days = event.oneDay ? found(DAYS, phrase) : null;
  return days === null ? null : { words: days, more: "days" };
}

function morePlaces(phrase: string, { place, countryName }: ScopedEvent): string | null {
  const rank = placeRank(place.precision);
  if (rank >= placeRank("country")) return null;
  const wholeCountry =
    found(COUNTRY, phrase) ?? (countryName === "" ? null : insideOf(phrase, countryName));
  if (wholeCountry !== null || rank >= placeRank("region")) return wholeCountry;
  return joined(phrase, place.name) ?? found(PLACES, phrase) ?? found(REGION, phrase);
}

/** The first words that fit one of the patterns, as they are written in the phrase. */
function found(patterns: readonly RegExp[], phrase: string): string | null {
  const plain = plainLetters(phrase);
  for (const pattern of patterns) {
    const match = pattern.exec(plain);
    if (match) return phrase.slice(match.index, match.index + match[0].length);
  }
  return null;
}
