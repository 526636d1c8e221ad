// Reads a plain table of events that is of no known format, by what its columns seem to hold.
import type { ProposalInput } from "../../../domain/draft.ts";
import { LONGEST_SUMMARY } from "../../../domain/event.ts";
import type { ColumnMapping } from "../../../domain/import.ts";
import { splitList } from "../../../domain/list-cell.ts";
import { distanceM } from "../../../domain/place.ts";
import type { Cells } from "../cells.ts";
import type { Sheet } from "../sheet.ts";
import { countryName, countryOf } from "../values/country.ts";
import { type DayOrder, dayOrderOf, readDay, readSerial } from "../values/day.ts";
import { readDays } from "../values/days.ts";
import { readCount } from "../values/figure.ts";
import { type Point, readPair, readPoint } from "../values/point.ts";
import { claimIn, estimates } from "./claims.ts";
import { cellsIn, suggestedMapping } from "./columns.ts";
import { cut, type Format, type Options, type Tell, tellFuture, titled } from "./format.ts";
import { formOf } from "./forms.ts";
import { isAddress, linkSources } from "./links.ts";

export const table: Format = {
  name: "table",
  label: "a table",
  recognises: () => true,
  refuses: (sheet) =>
    isAggregate(sheet)
      ? "Each row of this table is a count of events in a period, not an event: there is nothing in it to import."
      : null,
  lacks: (sheet, { mapping }) =>
    mappingOf(sheet, mapping).start === undefined
      ? `No column of this table holds dates: ${sheet.header.slice(0, 12).join(", ")}.`
      : null,
  reader: (sheet, options) => tableReader(sheet, mappingOf(sheet, options.mapping), options),
};

/** Which column of a sheet holds what: as somebody has said, else as it seems. */
export function mappingOf(sheet: Sheet, said: ColumnMapping | null): ColumnMapping {
  return said ?? suggestedMapping(sheet);
}

/** A count of events by month, week or year and place. */
function isAggregate({ header }: Sheet): boolean {
  const names = header.map((name) => name.toLowerCase());
  const counts = names.some((name) => /^(events|event_count|count|number of events)$/.test(name));
  return counts && !names.some((name) => /title|headline|notes|event_id|source/.test(name));
}

/** Reads the rows of a sheet by a mapping of its columns. */
export function tableReader(
  sheet: Sheet,
  mapping: ColumnMapping,
  options: Options,
): ReturnType<Format["reader"]> {
  const order = dayOrderOf(cellsIn(sheet, mapping.start ?? ""));
  return (cells, tell) => {
    const days = daysIn(cells, mapping, order, options, tell);
    const shared = sharedIn(cells, mapping, options, tell);
    const extra = cells.rest();
    return days.map((day) => ({
      proposal: {
        ...shared,
        ...day,
        external_id: days.length === 1 ? (shared.external_id ?? null) : null,
      },
      extra,
    }));
  };
}

type Day = Pick<ProposalInput, "start" | "end" | "date_precision">;

function daysIn(
  cells: Cells,
  { start = "", end }: ColumnMapping,
  order: DayOrder,
  options: Options,
  tell: Tell,
): Day[] {
  const cell = cells.look(start);
  if (cell === null) throw cells.refuse(start, "no date");
  const span = readDay(cell, order) ?? readSerial(cell);
  const several = span === null ? readDays(cell, null) : null;
  if (several === null && span === null) throw cells.refuse(start, "no readable date");
  for (const note of several?.notes ?? []) tell(note);
  if (span !== null) cells.take(start);
  if (span?.said != null) tell(`the day is less sure than its date: “${cell}”`);
  const until = end === undefined ? null : cells.look(end);
  const last = until === null ? null : (readDay(until, order) ?? readSerial(until));
  if (until !== null && last === null && end !== undefined)
    throw cells.refuse(end, "no readable date");
  if (last !== null && end !== undefined) cells.take(end);
  return (several?.spans ?? [span]).flatMap((each) => {
    if (each === null) return [];
    tellFuture(each.start, options, tell);
    if (last !== null && last.end < each.start)
      throw cells.refuse(end ?? start, "the last day comes before the first");
    return { start: each.start, end: last?.end ?? each.end, date_precision: each.precision };
  });
}

type Shared = Omit<ProposalInput, "start" | "end" | "date_precision">;

