// An event as the Crowd Counting Consortium has it: what its columns of 2025 say, made of a record under a rule.
import type { Event } from "../event.ts";
import { isArea } from "../place.ts";
import type { Figured } from "../resolve-all.ts";
import type { Rule } from "../rule.ts";
import type { Form } from "../vocabulary/form.ts";
import { ACLED_COUNTRIES } from "./acled-countries.ts";
import { figureWords, isTold, sentencesOf, type Told, toldOf } from "./figure-words.ts";
import { daysNote, notesOf } from "./notes.ts";
import { type Origin, originOf } from "./origin.ts";

/** The publisher of the source that an event has which came from the Consortium. */
const CCC = "Crowd Counting Consortium";

/** The country of all of its events. */
const HOME = "USA";

/** The Consortium has this many columns of sources. */
export const MOST_LINKS = 30;

/** What the Consortium's columns are had from. */
export type CccEvent = {
  event: Event;
  origin: Origin;
  locality: string | null;
  state: string | null;
  /** Where in it, or the name of what is wider than a town. */
  location: string | null;
  point: { lat: number | null; lon: number | null };
  size: { text: string | null; low: number | null; high: number | null };
  arrests: Harm;
  participants: { injured: Harm; killed: Harm };
  police: { injured: Harm; killed: Harm };
  links: readonly string[];
  notes: string;
};

/** A figure in words, and whether there was any such person; null: unknown. */
export type Harm = { words: string | null; any: number | null };

/** The record as an event of the Consortium's. */
export function cccEvent(record: Figured, rule: Rule): CccEvent {
  const { event } = record;
  const origin = originOf(record, CCC);
  const wording = { rule, isOwn: origin.isOwn, plain: true };
  const crowd = toldOf(record, rule, "participants");
  const size = sizeOf(crowd, origin);
  const told: Harmed[] = [];
  const harm = (...[metric, subject]: ["detained" | "injured" | "killed", Whom]): Harm => {
    const of = toldOf(record, rule, metric, subject);
    const words = figureWords(of, wording);
    told.push({ told: of, words });
    const n = of.figure?.headline ?? null;
    return { words, any: n === null ? null : Math.min(n, 1) };
  };
  const harms = {
    arrests: harm("detained", "all"),
    participants: { injured: harm("injured", "protesters"), killed: harm("killed", "protesters") },
    police: { injured: harm("injured", "police"), killed: harm("killed", "police") },
  };
  const isElsewhere = (claim: Figured["claims"][number]) =>
    isInSize(claim, crowd, size) || told.some((each) => isTold(claim, each.told, each.words));
  const links = origin.sources.flatMap(({ url }) => url ?? []);
  return {
    ...{ event, origin, size, links: links.slice(0, MOST_LINKS) },
    ...placeOf(event),
    ...harms,
    notes: notesOf([
      event.summary,
      daysNote(event),
      countryNote(event),
      event.actors.security === null ? null : `Security forces: ${event.actors.security}.`,
      ...sentencesOf(record, isElsewhere),
      ...unlinked(origin.sources, links.slice(MOST_LINKS)),
    ]),
  };
}

type Whom = "all" | "protesters" | "police";
type Harmed = { told: Told; words: string | null };

/** A locality is a town or what is in it: of what is wider there is the state alone, and no point. */
function placeOf({ place }: Event): Pick<CccEvent, "locality" | "state" | "location" | "point"> {
  const { name, admin1, country } = place;
  if (!isArea(place)) return { locality: name, state: admin1, location: null, point: place };
  const state = admin1 ?? (place.precision === "country" ? countryOf(country) : name);
  const location = name === state || name === country ? null : name;
  return { locality: null, state, location, point: { lat: null, lon: null } };
}

const countryOf = (code: string) => ACLED_COUNTRIES.get(code)?.name ?? code;

/** The Consortium has no column for it. */
function countryNote({ place: { country }, summary }: Event): string | null {
  const note = `Country: ${countryOf(country)}.`;
  // What was imported from such a file says it already.
  return country === HOME || summary?.split("\n").includes(note) ? null : note;
}

/** The span of what the rule hears, and the words of all of it. */
function sizeOf({ figure, claims }: Told, { kept }: Origin): CccEvent["size"] {
  const words = claims.map(({ phrase }) => phrase).filter((phrase) => phrase !== null);
  return {
    text: [...new Set(words)].join("; ") || kept("size_text"),
    low: figure?.low ?? null,
    high: figure?.high ?? null,
  };
}

/** Whether the cells of sizes leave nothing of a claim untold. */
function isInSize(
  claim: Figured["claims"][number],
  { claims }: Told,
  { low, high }: CccEvent["size"],
): boolean {
  if (!claims.includes(claim) || claim.attributed_to !== null || claim.unit !== "persons")
    return false;
  return [claim.low, claim.high].every((n) => n === null || n === low || n === high);
}

/** Sources that have no cell of their own. */
function unlinked(sources: Origin["sources"], more: readonly string[]): string[] {
  const named = sources.filter(({ url }) => url === null).map(({ publisher }) => publisher);
  const all = [...new Set(named), ...more];
  return all.length === 0 ? [] : [`Further sources: ${all.join("; ")}.`];
}

/** How the Consortium calls the forms of demonstrations that it has a type for; others go by their own name. */
const TYPES: { readonly [F in Form]?: string } = {
  ...{ sit_in: "sit-in", human_chain: "human chain", hunger_strike: "hunger strike" },
  ...{ flash_mob: "flash mob", other: "demonstration" },
};

/** The type of an event, in words. */
export function typeOf({ kind, form }: Pick<Event, "kind" | "form">): string {
  if (form === "other" && kind !== "demonstration") return kind;
  return TYPES[form] ?? form.replaceAll("_", " ");
}
