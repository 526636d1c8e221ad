// What a list of countries or languages offers, in the order of their names.
import { COUNTRY_CODES } from "../../domain/country-codes.ts";
import { inOrder } from "../i18n/intl.ts";
import { countryName, languageName } from "../i18n/names.ts";

type Choice = { value: string; text: string };

/** Every country by its ISO 3166-1 alpha-3 code. */
export const countryChoices = () => named(COUNTRY_CODES, countryName);

/**
 * Languages that sources are written in, by their BCP 47 codes.
 * @param first those that are offered before all others, in this order
 */
export function languageChoices(first: readonly string[] = []): Choice[] {
  const own = first.map((value) => ({ value, text: languageName(value) }));
  const others = LANGUAGES.filter((code) => !first.includes(code));
  return [...own, ...named(others, languageName)];
}

const LANGUAGES =
  "ar be bg bn cs de el en es et fa fi fr he hi hr hu hy id it ja ka kk ko ky lt lv mk my nl no pl pt ro ru sk sl sq sr sv sw ta th tr uk ur uz vi zh".split(
    " ",
  );

function named(codes: readonly string[], nameOf: (code: string) => string): Choice[] {
  return codes
    .map((value) => ({ value, text: nameOf(value) }))
    .sort((a, b) => inOrder(a.text, b.text));
}
