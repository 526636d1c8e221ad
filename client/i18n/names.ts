// What countries and languages are called in the reader's language.
import { speech } from "./speech.ts";

/** "Belarusian" for "be". */
export function languageName(code: string): string {
  const { languages } = speech().names;
  if (languages) return languages[code] ?? code;
  return new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
}

/** "Belarus" for "BLR"; a code that no country of the base map has stays one. */
export function countryName(iso3: string): string {
  return speech().names.countries[iso3] ?? iso3;
}
