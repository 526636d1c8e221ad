// Languages that a source may be in, in the order of the names the reader's language gives them.
import { inOrder } from "../../i18n/intl.ts";
import { languageName } from "../../i18n/names.ts";

const CODES =
  "ar be bg bn cs de el en es et fa fi fr he hi hr hu hy id it ja ka kk ko ky lt lv mk my nl no pl pt ro ru sk sl sq sr sv sw ta th tr uk ur uz vi zh".split(
    " ",
  );

/** In the order of their names. */
export function languageOptions(): { value: string; text: string }[] {
  return CODES.map((value) => ({ value, text: languageName(value) })).sort((a, b) =>
    inOrder(a.text, b.text),
  );
}
