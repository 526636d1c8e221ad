// Synthetic events in any number, to measure speed with: plainly labelled, the same on every run.
import type { Place } from "../domain/place.ts";
import { RESPONSES, type Response } from "../domain/vocabulary/event-terms.ts";
import { formsOf } from "../domain/vocabulary/form.ts";
import { KINDS, type Kind } from "../domain/vocabulary/kind.ts";
import type { DatePrecision } from "../domain/vocabulary/precision.ts";
import type { Day } from "../domain/when.ts";
import type { Seed, SeedEvent } from "./seed.ts";
import { claimsOf } from "./synthetic/figures.ts";
import { type Random, randomFrom, weighted, zipf } from "./synthetic/random.ts";
import { daysAt, text } from "./synthetic/when.ts";
import { someCountry, somewhere } from "./synthetic/where.ts";

const kindOf = weighted<Kind>([
  ["demonstration", 70],
  ["repression", 15],
  ["violence", 8],
  ["development", 7],
]);
const formOf = Object.fromEntries(KINDS.map(({ value }) => [value, zipf(formsOf(value))]));
const responseOf = weighted<Response | null>([
  [null, 45],
  ...RESPONSES.map(({ value }, rank): [Response, number] => [value, 20 - 5 * rank]),
]);
const datePrecisionOf = weighted<DatePrecision>([
  ["day", 92],
  ["week", 4],
  ["month", 3],
  ["year", 1],
]);

const SHARE_OF_WIDER_EVENTS = 0.06;
const OUTLETS = 24;
const SUMMARY = "Synthetic data for measuring speed. Nothing here happened.";

/** A wider event whose parts are still to come. */
type Wider = { id: string; country: string; start: Day; end: Day; parts: number };

/**
 * `count` events with their claims and sources, in chunks of at most `size` events, in order of
 * time as a record would grow. A wider event comes before its parts, perhaps a chunk earlier.
 */
export function* syntheticSeed(count: number, size = 5_000): Generator<Seed> {
  const random = randomFrom(20_160_101);
  const wider: Wider[] = [];
  const known = new Set<string>();
  for (let from = 1; from <= count; from += size) {
    const seed: Seed = { sources: [], events: [], claims: [] };
    for (let n = from; n < Math.min(from + size, count + 1); n++) {
      const { event, end } = syntheticEvent(random, n, (n - 0.5) / count, wider);
      const sources = [sourceOf(seed, random, end, known)];
      if (random.chance(0.4)) sources.push(sourceOf(seed, random, end, known));
      event.sources = [...new Set(sources)].map((source) => ({ source, locator: null }));
      seed.events.push(event);
      seed.claims.push(...claimsOf(random, event.id, end, sources));
    }
    yield seed;
  }
}

/** An outlet's monthly report, in which many events stand; stored the first time it is named. */
function sourceOf(seed: Seed, random: Random, end: Day, known: Set<string>): string {
  const month = text(end).slice(0, 7);
  const outlet = random.between(1, OUTLETS);
  const id = `SYN-source-${month}-${outlet}`;
  if (known.has(id)) return id;
  known.add(id);
  seed.sources.push({
    id,
    kind: "news",
    publisher: "Vigil synthetic data",
    title: `Synthetic source ${outlet}, ${month}`,
    url: null,
    language: null,
    published_on: `${month}-28`,
    accessed_at: null,
    archived_url: null,
    sha256: null,
    note: SUMMARY,
  });
  return id;
}

type Dated = { event: SeedEvent; end: Day };

function syntheticEvent(random: Random, n: number, share: number, wider: Wider[]): Dated {
  const id = `SYN-${String(n).padStart(7, "0")}`;
  const above = wider.at(-1);
  if (above) return partOf(random, n, id, above, wider);
  const days = daysAt(random, share);
  if (!random.chance(SHARE_OF_WIDER_EVENTS))
    return eventOn(random, n, id, somewhere(random), days, null);
  const place = someCountry(random);
  wider.push({ id, country: place.country, ...days, parts: random.between(2, 6) });
  return eventOn(random, n, id, place, days, null);
}

/** A part lies within the days and the country of the event above it, and may have parts itself. */
function partOf(random: Random, n: number, id: string, above: Wider, wider: Wider[]): Dated {
  above.parts--;
  if (above.parts === 0) wider.splice(wider.indexOf(above), 1);
  const start = random.between(above.start, above.end);
  const days = { start, end: random.between(start, above.end) };
  const place = somewhere(random, above.country);
  if (random.chance(0.08))
    wider.push({ id, country: above.country, ...days, parts: random.between(1, 3) });
  return eventOn(random, n, id, place, days, above.id);
}

function eventOn(
  random: Random,
  n: number,
  id: string,
  place: Place,
  { start, end }: { start: Day; end: Day },
  part_of: string | null,
): Dated {
  const kind = kindOf(random);
  const form = (formOf[kind] ?? zipf(formsOf(kind)))(random).value;
  const event: SeedEvent = {
    id,
    title: `Synthetic event ${n}`,
    summary: SUMMARY,
    kind,
    form: form as SeedEvent["form"],
    response: kind === "demonstration" ? responseOf(random) : null,
    start: text(start),
    end: text(end),
    date_precision: datePrecisionOf(random),
    place,
    part_of,
    actors: { participants: null, against: null, security: null },
    demands: [],
    sources: [],
    sensitivity: "public",
    publish_after: null,
    external_id: null,
    extra: null,
  };
  return { event, end };
}
