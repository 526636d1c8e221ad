// Reads 2020PB: incidents of police violence in the United States in 2020, as CSV with a column per link, or as JSON.
import type { ProposalInput } from "../../../domain/draft.ts";
import { LONGEST_SUMMARY } from "../../../domain/event.ts";
import type { Cells } from "../cells.ts";
import { countryName } from "../values/country.ts";
import { readDay } from "../values/day.ts";
import { readPair } from "../values/point.ts";
import {
  cut,
  type Format,
  hasColumns,
  type Options,
  type Tell,
  tellFuture,
  titled,
} from "./format.ts";
import { isAddress, type Link, linkSources } from "./links.ts";

const STATES_UNKNOWN = /^unknown location$/i;

export const pb2020: Format = {
  name: "2020pb",
  label: "2020PB, police brutality in the United States",
  recognises: ({ header }) =>
    hasColumns(header, "edit_at", "city", "state", "name", "date", "date_text", "id"),
  reader: (_sheet, options) => (cells, tell) => {
    const proposal = incidentOf(cells, options, tell);
    return [{ proposal, extra: cells.rest() }];
  },
};

function incidentOf(cells: Cells, options: Options, tell: Tell): ProposalInput {
  const day = dayIn(cells, options, tell);
  const name = cells.take("name");
  if (name === null) throw cells.refuse("name", "no name");
  const { title, whole } = titled(name, tell);
  const description = cells.take("description");
  const told = description ?? whole;
  const sources = linkSources(linksIn(cells, tell));
  return {
    title,
    summary: told === null ? null : cut(told, LONGEST_SUMMARY, "the description", tell),
    kind: "repression",
    form: "use_of_force",
    ...day,
    place: placeIn(cells, tell),
    external_id: cells.take("id"),
    sources,
  };
}

function dayIn(cells: Cells, options: Options, tell: Tell) {
  const cell = cells.look("date") ?? "";
  const said = cells.look("date_text") ?? "";
  const span = readDay(cell);
  if (span === null)
    throw cells.refuse(cell === "" ? "date_text" : "date", `no date: “${cell || said}”`);
  cells.take("date");
  // "(Believed to be) 2020-05-31" says more than the day does, and is kept.
  const text = readDay(said);
  if (text?.said == null && text?.start === span.start) cells.take("date_text");
  else tell(`the day is less sure than its date: “${said}”`);
  tellFuture(span.start, options, tell);
  return { start: span.start, end: span.end, date_precision: span.precision };
}

function placeIn(cells: Cells, tell: Tell): ProposalInput["place"] {
  const state = cells.take("state");
  const admin1 = state === null || STATES_UNKNOWN.test(state) ? null : state;
  const city = cells.take("city");
  const point = readPair(cells.look("geolocation") ?? "");
  if (typeof point === "object" && "wrong" in point) throw cells.refuse("geolocation", point.wrong);
  cells.take("geolocation");
  const at = point === "none" ? {} : point;
  if (city !== null) return { name: city, admin1, country: "USA", ...at, precision: "city" };
  tell(`no town: known to the ${admin1 === null ? "country" : "state"} alone`);
  return admin1 === null
    ? { name: countryName("USA"), country: "USA", precision: "country" }
    : { name: admin1, admin1, country: "USA", precision: "region" };
}

/** The columns "Link 1" to "Link 45", or the list of links in JSON. What is no address stays where it is. */
function linksIn(cells: Cells, tell: Tell): Link[] {
  const columns = cells.header.filter((name) => /^link \d+$/i.test(name));
  const links = columns.flatMap((name): Link[] => {
    const url = cells.look(name);
    if (url === null || !isAddress(url, tell)) return [];
    cells.take(name);
    return [{ url, title: null }];
  });
  const listed = listIn(cells.look("links") ?? "");
  if (listed.every(({ url }) => isAddress(url, tell))) cells.take("links");
  return [...links, ...listed];
}

function listIn(cell: string): Link[] {
  // It is what the file's own list was written as: only a cell of another file may be cut off.
  if (!/^\[.*\]$/s.test(cell)) return [];
  const links: { url?: unknown; text?: unknown }[] = JSON.parse(cell);
  return links.map(({ url, text }) => ({
    url: String(url),
    title: typeof text === "string" && text.trim() !== "" ? text.trim() : null,
  }));
}
