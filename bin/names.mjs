#!/usr/bin/env node
// Writes what countries and languages are called in each language of the interface, from the names of Unicode's CLDR
// that Node has; browsers have them for some languages only. English has its names of countries from the table of the
// base map where that has them, and those of languages from the browser. What is no more is named by hand. Run by hand: `node bin/names.mjs`; what it writes is committed.
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

/** Two letters for three: regions have ids of ISO 3166-2, which begin with them; these have no such regions, or none of their own. */
const codes = new Map([
  ["ATA", "AQ"],
  ["BES", "BQ"],
  ["BVT", "BV"],
  ["CCK", "CC"],
  ["CUB", "CU"],
  ["CXR", "CX"],
  ["CYP", "CY"],
  ["GLP", "GP"],
  ["GUF", "GF"],
  ["MTQ", "MQ"],
  ["MYT", "YT"],
  ["PRI", "PR"],
  ["REU", "RE"],
  ["SJM", "SJ"],
  ["SXM", "SX"],
  ["TKL", "TK"],
  ["UMI", "UM"],
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

/** States that are no more, by language, in the order of their codes and last years. */
const HISTORIC = {
  ar: ["تشيكوسلوفاكيا", "ألمانيا الشرقية", "صربيا والجبل الأسود", "الاتحاد السوفيتي", "يوغوسلافيا"],
  be: ["Чэхаславакія", "ГДР", "Сербія і Чарнагорыя", "СССР", "Югаславія"],
  de: ["Tschechoslowakei", "DDR", "Serbien und Montenegro", "Sowjetunion", "Jugoslawien"],
  en: ["Czechoslovakia", "East Germany", "Serbia and Montenegro", "Soviet Union", "Yugoslavia"],
  es: [
    "Checoslovaquia",
    "Alemania Oriental",
    "Serbia y Montenegro",
    "Unión Soviética",
    "Yugoslavia",
  ],
  fr: [
    "Tchécoslovaquie",
    "Allemagne de l’Est",
    "Serbie-et-Monténégro",
    "Union soviétique",
    "Yougoslavie",
  ],
  ru: ["Чехословакия", "ГДР", "Сербия и Черногория", "СССР", "Югославия"],
  uk: ["Чехословаччина", "НДР", "Сербія і Чорногорія", "СРСР", "Югославія"],
};
const HISTORIC_CODES = ["CSK", "DDR", "SCG", "SUN", "YUG"];
const LAST_YEARS = [1992, 1990, 2006, 1991, 2003];

/** "Soviet Union (–1991)", by code. */
const historic = (language) =>
  Object.fromEntries(
    HISTORIC_CODES.map((iso3, i) => [iso3, `${HISTORIC[language][i]} (–${LAST_YEARS[i]})`]),
  );

function write(language, names) {
  writeFileSync(new URL(`${language}.json`, folder), `${JSON.stringify(names)}\n`);
}

const tabled = new Map(countryTable().map(({ iso3, name }) => [iso3, name]));
/** Every code but those of what is no more. */
const today = [...new Set([...tabled.keys(), ...codes.keys()])].sort();
const inEnglish = new Intl.DisplayNames("en", { type: "region", style: "short" });
const english = today.map((iso3) => [iso3, tabled.get(iso3) ?? inEnglish.of(codes.get(iso3))]);
write("en", { countries: { ...Object.fromEntries(english), ...historic("en") } });

for (const language of languages) {
  const regionNames = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  const plainNames = new Intl.DisplayNames(language, { type: "region", style: "short" });
  const languageNames = new Intl.DisplayNames(language, { type: "language", fallback: "none" });
  const countries = {};
  for (const iso3 of today) {
    const names = PLAIN.has(iso3) ? plainNames : regionNames;
    const name = codes.has(iso3) && names.of(codes.get(iso3));
    if (name) countries[iso3] = name;
    else console.log(`${language}: no name for ${iso3}`);
  }
  const named = SOURCE_LANGUAGES.map((code) => [code, languageNames.of(code)]);
  write(language, {
    countries: { ...countries, ...historic(language) },
    languages: Object.fromEntries(named),
  });
}
