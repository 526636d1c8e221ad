// Countries by what English prose calls them and their people.
import { foldedWords } from "../domain/search.ts";
import { COUNTRIES } from "./words/countries.ts";

/** A country: ISO 3166-1 alpha-3 and alpha-2, its middle in WGS 84 degrees, its seat of government and names, the first the usual one. */
export type Country = {
  alpha3: string;
  alpha2: string;
  lat: number;
  lon: number;
  capital: string;
  names: readonly string[];
  demonyms: readonly string[];
};

const listOf = (words: string | undefined) =>
  (words ?? "").split(",").filter((word) => word !== "");

const all: readonly Country[] = COUNTRIES.trim()
  .split("\n")
  .map((line) => {
    const [codes = "", capital = "", names, demonyms] = line.split("|");
    const [alpha3 = "", written = "", lat, lon] = codes.split(" ");
    const alpha2 = written === "-" ? `${alpha3[0]}${alpha3[2]}` : written;
    const middle = { lat: Number(lat), lon: Number(lon) };
    return { alpha3, alpha2, ...middle, capital, names: listOf(names), demonyms: listOf(demonyms) };
  });

const byCode: ReadonlyMap<string, Country> = new Map(
  all.map((country) => [country.alpha3, country]),
);
const keyOf = (name: string) => foldedWords(name).join(" ");
const byName: ReadonlyMap<string, Country> = new Map(
  all.flatMap((country) => country.names.map((name) => [keyOf(name), country] as const)),
);
const byDemonym: ReadonlyMap<string, Country> = new Map(
  all.flatMap((country) =>
    country.demonyms.flatMap((name) =>
      [name, `${name}s`].map((each) => [keyOf(each), country] as const),
    ),
  ),
);

/** The country of an alpha-3 code. */
export function countryOf(alpha3: string): Country | undefined {
  return byCode.get(alpha3);
}

/** Whether a country is a city: its name is its capital's. */
export function isCityState({ capital, names }: Country): boolean {
  return names.includes(capital);
}

/** The country of this name, whatever accents; short forms only in capitals ("US"). */
export function countryNamed(name: string): Country | undefined {
  if (/^(?:us|uk)$/i.test(name) && name !== name.toUpperCase()) return undefined;
  return byName.get(keyOf(name));
}

/** The country whose people or things are called so. */
export function demonymOf(name: string): Country | undefined {
  return byDemonym.get(keyOf(name));
}
