// Languages that a source may be in, by the names the reader's language gives them.
import { locale } from "../../i18n/intl.ts";

const CODES =
  "ar be bg bn cs de el en es et fa fi fr he hi hr hu hy id it ja ka kk ko ky lt lv mk my nl no pl pt ro ru sk sl sq sr sv sw ta th tr uk ur uz vi zh";

const names = new Intl.DisplayNames(locale, { type: "language" });

/** "Belarusian" for "be". */
export function languageName(code: string): string {
  return names.of(code) ?? code;
}

/** In the order of their names. */
export const LANGUAGES: readonly string[] = CODES.split(" ").sort((a, b) =>
  languageName(a).localeCompare(languageName(b), locale),
);
