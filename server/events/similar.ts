// Records that may be about the same event as another one, or as one that is being written.
import type { SimilarEvent } from "../../domain/answers/similar.ts";
import type { Event } from "../../domain/event.ts";
import { publicPlace } from "../../domain/publicview.ts";
import { stands } from "../../domain/record.ts";
import {
  type Compared,
  isLikely,
  isThere,
  LIKE,
  likenessOf,
  longestAlike,
  MOST_DAYS_APART,
  weightOf,
} from "../../domain/similar.ts";
import { withSuperseded } from "../../domain/superseded.ts";
import type { Status } from "../../domain/vocabulary/event-terms.ts";
import { dayOf } from "../../domain/when.ts";
import type { Db } from "../db/tables.ts";
import type { Audience } from "../http/authorise.ts";
import { placesOf } from "./places.ts";
import { eventsBegunWithin, recordsOf } from "./records.ts";

/** What is compared, and what of the record it is not compared with. */
export type Asked = Compared & {
  /** Addresses or ids of its sources. */
  sources: readonly string[];
  /** The ids of itself and of events that it is known not to be. */
  not: readonly string[];
};

const MOST = 3;

/** So many are compared: on a day of thousands of events at one place those that began nearest. */
const MOST_COMPARED = 2_000;

/** The events that are most like it, likeliest first. The public compares with what it may see, as it may see it. */
export async function similarTo(db: Db, asked: Asked, audience: Audience): Promise<SimilarEvent[]> {
  const { country } = asked.place;
  const places = await placesOf(db, country);
  const events = await eventsBegunWithin(db, {
    ...daysOf(asked),
    statuses: audience === "full" ? HELD : ["published"],
    places: places.filter((place) => isThere(asked.place, place)).map(({ id }) => id),
    guardedIn: audience === "full" ? null : country,
    most: MOST_COMPARED,
  });
  const cited = await citing(db, asked.sources);
  const found = events.flatMap((event) => {
    if (asked.not.includes(event.id)) return [];
    if (audience === "public" && event.sensitivity === "restricted") return [];
    const place = audience === "full" ? event.place : publicPlace(event.place, event.sensitivity);
    const compared = { ...event, place };
    const likeness = likenessOf(asked, compared, cited.has(event.id));
    if (likeness === null) return [];
    const weight = weightOf(likeness, asked, compared);
    const likely = isLikely(likeness, asked, compared);
    return weight < LIKE ? [] : [{ event: compared, likeness, likely, weight }];
  });
  found.sort((a, b) => b.weight - a.weight || (a.event.id < b.event.id ? -1 : 1));
  const first = found.slice(0, MOST);
  const claims = await standing(
    db,
    first.map(({ event }) => event.id),
  );
  return first.map(({ event, likeness, likely }) => ({
    ...presented(event),
    claims: claims.get(event.id) ?? 0,
    likeness,
    likely,
  }));
}

/** Statuses of records that could be merged. */
const HELD: readonly Status[] = ["draft", "in_review", "published"];

/** The days on which an event must have begun to be compared. */
function daysOf({ start, end }: Compared): { from: number; to: number; day: number } {
  const first = dayOf(start) ?? 0;
  const last = Math.max(first, dayOf(end) ?? first);
  const longest = longestAlike(last - first + 1);
  return { from: first - MOST_DAYS_APART - longest, to: last + MOST_DAYS_APART, day: first };
}

/** The ids of events that name one of these sources. */
async function citing(db: Db, sources: readonly string[]): Promise<ReadonlySet<string>> {
  if (sources.length === 0) return new Set();
  const rows = await db
    .selectFrom("event_source")
    .innerJoin("source", "source.id", "event_source.source_id")
    .select("event_source.event_id")
    .where((eb) => eb.or([eb("source.id", "in", sources), eb("source.url", "in", sources)]))
    .execute();
  return new Set(rows.map(({ event_id }) => event_id));
}

/** How many figures of each event stand. */
async function standing(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const records = await recordsOf(db, ids);
  return new Map(
    records.map(({ event, claims }) => [event.id, withSuperseded(claims).filter(stands).length]),
  );
}

function presented({ id, title, kind, form, start, end, date_precision, place }: Event) {
  const { name, country, precision } = place;
  return { id, title, kind, form, start, end, date_precision, place: { name, country, precision } };
}
