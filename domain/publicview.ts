// The one public view: what anybody may see of the record, and how exactly.
import type { Event } from "./event.ts";
import { cellMiddle, type Grid, KM_1, KM_10, KM_100 } from "./grid.ts";
import { objectKeys } from "./object-keys.ts";
import type { Place } from "./place.ts";
import { type EventRecord, searchWords, type Worded } from "./record.ts";
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
const GENERALISED = objectKeys(GENERALISATIONS);

/** From what hides nothing to what hides all. */
const BY_STRICTNESS: readonly Sensitivity[] = ["public", ...GENERALISED, "restricted"];

/** Whether one sensitivity hides more than another. */
export function isStricter(one: Sensitivity, other: Sensitivity): boolean {
  return BY_STRICTNESS.indexOf(one) > BY_STRICTNESS.indexOf(other);
}

/**
 * Takes all records; gives those that the public may see, as it may see them: published, not restricted,
 * sensitive places generalised. A part of a hidden event is part of the nearest wider event that is
 * shown, so that sums still count nobody twice. What hides nothing is passed on as it is.
 */
export function publicView(records: readonly EventRecord[]): EventRecord[] {
  const events = new Map(records.map(({ event }) => [event.id, event]));
  return records.flatMap((record) => {
    const event = publicEvent(record.event, events);
    if (event === null) return [];
    if (event === record.event) return record;
    return GENERALISATIONS[event.sensitivity]
      ? protectedRecord(record, event)
      : { ...record, event };
  });
}

/** An event as the public sees it, itself where nothing of it is hidden; null when all of it is. */
export function publicEvent<E extends Event>(event: E, events: Standings): E | null {
  if (!isPublic(event)) return null;
  const how = GENERALISATIONS[event.sensitivity];
  const part_of = nearestShown(event.part_of, events);
  if (how === undefined && part_of === event.part_of && event.publish_after === null) return event;
  const shown = { ...event, part_of, publish_after: null };
  if (how === undefined) return shown;
  const place = generalisedPlace(event.place, how);
  const sources = event.sources.map(withoutLocator);
  return { ...shown, place, sources, external_id: null, extra: null };
}

/** A source as a protected event names it: where in a dataset it stands can be the dataset's id of the event. */
export const withoutLocator = <S extends { locator: string | null }>(named: S): S => ({
  ...named,
  locator: null,
});

/** Whether the public sees an event at all. */
export function isPublic({ status, sensitivity }: Pick<Event, "status" | "sensitivity">): boolean {
  return status === "published" && sensitivity !== "restricted";
}

/** What says whether an event is shown, and of what it is part. */
export type Standing = Pick<Event, "status" | "sensitivity" | "part_of">;

/** How events stand, by their ids; undefined for one that is not there. */
export type Standings = { get: (id: string) => Standing | undefined };

/** The id of the nearest event that is shown, from one on upwards; null when there is none. */
export function nearestShown(id: string | null, events: Standings): string | null {
  const passed = new Set<string>();
  for (let up = id; up !== null && !passed.has(up); ) {
    const event = events.get(up);
    if (event === undefined) return null;
    if (isPublic(event)) return up;
    passed.add(up);
    up = event.part_of;
  }
  return null;
}

/** The record of a protected event: ids and rows in other datasets, which would give it away, are left out. */
function protectedRecord({ claims, sources }: EventRecord, event: Event): EventRecord {
  const own = claims.map((claim) => withoutExternalId(withoutLocator(claim)));
  const words = searchWords({ event, claims: own, sources });
  return { event, claims: own, sources, words };
}

const withoutExternalId = <C>(claim: C): C & { external_id: null } => ({
  ...claim,
  external_id: null,
});

/** Words by which a record is found, and by whom: by everybody, by editors alone or by everybody else. */
export type SearchText = { audience: Audience; words: string };
export type Audience = "everybody" | "editors" | "public";

/** The words by which a record is found: of a protected event others for editors than for the public. */
export function searchTextsOf({
  event,
  claims,
  sources,
}: Worded & { event: Pick<Event, "sensitivity"> }): SearchText[] {
  const words = searchWords({ event, claims, sources });
  if (GENERALISATIONS[event.sensitivity] === undefined) return [{ audience: "everybody", words }];
  const place = publicPlace(event.place, event.sensitivity);
  const seen = { event: { ...event, place, external_id: null }, sources };
  const shown = searchWords({ ...seen, claims: claims.map(withoutExternalId) });
  return [
    { audience: "editors", words },
    { audience: "public", words: shown },
  ];
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
 * The name of a town may be kept, that of a spot or street not. Of "Stela, Minsk" the last part is kept where the
 * region, which is shown anyway, is called after it: some write the town first, and then the last part is the spot.
 * Else the region is named, and below the region nothing but the region.
 */
function publicName({ name, admin1, country, precision }: Place, to: PlacePrecision): string {
  const wider = admin1 ?? country;
  if (to === "region") return placeRank(precision) <= placeRank("region") ? wider : name;
  if (placeRank(precision) >= placeRank("city")) return name;
  const town = name.slice(name.lastIndexOf(",") + 1).trim();
  return town !== "" && `${admin1} `.startsWith(`${town} `) ? town : wider;
}
