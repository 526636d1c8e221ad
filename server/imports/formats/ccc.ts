// Reads the Crowd Counting Consortium's files: those to 2024 and those from 2025 on, which call many columns otherwise.
import type { ProposalInput } from "../../../domain/draft.ts";
import { LONGEST_SUMMARY } from "../../../domain/event.ts";
import type { Cells } from "../cells.ts";
import { countryOf } from "../values/country.ts";
import { type DayOrder, dayOrderOf, readDay } from "../values/day.ts";
import { readPoint } from "../values/point.ts";
import { crowdClaims, harmClaims } from "./ccc-figures.ts";
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
import { formOf } from "./forms.ts";
import { isAddress, type Link, linkSources } from "./links.ts";

const SOURCE = "ccc";
const TYPE = ["event_type", "type"];

export const ccc: Format = {
  name: "ccc",
  label: "the Crowd Counting Consortium",
  isWritten: true,
  recognises: ({ header }) =>
    hasColumns(header, "date", "locality", "state", "size_text", "size_low", "size_high"),
  reader: (sheet, options) => {
    // Americans write the month first where nothing tells.
    const order = dayOrderOf(columnOf(sheet, "date")) ?? "month first";
    return (cells, tell) => {
      const proposal = eventOf(cells, order, options, tell);
      return [{ proposal, extra: cells.rest() }];
    };
  },
};

function eventOf(cells: Cells, order: DayOrder, options: Options, tell: Tell): ProposalInput {
  const day = cells.take("date");
  if (day === null) throw cells.refuse("date", "no date");
  const span = readDay(day, order);
  if (span === null) throw cells.refuse("date", "no readable date");
  tellFuture(span.start, options, tell);
  const place = placeIn(cells, countryIn(cells) ?? options.country ?? "USA");
  const type = cells.look(...TYPE) ?? "";
  const { title, whole } = titled(cells.take("title") ?? titleOf(type, place.name), tell);
  const notes = [whole, cells.take("notes")].filter((text) => text !== null).join("\n\n");
  if (/\b(cancell?ed|postponed|called off)\b/i.test(`${title} ${notes}`))
    tell("called off or put off, as its words seem to say");
  const groups = [cells.take("organizations"), cells.take("participants", "actors")];
  const participants = groups.filter((text) => text !== null).join("; ");
  const against = cells.take("targets");
  return {
    title,
    summary: notes === "" ? null : cut(notes, LONGEST_SUMMARY, "the text of the notes", tell),
    ...formOf(type),
    start: span.start,
    end: span.end,
    date_precision: span.precision,
    place,
    actors: {
      participants: participants === "" ? null : cut(participants, 300, "the list of groups", tell),
      against: against === null ? null : cut(against, 300, "the list of targets", tell),
    },
    demands: demandsIn(cells, tell),
    sources: [
      {
        key: SOURCE,
        kind: "dataset",
        publisher: "Crowd Counting Consortium",
        title: "Crowd Counting Consortium data",
      },
      ...linkSources(linksIn(cells, tell)),
    ],
    claims: [...crowdClaims(cells, SOURCE, tell), ...harmClaims(cells, SOURCE, tell)],
  };
}

const titleOf = (type: string, place: string) => {
  const [first = ""] = type.split(/[;,/]/);
  const word = first.trim() === "" ? "Demonstration" : first.trim();
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} in ${place}`;
};

/** No column tells the country; Vigil's own files do in a line of the notes. */
function countryIn(cells: Cells): string | null {
  const name = /^Country: (.+)\.$/m.exec(cells.look("notes") ?? "")?.[1];
  return name === undefined ? null : countryOf(name);
}

/** The coordinates are those of the locality, wherever in it people met. */
function placeIn(cells: Cells, country: string): ProposalInput["place"] & { name: string } {
  const point = readPoint(cells.raw("lat"), cells.raw("lon"));
  if (typeof point === "object" && "wrong" in point) throw cells.refuse("lat", point.wrong);
  for (const name of ["lat", "lon"]) cells.take(name);
  const locality = cells.take("resolved_locality") ?? cells.take("locality");
  const state = cells.take("resolved_state") ?? cells.take("state");
  if (cells.look("locality") === locality) cells.take("locality");
  if (cells.look("state") === state) cells.take("state");
  const at = point === "none" ? {} : point;
  if (locality !== null)
    return { name: locality, admin1: state, country, ...at, precision: "city" };
  if (state === null) throw cells.refuse("locality", "no place");
  return { name: state, admin1: state, country, precision: "region" };
}

/** What was called for, "for" and "against" something, each apart. */
function demandsIn(cells: Cells, tell: Tell): string[] {
  const text = cells.take("claims_verbatim") ?? cells.take("claims_summary", "claims") ?? "";
  const each = text.split(/;\s*|,\s+(?=(?:for|against) )/).map((part) => part.trim());
  const demands = [...new Set(each.filter((part) => part !== ""))];
  if (demands.length > MOST_DEMANDS)
    tell(`only ${MOST_DEMANDS} of ${demands.length} claims are taken`);
  return demands.slice(0, MOST_DEMANDS).map((part) => cut(part, 300, "a demand", tell));
}

const MOST_DEMANDS = 50;

/** "source_1" and "source1" and so on. What is no address stays where it is. */
function linksIn(cells: Cells, tell: Tell): Link[] {
  const columns = cells.header.filter((name) => /^source_?\d+$/i.test(name));
  return columns.flatMap((name): Link[] => {
    const url = cells.look(name);
    if (url === null || !isAddress(url, tell)) return [];
    cells.take(name);
    return [{ url, title: null }];
  });
}
