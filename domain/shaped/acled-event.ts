// An event as ACLED has it: what its 31 columns say, made of a record under a rule.
import { type AcledType, toAcled } from "../acled.ts";
import type { Event } from "../event.ts";
import { isCountryOnly } from "../place.ts";
import type { Figured } from "../resolve-all.ts";
import type { Rule } from "../rule.ts";
import type { PlacePrecision } from "../vocabulary/precision.ts";
import { ACLED_COUNTRIES, type AcledCountry } from "./acled-countries.ts";
import { figureWords, isTold, sentencesOf, toldOf } from "./figure-words.ts";
import { daysNote, notesOf } from "./notes.ts";
import { type Origin, originOf } from "./origin.ts";

/** The publisher of the source that an event has which came from ACLED. */
export const ACLED = "ACLED";

/** What ACLED's columns are had from. */
export type AcledEvent = {
  event: Event;
  origin: Origin;
  type: AcledType;
  country: AcledCountry;
  /** The actors on one side and, where one is told, on the other, each with those who stood by it. */
  one: Side;
  other: Side;
  interaction: string | null;
  point: { lat: number | null; lon: number | null };
  notes: string;
  fatalities: number | null;
  tags: string;
};

type Side = { actor: string | null; with: string | null; inter: string | null };

/** Its id there, where it came from there and is not protected, else its id here. */
export function acledId({
  event,
  origin,
}: Pick<AcledEvent, "origin"> & { event: Pick<Event, "id" | "external_id"> }): string {
  return (origin.isFromThere ? event.external_id : null) ?? event.id;
}

/** The record as an event of ACLED's. */
export function acledEvent(record: Figured, rule: Rule): AcledEvent {
  const { event } = record;
  const origin = originOf(record, ACLED);
  const type = toAcled(event);
  const { place } = event;
  const one = sideOf(
    event.actors.participants,
    interOf(origin, "inter1") ?? BY_TYPE[type.event_type],
  );
  const other = otherSide(event, origin);
  const crowd = toldOf(record, rule, "participants");
  const size = figureWords(crowd, { rule, isOwn: origin.isOwn })?.replaceAll(";", ",") ?? null;
  const dead = toldOf(record, rule, "killed");
  const fatalities = dead.figure?.headline ?? null;
  const isElsewhere = (claim: Figured["claims"][number]) =>
    isTold(claim, crowd, size) || isTold(claim, dead, String(fatalities));
  const { against, security } = event.actors;
  return {
    ...{ event, origin, type, one, other, fatalities },
    country: ACLED_COUNTRIES.get(place.country) ?? { name: place.country, iso: null, region: null },
    interaction: interactionOf(origin, one, other),
    point: isCountryOnly(place) ? { lat: null, lon: null } : place,
    notes: notesOf([
      // ACLED has no titles: what stands there was made of other cells.
      ...(origin.isFromThere ? [] : [event.title]),
      event.summary,
      daysNote(event),
      ...(event.demands.length === 0 ? [] : [`Demands: ${event.demands.join("; ")}.`]),
      ...(against === null || security === null ? [] : [`Against: ${against}.`]),
      ...sentencesOf(record, isElsewhere),
    ]),
    tags: tagsOf({ origin, type, size, hasClaims: crowd.claims.length > 0 }),
  };
}

/** The names of ACLED's kinds of actors, by their number less one. */
export const INTERS = [
  ...["State forces", "Rebel group", "Political militia", "Identity militia", "Rioters"],
  ...["Protesters", "Civilians", "External/Other forces"],
];

/** Who the first actor of these types is, by what they mean. */
const BY_TYPE: Readonly<Record<string, string>> = { Protests: "Protesters", Riots: "Rioters" };

/** What the row said, in words where it was a number. */
function interOf({ kept }: Origin, column: string): string | null {
  const said = kept(column);
  return said === null ? null : (INTERS[Number(said) - 1] ?? said);
}

/** The first of several is the actor, the others stood by it. */
function sideOf(words: string | null, inter: string | null | undefined): Side {
  const at = words?.indexOf("; ") ?? -1;
  const own = inter ?? null;
  if (words === null || at < 0) return { actor: words, with: null, inter: own };
  return { actor: words.slice(0, at), with: words.slice(at + 2), inter: own };
}

/** Security forces where they are told, else whom it was aimed at. */
function otherSide({ actors: { against, security } }: Event, origin: Origin): Side {
  const inter = security === null ? interOf(origin, "inter2") : INTERS[0];
  return sideOf(security ?? against, inter);
}

/** "Protesters only", or both with the smaller number first; null where it can't be told. */
function interactionOf({ kept }: Origin, { inter }: Side, other: Side): string | null {
  const said = kept("interaction");
  if (said !== null && !/^\d+$/.test(said)) return said;
  if (inter === null) return null;
  if (other.actor === null) return `${inter} only`;
  if (other.inter === null) return null;
  const both = [inter, other.inter].toSorted((a, b) => INTERS.indexOf(a) - INTERS.indexOf(b));
  return both.join("-");
}

/** The size of the crowd among the tags that the row had, where it stood. Every demonstration and riot tells one. */
function tagsOf({
  origin: { kept },
  type,
  size,
  hasClaims,
}: Pick<AcledEvent, "origin" | "type"> & { size: string | null; hasClaims: boolean }): string {
  const isCrowd = type.event_type in BY_TYPE;
  const words = size ?? (isCrowd && !hasClaims ? "no report" : null);
  const own = words === null ? [] : [`crowd size=${words}`];
  const before = (kept("tags") ?? "")
    .split(";")
    .map((tag) => tag.trim())
    .filter(Boolean);
  const at = before.findIndex((tag) => /^crowd size\s*=/i.test(tag));
  const tags = at < 0 ? [...own, ...before] : before.toSpliced(at, 1, ...own);
  return tags.join("; ");
}

const GEO_PRECISION: Record<PlacePrecision, number | null> = {
  ...{ exact: 1, street: 1, city: 1, district: 2, region: 3 },
  // ACLED has no number for it.
  country: null,
};

export const geoPrecisionOf = ({ place }: Event) => GEO_PRECISION[place.precision];
