// Reads ACLED: today's 31 columns, the older ones, one row per actor, and what spreadsheets make of its dates.
import { fromAcled } from "../../../domain/acled.ts";
import type { ProposalInput } from "../../../domain/draft.ts";
import { LONGEST_SUMMARY } from "../../../domain/event.ts";
import type { Place } from "../../../domain/place.ts";
import { type Cells, cellsUnder } from "../cells.ts";
import { countryOf } from "../values/country.ts";
import { type DayOrder, dayOrderOf, readDay, readSerial } from "../values/day.ts";
import { readPoint } from "../values/point.ts";
import { claimIn, countIn } from "./claims.ts";
import {
  columnOf,
  cut,
  type Format,
  hasColumns,
  type Options,
  type Tell,
  tellFuture,
  titled,
} from "./format.ts";

const DATE_PRECISION = { 1: "day", 2: "week", 3: "month" } as const;
const PLACE_PRECISION = { 1: "city", 2: "district", 3: "region" } as const;

/** Event types of before 2019, which had no types below them. */
const OLD_TYPES: Record<string, "demonstration" | "riot"> = {
  protests: "demonstration",
  "riots/protests": "demonstration",
  riots: "riot",
};

export const acled: Format = {
  name: "acled",
  label: "ACLED",
  isWritten: true,
  recognises: ({ header }) =>
    hasColumns(header, "event_date", "event_type") &&
    (hasColumns(header, "event_id_cnty") || hasColumns(header, "data_id")),
  reader: (sheet, options) => {
    const order = dayOrderOf(columnOf(sheet, "event_date"));
    const actors = hasColumns(sheet.header, "actor2") ? null : actorsByEvent(sheet);
    return (cells, tell) => {
      const proposal = eventOf(cells, order, actors, options, tell);
      return [{ proposal, extra: cells.rest() }];
    };
  },
};

const SOURCE = "acled";

function eventOf(
  cells: Cells,
  order: DayOrder,
  actors: ReadonlyMap<string, string[]> | null,
  options: Options,
  tell: Tell,
): ProposalInput {
  const id = cells.take("event_id_cnty") ?? cells.look("data_id");
  const day = dayIn(cells, order, options, tell);
  const { kind, form, response } = typeIn(cells, tell);
  const place = placeIn(cells, options);
  const notes = cells.take("notes");
  const participants = [
    ...(actors?.get(id ?? "") ?? [cells.take("actor1"), cells.take("assoc_actor_1")]),
  ].filter((name) => name !== null);
  if (actors !== null) for (const name of ["actor1", "assoc_actor_1"]) cells.take(name);
  const other = [cells.take("actor2"), cells.take("assoc_actor_2")].filter((name) => name !== null);
  const isState = /^(1|state forces)$/i.test(cells.look("inter2") ?? "");
  const named = (names: readonly string[], what: string) =>
    names.length === 0 ? null : cut(names.join("; "), 300, what, tell);
  const against = named(other, "the list of actors");
  const sub = cells.look("sub_event_type", "event_type") ?? "Event";
  return {
    title: titled(`${sub} in ${place.name}`, tell).title,
    summary: notes === null ? null : cut(notes, LONGEST_SUMMARY, "the text of the notes", tell),
    kind,
    form,
    response,
    ...day,
    place,
    actors: {
      participants: named(participants, "the list of participants"),
      against: isState ? null : against,
      security: isState ? against : null,
    },
    external_id: id,
    sources: sourcesIn(cells, id),
    claims: [
      ...claimIn(crowdIn(cells), { metric: "participants", source: SOURCE, locator: id }, tell),
      // 0 means that none were reported.
      ...countIn(cells.take("fatalities"), { metric: "killed", source: SOURCE, locator: id }),
    ],
  };
}

