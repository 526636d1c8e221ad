// What countries and languages are called in the reader's language.
import { speech } from "./speech.ts";

/** "Belarusian" for "be". */
export function languageName(code: string): string {
  const { names } = speech();
  if (names) return names.languages[code] ?? code;
  return new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
}

/** "Belarus" for "BLR", or what `english` says; null when neither knows it. */
export function countryIn(iso3: string, english: string | undefined): string | undefined {
  return speech().names?.countries[iso3] ?? english;
}
