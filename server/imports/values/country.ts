// Finds the country that a cell means: by its codes, its numbers, or its name in the languages of the interface.
import countries from "i18n-iso-countries";
import { COUNTRY_CODES } from "../../../domain/country-codes.ts";
import { LANGUAGES } from "../../../domain/language.ts";
import { foldedWords } from "../../../domain/search.ts";
import { ACLED_COUNTRIES } from "../../../domain/shaped/acled-countries.ts";

/** What datasets call countries besides the names that ISO and its translators give. */
const ALSO: Record<string, string> = {
  ...{ "Bosnia-Herzegovina": "BIH", Burma: "MMR", "Myanmar (Burma)": "MMR", "Cape Verde": "CPV" },
  ...{ "Cambodia (Kampuchea)": "KHM", "Congo Brazzaville": "COG", "Congo-Brazzaville": "COG" },
  ...{
    "Congo Kinshasa": "COD",
    "Congo-Kinshasa": "COD",
    "DR Congo": "COD",
    "DR Congo (Zaire)": "COD",
  },
  ...{
    "Democratic Republic of Congo": "COD",
    "Democratic Republic of the Congo": "COD",
    Zaire: "COD",
  },
  ...{ Congo: "COG", "Republic of Congo": "COG", "Czech Republic": "CZE", Czechoslovakia: "CSK" },
  ...{
    "East Timor": "TLS",
    eSwatini: "SWZ",
    "Kingdom of eSwatini (Swaziland)": "SWZ",
    Swaziland: "SWZ",
  },
  ...{ "German Democratic Republic": "DDR", "Germany East": "DDR", "Germany West": "DEU" },
  ...{
    "Ivory Coast": "CIV",
    Kosovo: "XKX",
    XK: "XKX",
    "Madagascar (Malagasy)": "MDG",
    Macedonia: "MKD",
  },
  ...{
    "Macedonia, FYR": "MKD",
    "North Macedonia": "MKD",
    "Russia (Soviet Union)": "RUS",
    Russia: "RUS",
  },
  ...{ Rumania: "ROU", "Serbia (Yugoslavia)": "SRB", "Serbia and Montenegro": "SCG" },
  ...{ "Soviet Union": "SUN", USSR: "SUN", Yugoslavia: "YUG", "Timor Leste": "TLS", Turkey: "TUR" },
  ...{
    UK: "GBR",
    "United States": "USA",
    USA: "USA",
    "United States of America": "USA",
    US: "USA",
  },
  ...{ "Vietnam (North Vietnam)": "VNM", Vietnam: "VNM", "Yemen (North Yemen)": "YEM" },
  ...{
    "Zimbabwe (Rhodesia)": "ZWE",
    Palestine: "PSE",
    "United Arab Emirate": "ARE",
    Slovak: "SVK",
  },
  ...{
    "Slovak Republic": "SVK",
    "Korea, South": "KOR",
    "South Korea": "KOR",
    "North Korea": "PRK",
  },
};

const codes = new Set<string>(COUNTRY_CODES);
let byName: ReadonlyMap<string, string> | undefined;

/** The ISO 3166-1 alpha-3 code of what a cell says: "BLR", "by", "112", "Belarus", "Беларусь". Null: no country. */
export function countryOf(cell: string): string | null {
  const text = cell.trim();
  const upper = text.toUpperCase();
  if (codes.has(upper)) return upper;
  if (/^\d{1,3}(\.0)?$/.test(text)) return known(countries.numericToAlpha3(Number(text)));
  if (/^[A-Z]{2}$/.test(upper) && upper !== "UK") {
    const code = known(countries.alpha2ToAlpha3(upper));
    if (code !== null) return code;
  }
  byName ??= names();
  return byName.get(folded(text)) ?? null;
}

/** What a country is called in English. */
export function countryName(code: string): string {
  return countries.getName(code, "en") ?? code;
}

const known = (code: string | undefined) => (code !== undefined && codes.has(code) ? code : null);
const folded = (name: string) => foldedWords(name).join(" ");

function names(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { value } of LANGUAGES)
    for (const [alpha2, all] of Object.entries(countries.getNames(value, { select: "all" }))) {
      const code = known(countries.alpha2ToAlpha3(alpha2));
      if (code !== null) for (const name of all) found.set(folded(name), code);
    }
  for (const [code, { name }] of ACLED_COUNTRIES) found.set(folded(name), code);
  for (const [name, code] of Object.entries(ALSO)) found.set(folded(name), code);
  return found;
}
