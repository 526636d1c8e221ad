/** An archive of the shape of the Mass Mobilization data: 162 countries, 30 years, no coordinates. Nothing in it happened. */
import { countryTable } from "../../bin/basemap/country-table.mjs";
import bounds from "../../client/basemap/bounds.json" with { type: "json" };
import type { Claim } from "../../domain/claim.ts";
import { type Place, UNCERTAINTY_M } from "../../domain/place.ts";
import type { Kind } from "../../domain/vocabulary/kind.ts";
import { dayOf, isoOf } from "../../domain/when.ts";
import type { Seed } from "../../seeds/seed.ts";
import { storer } from "../../seeds/store.ts";
import { type Random, randomFrom, weighted, zipf } from "../../seeds/synthetic/random.ts";
import { record } from "../../server/changes/repository.ts";
import type { Db } from "../../server/db/tables.ts";
import { placeRow } from "../../server/events/places.ts";
import { keepWords } from "../../server/events/words.ts";

export const WORLD_COUNTRIES = 162;
export const WORLD_EVENTS = 15_000;
const FIRST = dayOf("1990-01-01") ?? 0;
const LAST = dayOf("2019-12-31") ?? 0;
const SHARE_OF_COUNTRY_ONLY = 0.4;
const TOWNS = 12;

const kindOf = weighted<Kind>([
  ["demonstration", 74],
  ["violence", 17],
  ["repression", 9],
]);
/** Most are over in a day, some drag on for weeks, a few for months. */
const lengthOf = weighted([
  [0, 80],
  [2, 9],
  [9, 6],
  [40, 4],
  [250, 1],
]);
/** The bands in which that data gives crowds: from, to, and how often. */
const bandOf = weighted<readonly [number, number | null]>([
  [[50, 99], 24],
  [[100, 999], 38],
  [[1_000, 1_999], 12],
  [[2_000, 4_999], 10],
  [[5_000, 10_000], 8],
  [[10_000, null], 8],
]);

/** The largest countries of the base map, in any order: those with most events first. */
function countriesByEvents(random: Random): { iso3: string; name: string }[] {
  const names = new Map(countryTable().map(({ iso3, name }) => [iso3, name]));
  return Object.entries(bounds)
    .filter(([iso3]) => iso3 !== "ATA")
    .map(([iso3, [west = 0, south = 0, east = 0, north = 0]]) => ({
      ...{ iso3, name: names.get(iso3) ?? iso3 },
      size: (east - west) * (north - south),
    }))
    .sort((a, b) => b.size - a.size)
    .slice(0, WORLD_COUNTRIES)
    .map((country) => ({ country, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ country }) => country);
}

/** The same on every run. */
export function worldArchive(count = WORLD_EVENTS): Seed {
  const random = randomFrom(1_990);
  const countries = countriesByEvents(random);
  const anyCountry = zipf(countries);
  const towns = zipf(Array.from({ length: TOWNS }, (_, n) => n + 1));
  const places = new Map<string, Place>();
  const seed: Seed = { sources: [], events: [], claims: [] };
  for (let n = 1; n <= count; n++) {
    // Each country has one at least.
    const country = countries[n - 1] ?? anyCountry(random);
    const town = random.chance(SHARE_OF_COUNTRY_ONLY) ? 0 : towns(random);
    const key = `${country.iso3}/${town}`;
    const place = places.get(key) ?? placeOf(country, town);
    places.set(key, place);
    const start = random.between(FIRST, LAST);
    const end = Math.min(LAST, start + random.between(0, lengthOf(random)));
    const id = `WORLD-${String(n).padStart(5, "0")}`;
    const source = sourceOf(seed, isoOf(start).slice(0, 4));
    const kind = kindOf(random);
    seed.events.push({
      id,
      title: `Synthetic protest ${n}, ${place.name}`,
      summary: "Synthetic data for looking at a world. Nothing here happened.",
      kind,
      form: kind === "violence" ? "riot" : kind === "repression" ? "dispersal" : "march",
      response: null,
      start: isoOf(start),
      end: isoOf(end),
      date_precision: "day",
      place,
      part_of: null,
      actors: { participants: null, against: null, security: null },
      demands: [],
      sources: [{ source, locator: null }],
      sensitivity: "public",
      publish_after: null,
      external_id: null,
      extra: null,
    });
    seed.claims.push(crowdOf(random, id, source, isoOf(end)));
  }
  return seed;
}

/** A town by its name alone, or the whole of a country. */
function placeOf({ iso3, name }: { iso3: string; name: string }, town: number): Place {
  const precision = town === 0 ? "country" : "city";
  return {
    name: town === 0 ? name : `Town ${town}, ${name}`,
    admin1: null,
    country: iso3,
    lat: null,
    lon: null,
    precision,
    uncertainty_m: UNCERTAINTY_M[precision],
  };
}

function sourceOf(seed: Seed, year: string): string {
  const id = `WORLD-source-${year}`;
  if (seed.sources.some((source) => source.id === id)) return id;
  seed.sources.push({
    id,
    kind: "news",
    publisher: "Vigil synthetic data",
    title: `Synthetic source, ${year}`,
    url: null,
    language: null,
    published_on: `${year}-12-31`,
    accessed_at: null,
    archived_url: null,
    sha256: null,
    note: null,
  });
  return id;
}

function crowdOf(random: Random, event: string, source: string, end: string): Claim {
  const [low, high] = bandOf(random);
  return {
    id: `${event}:1`,
    event,
    source,
    metric: "participants",
    subject: "all",
    low,
    high,
    qualifier: high === null ? "more_than" : "about",
    phrase: high === null ? `synthetic: > ${low}` : `synthetic: ${low}-${high}`,
    attributed_to: null,
    attributed_kind: "media",
    unit: "persons",
    as_of: end,
    method: "unspecified",
    locator: null,
    supersedes: null,
    status: "active",
    external_id: null,
  };
}

/** Stores all of it. */
export async function storeWorld(db: Db, now = new Date()): Promise<void> {
  const seed = worldArchive();
  const store = storer({ placeRow, keepWords, now });
  await db.transaction().execute(async (trx) => {
    const { events } = await store(trx, seed);
    const change = { action: "seed", subject: "seed", subject_id: "world", events } as const;
    await record(trx, { ...change, diff: {}, reason: null, actor: "system", public: true }, now);
  });
}