function sharedIn(cells: Cells, mapping: ColumnMapping, options: Options, tell: Tell): Shared {
  const text = (column: string | undefined) => (column === undefined ? null : cells.take(column));
  const place = placeIn(cells, mapping, options, tell);
  const type = mapping.form === undefined ? null : cells.look(mapping.form);
  const own = text(mapping.title);
  const summary = text(mapping.summary);
  const { title, whole } = titled(own ?? `${type ?? "Event"} in ${place.name}`, tell);
  const groups = text(mapping.groups);
  const demands = text(mapping.demands);
  const told = [whole, summary].filter((part) => part !== null).join("\n\n");
  const sources = sourcesIn(cells, mapping, options, tell);
  return {
    title,
    summary: told === "" ? null : cut(told, LONGEST_SUMMARY, "the description", tell),
    ...formOf(type ?? ""),
    place,
    actors: { participants: groups === null ? null : cut(groups, 300, "the list of groups", tell) },
    demands:
      demands === null
        ? []
        : splitList(demands)
            .filter(Boolean)
            .slice(0, 50)
            .map((each) => cut(each, 300, "a demand", tell)),
    external_id: text(mapping.id),
    sources,
    claims: claimsIn(cells, mapping, keyOf(sources), tell),
  };
}

function placeIn(
  cells: Cells,
  mapping: ColumnMapping,
  options: Options,
  tell: Tell,
): ProposalInput["place"] {
  const { country: column = "", place = "", admin1 = "" } = mapping;
  const written = cells.look(column);
  const country = written === null ? options.country : countryOf(written);
  if (country === null)
    throw cells.refuse(
      column,
      written === null ? "no country: say it for the whole file" : "no country that is known",
    );
  cells.take(column);
  const known = pointIn(cells, mapping, tell);
  const region = cells.take(admin1);
  const named = cells.look(place);
  if (named !== null) {
    const name = cut(named.replace(/\s+/g, " "), 200, "the name of the place", tell);
    if (name === named) cells.take(place);
    return { name, admin1: region, country, ...known, precision: "city" };
  }
  tell(`no place: known to the ${region === null ? "country" : "region"} alone`);
  return region === null
    ? { name: countryName(country), country, ...known, precision: "country" }
    : { name: region, admin1: region, country, ...known, precision: "region" };
}

/** Coordinates in one cell before those in two; where both are there and far apart, that is told. */
function pointIn(cells: Cells, { lat = "", lon = "", point = "" }: ColumnMapping, tell: Tell) {
  const read = (column: string, at: Point) => {
    if (at === "none") return null;
    if ("wrong" in at) throw cells.refuse(column, at.wrong);
    return at;
  };
  const one = read(point, readPair(cells.raw(point)));
  const two = read(lat, readPoint(cells.raw(lat), cells.raw(lon)));
  if (one !== null && two !== null && distanceM(one.lat, one.lon, two.lat, two.lon) > NEAR_M)
    tell(`${point} and ${lat}, ${lon} are two places: ${point} is taken`);
  if (one !== null) cells.take(point);
  else for (const column of [lat, lon]) cells.take(column);
  return one ?? two ?? {};
}

/** Two ways of writing one place may lie so far apart. */
const NEAR_M = 1_000;

type Sources = NonNullable<ProposalInput["sources"]>;

/** The addresses in a row; else the publisher that it names; else the file. */
function sourcesIn(
  cells: Cells,
  { url = "", publisher = "" }: ColumnMapping,
  options: Options,
  tell: Tell,
): Sources {
  const named = cells.take(publisher);
  const written = (cells.look(url) ?? "").split(/[\s;|]+(?=https?:)/).filter((each) => each !== "");
  const addresses = written.filter((each) => isAddress(each, tell));
  if (addresses.length === written.length) cells.take(url);
  const links = linkSources(addresses.map((each) => ({ url: each, title: null })));
  if (links.length > 0)
    return links.map((link) => (named === null ? link : { ...link, publisher: named }));
  if (named !== null)
    return [
      { key: "named", kind: "news", publisher: named.slice(0, 300), title: named.slice(0, 500) },
    ];
  return [
    {
      key: "file",
      kind: "dataset",
      publisher: options.publisher ?? options.file,
      title: options.file,
    },
  ];
}

/** The first source: the one in which the row's figures stand. */
function keyOf([first]: Sources): string {
  return first !== undefined && "key" in first ? first.key : "";
}

function claimsIn(
  cells: Cells,
  mapping: ColumnMapping,
  source: string,
  tell: Tell,
): NonNullable<ProposalInput["claims"]> {
  const cell = (column: string | undefined) => (column === undefined ? null : cells.take(column));
  const [low, high] = [cell(mapping.low), cell(mapping.high)].map((each) =>
    each === null ? null : readCount(each),
  );
  const bounds = estimates(low ?? null, high ?? null, null, { metric: "participants", source });
  const crowd =
    bounds.length > 0
      ? bounds
      : claimIn(cell(mapping.participants), { metric: "participants", source }, tell);
  const others = (["detained", "injured", "killed"] as const).flatMap((metric) =>
    claimIn(cell(mapping[metric]), { metric, source }, tell),
  );
  return [...crowd, ...others];
}
