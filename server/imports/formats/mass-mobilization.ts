// Reads the Mass Mobilization data: protests of fifty and more against the state, 1990 to 2020.
import type { ProposalInput } from "../../../domain/draft.ts";
import { LONGEST_SUMMARY } from "../../../domain/event.ts";
import type { Response } from "../../../domain/vocabulary/event-terms.ts";
import type { Cells } from "../cells.ts";
import { countryName, countryOf } from "../values/country.ts";
import { isoDay } from "../values/day.ts";
import { isMissing } from "../values/missing.ts";
import { type ClaimOf, claimIn, claimOf } from "./claims.ts";
import {
  cut,
  type Format,
  hasColumns,
  type Options,
  type Tell,
  tellFuture,
  titled,
} from "./format.ts";

const SOURCE = "mass-mobilization";
const WHOLE_COUNTRY =
  /^(national|nationwide|countrywide|throughout the country|across the country)$/i;

/** What a state's response says of what the authorities did; "ignore" and "accomodation" say nothing of that. */
const RESPONSES: Record<string, Response> = {
  ...{ killings: "excessive_force", shootings: "excessive_force" },
  ...{ arrests: "intervention", beatings: "intervention", "crowd dispersal": "intervention" },
};

export const massMobilization: Format = {
  name: "mass-mobilization",
  label: "the Mass Mobilization data",
  recognises: ({ header }) =>
    hasColumns(
      header,
      "country",
      "protest",
      "startday",
      "startmonth",
      "startyear",
      "stateresponse1",
    ),
  reader: (_sheet, options) => (cells, tell) => {
    if (cells.look("protest") === "0")
      throw cells.refuse("protest", "no event: the row says that there was no protest in the year");
    const proposal = eventOf(cells, options, tell);
    return [{ proposal, extra: cells.rest() }];
  },
};

function eventOf(cells: Cells, options: Options, tell: Tell): ProposalInput {
  const start = dayIn(cells, "start");
  const end = cells.look("endyear") === null ? start : dayIn(cells, "end");
  if (end < start) throw cells.refuse("endday", "the last day comes before the first");
  tellFuture(start, options, tell);
  const place = placeIn(cells, tell);
  const who = cells.take("protesteridentity");
  const notes = cells.take("notes");
  const id = cells.take("id");
  const responses = each(cells, "stateresponse", 7).map((name) => RESPONSES[name.toLowerCase()]);
  const response = responses.includes("excessive_force")
    ? "excessive_force"
    : responses.find(Boolean);
  const subject = who === null || isMissing(who) ? "Protest" : `Protest of ${who}`;
  return {
    title: titled(`${subject}, ${place.name}`, tell).title,
    summary: notes === null ? null : cut(notes, LONGEST_SUMMARY, "the text of the notes", tell),
    kind: "demonstration",
    form: "other",
    response: response ?? null,
    start,
    end,
    place,
    actors: { participants: who === null ? null : cut(who, 300, "the list of protesters", tell) },
    demands: each(cells, "protesterdemand", 4),
    external_id: id === null ? null : `mass-mobilization:${id}`,
    sources: [
      {
        key: SOURCE,
        kind: "dataset",
        publisher: "Mass Mobilization Project",
        title: "Mass Mobilization data",
        locator: id,
      },
    ],
    claims: crowdIn(cells, tell),
  };
}

function dayIn(cells: Cells, side: "start" | "end"): string {
  const parts = ["year", "month", "day"].map((part) =>
    (cells.look(`${side}${part}`) ?? "").replace(/\.0$/, ""),
  );
  const [year = "", month = "", day = ""] = parts;
  const iso = isoDay(year, month, day);
  if (iso === null) throw cells.refuse(`${side}day`, `no readable date: ${year}-${month}-${day}`);
  for (const part of ["year", "month", "day"]) cells.take(`${side}${part}`);
  return iso;
}

function placeIn(cells: Cells, tell: Tell): ProposalInput["place"] & { name: string } {
  const country = countryOf(cells.look("country") ?? "");
  if (country === null) throw cells.refuse("country", "no country that is known");
  cells.take("country");
  const location = cells.take("location");
  if (location === null || WHOLE_COUNTRY.test(location))
    return { name: countryName(country), country, precision: "country" };
  return { name: cut(location, 200, "the name of the place", tell), country, precision: "city" };
}

/** The number in the sources' words; else the span of its category. */
function crowdIn(cells: Cells, tell: Tell): ClaimOf[] {
  const crowd = { metric: "participants", source: SOURCE } as const;
  const own = claimIn(cells.look("participants"), crowd, tell);
  if (own.length > 0) {
    cells.take("participants");
    return own;
  }
  const category = cells.take("participants_category") ?? "";
  const span = /^(\d+)-(\d+)$/.exec(category);
  if (span !== null)
    return [
      claimOf(
        { low: Number(span[1]), high: Number(span[2]), qualifier: "about", phrase: category },
        crowd,
      ),
    ];
  return claimIn(category, crowd, tell);
}

/** What stands in columns of one name with a number behind it; all of it is kept beside. */
function each(cells: Cells, name: string, most: number): string[] {
  const found = Array.from({ length: most }, (_, at) => cells.look(`${name}${at + 1}`) ?? "");
  return [...new Set(found.filter((text) => !isMissing(text)))];
}
