// Reads UCDP's georeferenced events: organised violence with at least one death, each with a low, a best and a high estimate.
import type { ProposalInput } from "../../../domain/draft.ts";
import type { Cells } from "../cells.ts";
import { countryOf } from "../values/country.ts";
import { readDay } from "../values/day.ts";
import { readCount } from "../values/figure.ts";
import { readPoint } from "../values/point.ts";
import { exactly } from "./claims.ts";
import {
  cut,
  type Format,
  hasColumns,
  type Options,
  type Tell,
  tellFuture,
  titled,
} from "./format.ts";

const SOURCE = "ucdp";

/** Codebook: 1 exact day; 2 two to six days; 3 a week; 4 up to a month; 5 more. */
const DATE_PRECISION = ["day", "week", "week", "month", "year"] as const;
/** Codebook: 1 exact; 2 near a point; 3 and 4 second- and first-level regions; 5 a line or area; 6 country; 7 sea or air. */
const PLACE_PRECISION = [
  "city",
  "city",
  "district",
  "region",
  "region",
  "country",
  "country",
] as const;

export const ucdpGed: Format = {
  name: "ucdp-ged",
  label: "UCDP GED",
  recognises: ({ header }) =>
    hasColumns(header, "id", "type_of_violence", "dyad_name", "where_prec", "date_start", "best"),
  reader: (_sheet, options) => (cells, tell) => {
    const proposal = eventOf(cells, options, tell);
    return [{ proposal, extra: cells.rest() }];
  },
};

function eventOf(cells: Cells, options: Options, tell: Tell): ProposalInput {
  const [start, end] = [dayIn(cells, "date_start"), dayIn(cells, "date_end")];
  if (end < start) throw cells.refuse("date_end", "the last day comes before the first");
  tellFuture(start, options, tell);
  const place = placeIn(cells, tell);
  const id = cells.take("id");
  const sides = cells.take("dyad_name") ?? cells.look("side_a") ?? "Violence";
  return {
    title: titled(`${sides}: ${place.name}`, tell).title,
    kind: "violence",
    form: cells.look("type_of_violence") === "3" ? "use_of_force" : "clash",
    start,
    end,
    date_precision: DATE_PRECISION[Number(cells.take("date_prec")) - 1] ?? "day",
    place,
    external_id: id === null ? null : `ucdp-ged:${id}`,
    sources: [
      {
        key: SOURCE,
        kind: "dataset",
        publisher: "UCDP",
        title: "UCDP Georeferenced Event Dataset",
        locator: id,
      },
      ...articleIn(cells),
    ],
    claims: deathsIn(cells),
  };
}

function dayIn(cells: Cells, name: string): string {
  const cell = cells.take(name);
  const span = cell === null ? null : readDay(cell);
  if (span === null) throw cells.refuse(name, cell === null ? "no date" : "no readable date");
  return span.start;
}

function placeIn(cells: Cells, tell: Tell): ProposalInput["place"] & { name: string } {
  const country = countryOf(cells.look("country") ?? "");
  if (country === null) throw cells.refuse("country", "no country that is known");
  cells.take("country");
  const precision = PLACE_PRECISION[Number(cells.take("where_prec")) - 1] ?? "country";
  const point = readPoint(cells.raw("latitude"), cells.raw("longitude"));
  if (typeof point === "object" && "wrong" in point) throw cells.refuse("latitude", point.wrong);
  // The point of a country stands for nothing, and is kept with the row.
  const at = point === "none" || precision === "country" ? {} : point;
  if (precision !== "country") for (const name of ["latitude", "longitude"]) cells.take(name);
  const name = cells.take("where_coordinates") ?? cells.look("adm_2", "adm_1") ?? country;
  const admin1 = cells.take("adm_1");
  return { name: cut(name, 200, "the name of the place", tell), admin1, country, ...at, precision };
}

/** Each estimate once. Zero beside a death that was counted is no figure of its own, and is kept. */
function deathsIn(cells: Cells) {
  const counts = ["low", "best", "high"].map((name) => readCount(cells.look(name) ?? "") ?? 0);
  for (const [at, name] of ["low", "best", "high"].entries())
    if (counts[at] !== 0) cells.take(name);
  const known = new Set(counts.filter((n) => n > 0));
  return [...known].map((n) => exactly(n, null, { metric: "killed", source: SOURCE }));
}

/** The article that UCDP names, where it has a headline. */
function articleIn(cells: Cells): NonNullable<ProposalInput["sources"]> {
  const title = cells.look("source_headline");
  const publisher = cells.look("source_office", "source_original");
  if (title === null || publisher === null) return [];
  const day = readDay(cells.look("source_date") ?? "");
  const published_on = day?.precision === "day" ? day.start : null;
  return [
    {
      key: "article",
      kind: "news",
      publisher: publisher.slice(0, 300),
      title: title.slice(0, 500),
      published_on,
    },
  ];
}
