#!/usr/bin/env node
// Writes what countries and languages are called in each language of the interface, from the names of Unicode's CLDR
// that Node has; browsers have them for some languages only. English has its names of countries from the table of the
// base map, and those of languages from the browser. Run by hand: `node bin/names.mjs`; what it writes is committed.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { countryTable } from "./basemap/country-table.mjs";

const SOURCE_LANGUAGES =
  "ar be bg bn cs de el en es et fa fi fr he hi hr hu hy id it ja ka kk ko ky lt lv mk my nl no pl pt ro ru sk sl sq sr sv sw ta th tr uk ur uz vi zh".split(
    " ",
  );

const client = new URL("../client/", import.meta.url);
const regions = new URL("basemap/regions/", client);
const folder = new URL("i18n/names/", client);
const catalogues = readdirSync(new URL("i18n/messages/", client));
const languages = catalogues
  .map((file) => file.replace(".json", ""))
  .filter((code) => code !== "en");

/** Two letters for three: regions have ids of ISO 3166-2, which begin with them; these have no such regions. */
const codes = new Map([
  ["ATA", "AQ"],
  ["CUB", "CU"],
  ["CYP", "CY"],
  ["PRI", "PR"],
  ["SXM", "SX"],
  ["XKX", "XK"],
]);
for (const file of readdirSync(regions)) {
  const { objects } = JSON.parse(readFileSync(new URL(file, regions), "utf8"));
  const id = String(objects.regions.geometries[0].id ?? "");
  const two = /^([A-Z]{2})-/.exec(id)?.[1];
  if (two && !codes.has(file.slice(0, 3))) codes.set(file.slice(0, 3), two);
}
/** Whose long names say more than a name: "Hong Kong SAR China". */
const PLAIN = new Set(["HKG", "MAC", "PSE"]);

const { objects } = JSON.parse(readFileSync(new URL("basemap/countries.json", client), "utf8"));
const all = objects.countries.geometries.map(({ id }) => id).filter(Boolean);

function write(language, names) {
  writeFileSync(new URL(`${language}.json`, folder), `${JSON.stringify(names)}\n`);
}

const english = countryTable().filter(({ iso3 }) => all.includes(iso3));
write("en", { countries: Object.fromEntries(english.map(({ iso3, name }) => [iso3, name])) });

for (const language of languages) {
  const regionNames = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  const plainNames = new Intl.DisplayNames(language, { type: "region", style: "short" });
  const languageNames = new Intl.DisplayNames(language, { type: "language", fallback: "none" });
  const countries = {};
  for (const iso3 of all) {
    const names = PLAIN.has(iso3) ? plainNames : regionNames;
    const name = codes.has(iso3) && names.of(codes.get(iso3));
    if (name) countries[iso3] = name;
    else console.log(`${language}: no name for ${iso3}`);
  }
  const named = SOURCE_LANGUAGES.map((code) => [code, languageNames.of(code)]);
  write(language, { countries, languages: Object.fromEntries(named) });
}
