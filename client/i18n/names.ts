// What countries and languages are called in the reader's language.
import { locale } from "./locale.ts";

/** "Belarusian" for "be". */
export function languageName(code: string): string {
  const { languages } = locale().names;
  if (languages) return languages[code] ?? code;
  return new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
}

/** "Belarus" for "BLR"; a code that no country of the base map has stays one. */
export function countryName(iso3: string): string {
  return locale().names.countries[iso3] ?? iso3;
}
