// Reads GDELT's events as far as they are protests (CAMEO root 14): what machines found in the news.
import type { ProposalInput } from "../../../domain/draft.ts";
import type { Cells } from "../cells.ts";
import { countryName, countryOf } from "../values/country.ts";
import { readDay } from "../values/day.ts";
import { readPoint } from "../values/point.ts";
import {
  cut,
  type Format,
  hasColumns,
  type Options,
  type Tell,
  tellFuture,
  titled,
} from "./format.ts";
import { isAddress, linkSources } from "./links.ts";

type Coded = { label: string } & Pick<ProposalInput, "kind" | "form">;

/** CAMEO's protests by their three digits; what is demanded stands in the fourth. */
const CODES: Record<string, Coded> = {
  140: { label: "Political dissent", kind: "demonstration", form: "other" },
  141: { label: "Demonstration or rally", kind: "demonstration", form: "other" },
  142: { label: "Hunger strike", kind: "demonstration", form: "hunger_strike" },
  143: { label: "Strike or boycott", kind: "demonstration", form: "strike" },
  144: { label: "Blockade", kind: "demonstration", form: "blockade" },
  145: { label: "Violent protest", kind: "violence", form: "riot" },
};
const DEMANDS = [
  "leadership change",
  "policy change",
  "rights",
  "change in institutions or regime",
];

/** Geography types: 3 and 4 are towns. 1, 2 and 5 are countries and regions, whose points are only their middles. */
const TOWNS = new Set(["3", "4"]);

export const gdelt: Format = {
  name: "gdelt",
  label: "GDELT",
  recognises: ({ header }) => hasColumns(header, "GLOBALEVENTID", "SQLDATE", "EventCode"),
  reader: (_sheet, options) => (cells, tell) => {
    const proposal = eventOf(cells, options, tell);
    return [{ proposal, extra: cells.rest() }];
  },
};

function eventOf(cells: Cells, options: Options, tell: Tell): ProposalInput {
  const code = (cells.look("EventCode") ?? "").padStart(3, "0");
  const coded = code === "14" || code === "014" ? CODES[140] : CODES[code.slice(0, 3)];
  if (coded === undefined) throw cells.refuse("EventCode", "no protest: its root is not 14");
  const day = readDay(cells.look("SQLDATE") ?? "");
  if (day === null) throw cells.refuse("SQLDATE", "no readable date");
  cells.take("SQLDATE");
  tellFuture(day.start, options, tell);
  const place = placeIn(cells, tell);
  const id = cells.take("GLOBALEVENTID");
  const demand = DEMANDS[Number(code.charAt(3)) - 1];
  const url = cells.look("SOURCEURL");
  const isLink = url !== null && isAddress(url, tell);
  if (isLink) cells.take("SOURCEURL");
  const { label, kind, form } = coded;
  return {
    title: titled(`${label} in ${place.name}`, tell).title,
    kind,
    form,
    start: day.start,
    end: day.end,
    place,
    actors: { participants: cells.take("Actor1Name"), against: cells.take("Actor2Name") },
    demands: demand === undefined ? [] : [demand],
    external_id: id === null ? null : `gdelt:${id}`,
    sources: isLink
      ? linkSources([{ url, title: null }])
      : [
          {
            key: "gdelt",
            kind: "dataset",
            publisher: "GDELT",
            title: "GDELT 2.0 events",
            locator: id,
          },
        ],
  };
}

function placeIn(cells: Cells, tell: Tell): ProposalInput["place"] & { name: string } {
  const full = cells.look("ActionGeo_FullName");
  if (full === null) throw cells.refuse("ActionGeo_FullName", "no place");
  const parts = full.split(", ");
  // "Nassau, New Providence, Bahamas, The": the country may have a comma of its own.
  const two = parts.length > 1 ? countryOf(parts.slice(-2).join(", ")) : null;
  const country = two ?? countryOf(parts.at(-1) ?? "");
  if (country === null) throw cells.refuse("ActionGeo_FullName", "no country that is known");
  cells.take("ActionGeo_FullName");
  const names = parts.slice(0, two === null ? -1 : -2);
  const name = cut(names[0] ?? countryName(country), 200, "the name of the place", tell);
  const type = cells.take("ActionGeo_Type") ?? "";
  if (!TOWNS.has(type))
    return names.length === 0
      ? { name, country, precision: "country" }
      : { name, admin1: name, country, precision: "region" };
  const point = readPoint(cells.raw("ActionGeo_Lat"), cells.raw("ActionGeo_Long"));
  if (typeof point === "object" && "wrong" in point)
    throw cells.refuse("ActionGeo_Lat", point.wrong);
  for (const column of ["ActionGeo_Lat", "ActionGeo_Long"]) cells.take(column);
  const at = point === "none" ? {} : point;
  return { name, admin1: names[1] ?? null, country, ...at, precision: "city" };
}