function dayIn(cells: Cells, order: DayOrder, options: Options, tell: Tell) {
  const cell = cells.take("event_date");
  if (cell === null) throw cells.refuse("event_date", "no date");
  const span = readDay(cell, order) ?? readSerial(cell);
  if (span === null) throw cells.refuse("event_date", "no readable date");
  const precision = Number(cells.look("time_precision"));
  const date_precision = DATE_PRECISION[precision as keyof typeof DATE_PRECISION];
  if (date_precision !== undefined) cells.take("time_precision");
  if (cells.look("year") === span.start.slice(0, 4)) cells.take("year");
  tellFuture(span.start, options, tell);
  return { start: span.start, end: span.end, date_precision: date_precision ?? span.precision };
}

function typeIn(cells: Cells, tell: Tell) {
  const event_type = cells.take("event_type") ?? "";
  const sub_event_type = cells.take("sub_event_type") ?? "";
  cells.take("disorder_type");
  const known = fromAcled({ event_type, sub_event_type });
  if (known !== null) return known;
  const old = OLD_TYPES[event_type.toLowerCase()];
  if (old === undefined || sub_event_type !== "")
    throw cells.refuse(
      sub_event_type === "" ? "event_type" : "sub_event_type",
      "no type of ACLED's",
    );
  tell(`ACLED no longer has the type ${event_type}: taken for a ${old}`);
  if (old === "riot") return { kind: "violence", form: "riot", response: null } as const;
  return { kind: "demonstration", form: "other", response: null } as const;
}

function placeIn(cells: Cells, options: Options): Omit<Place, "uncertainty_m"> {
  const named = ["iso3", "iso", "country"].map((name) => countryOf(cells.look(name) ?? ""));
  const country = named.find((code) => code !== null) ?? options.country;
  if (country === null) throw cells.refuse("country", "no country that is known");
  for (const name of ["iso3", "iso", "country"]) cells.take(name);
  const name = cells.take("location") ?? cells.look("admin3", "admin2", "admin1");
  if (name === null) throw cells.refuse("location", "no place");
  const point = readPoint(cells.raw("latitude"), cells.raw("longitude"));
  if (typeof point === "object" && "wrong" in point) throw cells.refuse("latitude", point.wrong);
  cells.take("latitude");
  cells.take("longitude");
  const known =
    PLACE_PRECISION[Number(cells.take("geo_precision")) as keyof typeof PLACE_PRECISION];
  const at = point === "none" ? { lat: null, lon: null } : point;
  const admin1 = cells.take("admin1");
  // Vigil writes a place so of which no more than the country is known; ACLED has none.
  const isCountry = known === undefined && point === "none" && countryOf(name) === country;
  const precision = isCountry && admin1 === null ? "country" : (known ?? "city");
  return { name, admin1, country, ...at, precision };
}

/** The words behind "crowd size=" among the tags; "no report" stands on every row of which nothing is known. */
function crowdIn(cells: Cells): string | null {
  const tag = (cells.look("tags") ?? "")
    .split(";")
    .find((each) => /^\s*crowd size\s*=/i.test(each));
  return tag === undefined ? null : tag.slice(tag.indexOf("=") + 1).trim();
}

/** ACLED's own row, in which the figures stand, and the publishers that it names. */
function sourcesIn(cells: Cells, id: string | null): NonNullable<ProposalInput["sources"]> {
  const own = {
    key: SOURCE,
    kind: "dataset",
    publisher: "ACLED",
    title: "ACLED data",
    locator: id,
  } as const;
  const names = new Set((cells.take("source") ?? "").split(";").map((name) => name.trim()));
  names.delete("");
  const named = [...names].map(
    (name, at) => ({ key: `named-${at + 1}`, kind: "news", publisher: name, title: name }) as const,
  );
  return [own, ...named];
}

/** In a file with a row per actor: the actors of each event, from all its rows. */
function actorsByEvent(sheet: Parameters<Format["reader"]>[0]): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  const cellsOf = cellsUnder(sheet.header);
  for (const { cells } of sheet.rows) {
    const row = cellsOf(cells);
    const id = row.look("event_id_cnty");
    const names = [row.look("actor1"), row.look("assoc_actor_1")].filter((name) => name !== null);
    if (id !== null) found.set(id, [...new Set([...(found.get(id) ?? []), ...names])]);
  }
  return found;
}
