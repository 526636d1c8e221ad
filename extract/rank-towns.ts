// Chooses among towns of one name: by people, and by the countries and regions that the article names.
import { distanceM } from "../domain/place.ts";
import { foldedWords } from "../domain/search.ts";
import { type Country, countryOf, demonymOf } from "./countries.ts";
import type { Town } from "./gazetteer.ts";
import { type PlaceName, regionName } from "./names.ts";
import { COUNTRY_HINTS } from "./words/places.ts";

/** How much the article speaks of each country (alpha-3) and region (folded), and the country it is most about. */
export type Context = {
  countries: ReadonlyMap<string, number>;
  regions: ReadonlySet<string>;
  home: Country | null;
  demonym(name: string): Country | undefined;
};

const SMALL_TOWN = 100_000;
const LARGE_TOWN = 300_000;
const WELL_KNOWN = 1_000_000;
const LARGER = 100;
const FAR_M = 50_000;
const WEIGHT = { country: 2, region: 1, town: 1.5, hint: 1.5 };
const SCORE = { title: 0.5, country: 3, region: 3, stated: 8, close: 0.8 };
const MOST_ALTERNATIVES = 4;

const folded = (text: string) => foldedWords(text).join(" ");

/** Weighs the countries of an article by names of countries, peoples, regions and large towns, and by turns of prose. */
export function contextOf(names: readonly PlaceName[], text: string): Context {
  const countries = new Map<string, number>();
  const add = (code: string, weight: number) =>
    countries.set(code, (countries.get(code) ?? 0) + weight);
  const regions = new Set<string>();
  for (const name of names) {
    const country = name.country ?? name.demonym;
    const other =
      name.region && !name.towns.some(({ title, people }) => title && people >= SMALL_TOWN);
    const times = (name.before === "" && name.after === "" ? 1 : 0.5) * (name.titled ? 2 : 1);
    if (country) add(country.alpha3, WEIGHT.country * times);
    const within = country && name.region?.includes(country.alpha3);
    if (other && !within) regions.add(folded(regionName(name.text)));
    if (other && !country)
      for (const code of name.region ?? []) add(code, WEIGHT.region / (name.region?.length ?? 1));
    const [first, second] = [...name.towns].sort((a, b) => b.people - a.people);
    if (
      !country &&
      first &&
      first.people >= LARGE_TOWN &&
      first.people > 10 * (second?.people ?? 0)
    )
      add(first.country, WEIGHT.town * times);
  }
  for (const [hint, codes] of COUNTRY_HINTS)
    if (hint.test(text)) for (const code of codes) add(code, WEIGHT.hint);
  const [home] = [...countries].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return {
    countries,
    regions,
    home: home ? (countryOf(home[0]) ?? null) : null,
    demonym: demonymOf,
  };
}

/** The likeliest town; null where it is small and in a country that the article never names. `close`: another is about as likely. */
export function rank(towns: readonly Town[], context: Context, stated: PlaceName | undefined) {
  const scored = towns
    .filter((town) => town.title || isMeant(town, towns, context))
    .map((town) => ({ town, score: scoreOf(town, context, stated) }))
    .sort((a, b) => b.score - a.score || a.town.lat - b.town.lat);
  const [first, ...rest] = scored;
  const others = rest.slice(0, MOST_ALTERNATIVES).map(({ town }) => town);
  if (!first) return { best: null, others, close: false };
  const foreign = context.countries.size > 0 && !context.countries.has(first.town.country);
  if (!stated && foreign && first.town.people < SMALL_TOWN)
    return { best: null, others: [first.town, ...others].slice(0, MOST_ALTERNATIVES), close: true };
  const close = rest.some(
    ({ town, score }) =>
      first.score - score < SCORE.close &&
      distanceM(town.lat, town.lon, first.town.lat, first.town.lon) > FAR_M,
  );
  return { best: first.town, others, close };
}

/**
 * Whether a name that is not a town's main one may mean it: "Ghent" is Gent, "Whitehall" is not Atlanta. It is in the
 * article's country, or very large, or so much larger than whatever bears the name that nobody means that.
 */
function isMeant(
  { country, people }: Town,
  towns: readonly Town[],
  { home, countries }: Context,
): boolean {
  if (country === home?.alpha3 || people >= WELL_KNOWN) return true;
  const titled = Math.max(0, ...towns.filter(({ title }) => title).map((town) => town.people));
  const near = countries.size === 0 || countries.has(country) || titled > 0;
  return people >= SMALL_TOWN && near && people >= LARGER * titled;
}

function scoreOf(
  town: Town,
  { countries, regions }: Context,
  stated: PlaceName | undefined,
): number {
  const most = Math.max(1, ...countries.values());
  const region = town.admin1 === null ? "" : folded(town.admin1);
  const isStated =
    stated !== undefined &&
    (stated.country?.alpha3 === town.country ||
      (region !== "" && region.includes(folded(regionName(stated.text)))));
  const share = (countries.get(town.country) ?? 0) / most;
  return (
    Math.log10(town.people + 10) +
    (town.title ? SCORE.title : 0) +
    (share > 0 ? 1 + (SCORE.country - 1) * share : 0) +
    (regions.has(region) ? SCORE.region : 0) +
    (isStated ? SCORE.stated : 0)
  );
}
