// The base map's files: fetched once, from this site, when the map first needs them.
import countriesUrl from "../basemap/countries.json?url&no-inline";
import {
  type Countries,
  countriesOf,
  type Regions,
  regionsOf,
  type Topology,
} from "../basemap/shapes.ts";

/** Where the build has put the regions' files. */
declare const REGIONS_FOLDER: string;

/** What the file holds; null when it is not there. */
async function load(url: string): Promise<Topology | null> {
  const answer = await fetch(url);
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

const asked = new Map<string, Promise<unknown>>();

/** Asks once; what failed may be asked for again. */
function once<T>(key: string, start: () => Promise<T>): Promise<T> {
  const known = asked.get(key) as Promise<T> | undefined;
  if (known) return known;
  const answer = start();
  asked.set(key, answer);
  answer.catch(() => asked.delete(key));
  return answer;
}

/** The countries of the world, 1:50m. */
export function loadCountries(): Promise<Countries> {
  return once("", async () => {
    const world = await load(countriesUrl);
    if (world === null) throw new Error(`${countriesUrl} is not there.`);
    return countriesOf(world);
  });
}

/** The first-level regions of a country, 1:10m; null for a country whose regions are not shipped. */
export function loadRegions(iso3: string): Promise<Regions | null> {
  return once(iso3, async () => {
    const country = await load(`${REGIONS_FOLDER}/${iso3}.json`);
    return country && regionsOf(country);
  });
}
