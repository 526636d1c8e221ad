// The Crowd Counting Consortium's columns of 2025 in its order: name, type, meaning, and how each is had.
import { type Column, columnsOf } from "../column.ts";
import { type CccEvent, type Harm, MOST_LINKS, typeOf } from "./ccc-event.ts";

const column = columnsOf<CccEvent>();

/** What an imported row says in a column that a record has no field for; `before`: what files to 2024 call it. */
const kept = (name: string, meaning: string, ...before: string[]) =>
  column.text(
    name,
    `${meaning} As the Consortium's row said, where the event came from there; else empty.`,
    ({ origin }) => origin.kept(name, ...before),
  );

/** Whether there was anybody of these: 1 or 0. */
const any = (name: string, meaning: string, of: (event: CccEvent) => Harm[]) =>
  column.integer(name, `${meaning} 1: yes; 0: a claim says none. Empty: unknown.`, (event) => {
    const known = of(event).flatMap(({ any }) => any ?? []);
    const said = event.origin.kept(name) ?? "";
    if (known.length > 0) return Math.max(...known);
    return /^[01]$/.test(said) ? Number(said) : null;
  });

/** A figure in words. What an imported row said is told where it was no figure: "yes", or a 0 that nobody gave. */
const harm = (name: string, meaning: string, of: (event: CccEvent) => Harm, ...before: string[]) =>
  column.text(
    name,
    `${meaning}: the event's own figure under the rule, in words.`,
    (event) => of(event).words ?? event.origin.kept(name, ...before),
  );

const demandsOf = ({ event }: CccEvent) => event.demands.join("; ");

/** The columns of the shape "ccc", one row per event. */
export const CCC_COLUMNS: readonly Column<CccEvent>[] = [
  column.date("date", "First day; notes tell the others.", ({ event }) => event.start),
  column.text(
    "locality",
    "Name of the place, as shown to the public. Empty: no more than the district is known.",
    ({ locality, origin }) => origin.kept("locality") ?? locality,
  ),
  column.text(
    "state",
    "First-level region; where none is recorded and the place is no town, the place or the country.",
    ({ state, origin }) => origin.kept("state") ?? state,
  ),
  column.text("resolved_locality", "The same as locality, in the record.", (e) => e.locality),
  column.text("resolved_state", "The same as state, in the record.", ({ state }) => state),
  kept("resolved_county", "County."),
  kept("fips_code", "The county's code."),
  column.number(
    "lat",
    "Latitude, WGS 84 degrees, as shown to the public. Empty: the town is not known.",
    ({ point }) => point.lat,
  ),
  column.number(
    "lon",
    "Longitude, WGS 84 degrees, as shown to the public. Empty: the town is not known.",
    ({ point }) => point.lon,
  ),
  column.text(
    "location",
    "Name of a place that is wider than a town and no state; else as the Consortium's row said.",
    ({ location, origin }) => location ?? origin.kept("location", "location_detail"),
  ),
  column.text("title", "What happened, in a few words.", ({ event }) => event.title),
  column.text("event_type", "Form of event, in words.", ({ event }) => typeOf(event)),
  column.text("organizations", "Always empty: participants names all groups.", () => null),
  column.text("participants", "Who took part, in words.", (e) => e.event.actors.participants),
  kept("notables", "Who of note took part."),
  column.text("targets", "Whom it was aimed at, in words.", ({ event }) => event.actors.against),
  column.text(
    "claims_summary",
    "What was demanded, joined by semicolons; as the Consortium's row said, where it had both.",
    (event) => event.origin.kept("claims_summary") ?? demandsOf(event),
  ),
  column.text(
    "claims_verbatim",
    "What was demanded, where the Consortium's row summed it up beside it.",
    (event) => (event.origin.kept("claims_summary") === null ? null : demandsOf(event)),
  ),
  kept("valence", "On which side it was."),
  kept("conf", "How sure the coder is."),
  column.text(
    "macroevent",
    "Id of the wider event that this one is part of; else as the Consortium's row said.",
    ({ event, origin }) => event.part_of ?? origin.kept("macroevent"),
  ),
  kept("online", "Whether it was online."),
  column.text(
    "size_text",
    "The sources' words for the size of the crowd, joined by semicolons.",
    ({ size }) => size.text,
  ),
  column.integer(
    "size_low",
    "Crowd: the smallest low of the claims the rule looks at. Empty: none gives one.",
    ({ size }) => size.low,
  ),
  column.integer(
    "size_high",
    "Crowd: the largest high of the claims the rule looks at. Empty: none gives one.",
    ({ size }) => size.high,
  ),
  column.number("size_mean", "Halfway between them. Empty: one is missing.", ({ size }) =>
    meanOf(size),
  ),
  column.integer(
    "size_cat",
    "By size_mean or the one bound there is: 0 unknown, 1 below 100, 2 below 1,000, 3 below 10,000, 4 from there on.",
    ({ size }) => categoryOf(meanOf(size) ?? size.low ?? size.high),
  ),
  kept("participant_measures", "What those who took part did."),
  kept("police_measures", "What the police did."),
  harm(
    "participant_injuries",
    "Injured protesters",
    (e) => e.participants.injured,
    "injuries_crowd",
  ),
  harm("police_injuries", "Injured police", (e) => e.police.injured, "injuries_police"),
  harm("arrests", "Detained", ({ arrests }) => arrests),
  kept("property_damage", "What was damaged."),
  any("arrests_any", "Whether anybody was detained.", ({ arrests }) => [arrests]),
  any("participant_casualties_any", "Whether protesters were hurt or died.", (event) =>
    Object.values(event.participants),
  ),
  any("police_casualties_any", "Whether police were hurt or died.", ({ police }) =>
    Object.values(police),
  ),
  kept("property_damage_any", "Whether anything was damaged."),
  harm("participant_deaths", "Protesters killed", (e) => e.participants.killed),
  harm("police_deaths", "Police killed", ({ police }) => police.killed),
  column.text(
    "notes",
    "Summary, the country outside the United States, and every figure that no other cell tells, with the source's words and who gives it.",
    ({ notes }) => notes,
  ),
  kept("coder", "Who coded it."),
  ...Array.from({ length: MOST_LINKS }, (_, at) =>
    column.text(`source${at + 1}`, "Address of a source.", ({ links }) => links[at] ?? null),
  ),
];

function meanOf({ low, high }: CccEvent["size"]): number | null {
  return low === null || high === null ? null : (low + high) / 2;
}

function categoryOf(size: number | null): number {
  if (size === null) return 0;
  return [100, 1_000, 10_000].filter((least) => size >= least).length + 1;
}
