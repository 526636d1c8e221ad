// ACLED's 31 columns in its order: name, type, meaning, and how each is had.
import { type Column, columnsOf } from "../column.ts";
import type { DatePrecision } from "../vocabulary/precision.ts";
import { type AcledEvent, acledId, geoPrecisionOf } from "./acled-event.ts";

const column = columnsOf<AcledEvent>();

const TIME_PRECISION: Record<DatePrecision, number> = { day: 1, week: 2, month: 3, year: 3 };

/** What an imported row says in a column that a record has no field for. */
const kept = (name: string, meaning: string) =>
  column.text(
    name,
    `${meaning} As ACLED's row said, where the event came from ACLED; else empty.`,
    ({ origin }) => origin.kept(name),
  );

/** The columns of the shape "acled", one row per event. */
export const ACLED_COLUMNS: readonly Column<AcledEvent>[] = [
  column.text(
    "event_id_cnty",
    "ACLED's id of the event where it came from ACLED and is not protected, else the event's public id here.",
    acledId,
  ),
  column.date("event_date", "First day; notes tell the others.", ({ event }) => event.start),
  column.integer("year", "Year of the first day.", ({ event }) => Number(event.start.slice(0, 4))),
  column.integer(
    "time_precision",
    "1: the day is known; 2: the week; 3: no more than the month.",
    ({ event }) => TIME_PRECISION[event.date_precision],
  ),
  column.text(
    "disorder_type",
    "ACLED's disorder type, by the crosswalk.",
    ({ type }) => type.disorder_type,
  ),
  column.text("event_type", "ACLED's event type, by the crosswalk.", ({ type }) => type.event_type),
  column.text(
    "sub_event_type",
    "ACLED's sub-event type, by the crosswalk.",
    ({ type }) => type.sub_event_type,
  ),
  column.text("actor1", "Who took part: the first of them.", ({ one }) => one.actor),
  column.text("assoc_actor_1", "Who took part: the others.", (event) => event.one.with),
  column.text(
    "inter1",
    "What kind of actor the first is: Protesters in protests, Rioters in riots; else as ACLED's row said.",
    ({ one }) => one.inter,
  ),
  column.text(
    "actor2",
    "The security forces that stood against it or, where none are told, whom it was aimed at: the first of them.",
    ({ other }) => other.actor,
  ),
  column.text("assoc_actor_2", "The others of them.", (event) => event.other.with),
  column.text(
    "inter2",
    "State forces where actor2 are security forces; else as ACLED's row said.",
    ({ other }) => other.inter,
  ),
  column.text(
    "interaction",
    "inter1 and inter2 in one, the smaller number of ACLED's first. Empty: one of them is unknown.",
    ({ interaction }) => interaction,
  ),
  column.text(
    "civilian_targeting",
    "Civilian targeting where the type means it, or ACLED's row said so.",
    ({ type, origin }) => (isAtCivilians(type) ? TARGETING : origin.kept("civilian_targeting")),
  ),
  column.integer("iso", "Country, ISO 3166-1 numeric. Empty: it has none.", (e) => e.country.iso),
  column.text(
    "region",
    "ACLED's region of the country. Empty: ACLED names none.",
    ({ country }) => country.region,
  ),
  column.text("country", "Country, as ACLED calls it.", ({ country }) => country.name),
  column.text("admin1", "First-level region.", ({ event }) => event.place.admin1),
  kept("admin2", "Second-level region."),
  kept("admin3", "Third-level region."),
  column.text(
    "location",
    "Name of the place, as shown to the public.",
    ({ event }) => event.place.name,
  ),
  column.number(
    "latitude",
    "Latitude, WGS 84 degrees, as shown to the public. Empty: no more than the country is known.",
    ({ point }) => point.lat,
  ),
  column.number(
    "longitude",
    "Longitude, WGS 84 degrees, as shown to the public. Empty: no more than the country is known.",
    ({ point }) => point.lon,
  ),
  column.integer(
    "geo_precision",
    "1: known to the town or better; 2: to the district; 3: to the region. Empty: to the country only, which ACLED has no number for.",
    ({ event }) => geoPrecisionOf(event),
  ),
  column.text(
    "source",
    "Publishers of the sources, joined by semicolons; one of their own is written as a comma.",
    ({ origin }) => namesOf(origin.sources.map(({ publisher }) => publisher)),
  ),
  kept("source_scale", "How far the sources reach."),
  column.text(
    "notes",
    "Title, summary, demands, and every figure that no other cell tells, with the source's words and who gives it.",
    ({ notes }) => notes,
  ),
  column.integer(
    "fatalities",
    "Killed: the event's own figure under the rule. Empty: no claim says; 0 is what a claim says.",
    ({ fatalities }) => fatalities,
  ),
  column.text(
    "tags",
    "crowd size= with the event's own figure under the rule, or the words where nobody gives a number; then the tags of ACLED's row.",
    ({ tags }) => tags,
  ),
  column.integer("timestamp", "When the record last changed, in seconds since 1970.", ({ event }) =>
    Math.floor(Date.parse(event.changed_at) / 1000),
  ),
];

const TARGETING = "Civilian targeting";

const isAtCivilians = ({ event_type, sub_event_type }: AcledEvent["type"]) =>
  event_type === "Violence against civilians" ||
  sub_event_type === "Excessive force against protesters";

const namesOf = (publishers: readonly string[]) =>
  [...new Set(publishers.map((name) => name.replaceAll(";", ",")))].join("; ");
