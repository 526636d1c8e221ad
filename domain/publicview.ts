// The one public view: what anybody may see of the record, and how exactly.
import type { Event } from "./event.ts";
import { cellMiddle, type Grid, KM_1, KM_10, KM_100 } from "./grid.ts";
import type { Place } from "./place.ts";
import { type EventRecord, searchWords } from "./record.ts";
import type { Sensitivity } from "./vocabulary/event-terms.ts";
import { type PlacePrecision, placeRank } from "./vocabulary/precision.ts";

/** The grid a place is moved to, and the best precision it keeps. */
type Generalisation = { grid: Grid; precision: PlacePrecision };

const GENERALISATIONS: { readonly [S in Sensitivity]?: Generalisation } = {
  generalised_1km: { grid: KM_1, precision: "city" },
  generalised_10km: { grid: KM_10, precision: "district" },
  generalised_city: { grid: KM_10, precision: "city" },
  generalised_region: { grid: KM_100, precision: "region" },
};

/** Sensitivities of events that the public sees at a coarser place. */
export const GENERALISED = Object.keys(GENERALISATIONS) as readonly Sensitivity[];

/**
 * Takes all records; gives those that the public may see, as it may see them: published, not restricted,
 * sensitive places generalised. A part of a hidden event is part of the nearest wider event that is
 * shown, so that sums still count nobody twice. What hides nothing is passed on as it is.
 */
export function publicView(records: readonly EventRecord[]): EventRecord[] {
  const events = new Map(records.map(({ event }) => [event.id, event]));
  return records
    .filter(({ event }) => isPublic(event))
    .map((record) => {
      const part_of = shownAbove(record.event, events);
      const { event } = record;
      const shown =
        part_of === event.part_of && event.publish_after === null
          ? record
          : { ...record, event: { ...event, part_of, publish_after: null } };
      return generalised(shown);
    });
}

/** Whether the public sees an event at all. */
export function isPublic({ status, sensitivity }: Pick<Event, "status" | "sensitivity">): boolean {
  return status === "published" && sensitivity !== "restricted";
}

function shownAbove(event: Event, events: ReadonlyMap<string, Event>): string | null {
  const passed = new Set<string>();
  for (let up = event.part_of; up !== null && !passed.has(up); ) {
    const wider = events.get(up);
    if (wider === undefined) return null;
    if (isPublic(wider)) return up;
    passed.add(up);
    up = wider.part_of;
  }
  return null;
}

/** The record with its place made coarser; ids in other datasets, which would give it away, are left out. */
function generalised(record: EventRecord): EventRecord {
  const how = GENERALISATIONS[record.event.sensitivity];
  if (how === undefined) return record;
  const { sources } = record;
  const event = {
    ...record.event,
    place: generalisedPlace(record.event.place, how),
    external_id: null,
  };
  const claims = record.claims.map((claim) => ({ ...claim, external_id: null }));
  return { event, claims, sources, words: searchWords({ event, claims, sources }) };
}

/** A place as the public sees it: the same one where nothing is protected. */
export function publicPlace(place: Place, sensitivity: Sensitivity): Place {
  const how = GENERALISATIONS[sensitivity];
  return how === undefined ? place : generalisedPlace(place, how);
}

function generalisedPlace(place: Place, { grid, precision }: Generalisation): Place {
  const { lat, lon, country } = place;
  return {
    name: publicName(place, precision),
    admin1: place.admin1,
    country,
    ...(lat === null || lon === null ? { lat, lon } : cellMiddle(lat, lon, grid)),
    precision: placeRank(place.precision) < placeRank(precision) ? precision : place.precision,
    uncertainty_m: Math.max(place.uncertainty_m, grid.radius_m),
    generalised: true,
  };
}

/**
 * The name of a town may be kept, that of a spot or street not: of "Stela, Minsk" what follows the last
 * comma, else the region. Below the region, nothing but the region is named.
 */
function publicName({ name, admin1, country, precision }: Place, to: PlacePrecision): string {
  const wider = admin1 ?? country;
  if (to === "region") return placeRank(precision) <= placeRank("region") ? wider : name;
  if (placeRank(precision) >= placeRank("city")) return name;
  const town = name.slice(name.lastIndexOf(",") + 1).trim();
  return town !== "" && town !== name.trim() ? town : wider;
}
