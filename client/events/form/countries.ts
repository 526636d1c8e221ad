// Countries to choose from: those of the base map, by the names it gives them.
import bounds from "../../basemap/bounds.json";
import { inOrder } from "../../i18n/intl.ts";
import { countryName } from "../../i18n/names.ts";

const codes = Object.keys(bounds);

/** In the order of their names. */
export function countryOptions(): { value: string; text: string }[] {
  return codes
    .map((value) => ({ value, text: countryName(value) }))
    .sort((a, b) => inOrder(a.text, b.text));
}
