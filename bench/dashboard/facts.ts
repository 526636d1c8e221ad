// One row of numbers per event, for the peers: worked out from the database by the rules of domain/, not by the columns that are measured.

import { mapPlace } from "../../domain/map-place.ts";
import type { Place } from "../../domain/place.ts";
import { metricsOf, type SourcedClaim, speakersOf } from "../../domain/record.ts";
import { regionOf } from "../../domain/region.ts";
import { differenceOf, figuresOf } from "../../domain/resolve-all.ts";
import { rollUp } from "../../domain/rollup.ts";
import { idOf, isAreaAt } from "../../domain/summarise/groups.ts";
import { staysIn } from "../../domain/summarise/timeline.ts";
import { withSuperseded } from "../../domain/superseded.ts";
import { METRICS, type Metric } from "../../domain/vocabulary/claim-terms.ts";
import { binStart, type DatePrecision, type Day, datable } from "../../domain/when.ts";
import type { Db } from "../../server/db/tables.ts";
import { allBulkRows, allPlaces, type BulkRows } from "../../server/events/bulk-rows.ts";
import { coderOf, type Labels, type Level, labelsOf } from "./labels.ts";

/** The bin and the rule of all questions that peers are asked, too. */
export const BIN = "month";
const RULE = "lowest";

/** No value. */
export const NONE = -1;

const netOf = <M extends Metric>(metric: M): `net_${M}` => `net_${metric}`;
export const NETS = METRICS.map(({ value }) => netOf(value));

export const COLUMNS = [
  ...(["kind", "form", "response", "country", "admin1", "precision", "said_by", "has"] as const),
  ...(["start_day", "end_day", "month", "stays", "on_map", "claims", "differs"] as const),
  ...(["circle_place", "circle_admin1", "circle_country", "participants"] as const),
  ...NETS,
] as const;
type Column = (typeof COLUMNS)[number];

type Values = Int32Array | Float64Array;

/**
 * `month` is the first day of the month in which a datable event began, `stays` 1 where its figures
 * belong to that month, `participants` its own figure, `net_…` what it adds to a sum where it has a figure.
 */
export type Facts = {
  events: number;
  columns: Readonly<Record<Column, Values>>;
  labels: Labels;
};

export async function readFacts(db: Db): Promise<Facts> {
  const stored = await allPlaces(db);
  const labels = labelsOf(stored as Place[]);
  const codeOf = coderOf(labels);
  const places = new Map(stored.map((place) => [place.id, placeCodes(place as Place, codeOf)]));
  const { events } = await db
    .selectFrom("event")
    .select(({ fn }) => fn.countAll<number>().as("events"))
    .executeTakeFirstOrThrow();
  const columns = Object.fromEntries(
    COLUMNS.map((name) => [
      name,
      new (name === "differs" ? Float64Array : Int32Array)(events).fill(NONE),
    ]),
  ) as Record<Column, Values>;
  const trees = await openTrees(db);
  let row = 0;
  const put = (values: { readonly [C in Column]?: number }) => {
    for (const [name, value] of Object.entries(values)) columns[name as Column][row] = value;
  };
  for await (const page of allBulkRows(db)) {
    let claim = 0;
    page.events.id.forEach((id, i) => {
      const stored: SourcedClaim[] = [];
      while (page.claims.event_id[claim] === id) stored.push(claimAt(page.claims, claim++));
      const claims = withSuperseded(stored);
      put(places.get(page.events.place_id[i] ?? "") ?? {});
      put(termsAt(page.events, i, codeOf));
      put(daysAt(page.events, i));
      const own = figuresOf(claims, RULE);
      put({
        said_by: bits(speakersOf(claims).map((value) => codeOf("said_by", value))),
        has: bits(metricsOf(claims).map((value) => codeOf("has", value))),
        claims: claims.length,
        differs: differenceOf(claims),
        participants: own.participants?.headline ?? NONE,
      });
      for (const { value } of METRICS) put({ [netOf(value)]: own[value]?.headline ?? NONE });
      trees.see({ id, part_of: page.events.part_of[i] ?? null, row });
      row++;
    });
  }
  for (const net of NETS) trees.net(columns[net]);
  return { events, columns, labels };
}

const bits = (codes: readonly number[]) => codes.reduce((all, code) => all | (1 << code), 0);

function termsAt(
  { kind, form, response }: BulkRows["events"],
  i: number,
  codeOf: ReturnType<typeof coderOf>,
) {
  return {
    kind: codeOf("kind", kind[i] ?? ""),
    form: codeOf("form", form[i] ?? ""),
    response: codeOf("response", response[i] ?? "unknown"),
  };
}

function daysAt({ start_day, end_day, date_precision }: BulkRows["events"], i: number) {
  const start: Day = start_day[i] ?? 0;
  const end: Day = end_day[i] ?? 0;
  return {
    start_day: start,
    end_day: end,
    month: datable(date_precision[i] as DatePrecision, BIN) ? binStart(start, BIN) : NONE,
    stays: staysIn(BIN, start, end) ? 1 : 0,
  };
}

/** What the rule and the facets ask of a claim. */
function claimAt(claims: BulkRows["claims"], at: number): SourcedClaim {
  return {
    id: claims.id[at],
    metric: claims.metric[at],
    subject: claims.subject[at],
    low: claims.low[at],
    high: claims.high[at],
    qualifier: claims.qualifier[at],
    attributed_kind: claims.attributed_kind[at],
    supersedes: claims.supersedes[at],
    status: claims.status[at],
  } as SourcedClaim;
}

/** Circles hold what the map can hold; those of places and regions leave out what is an area beside them. */
function placeCodes(place: Place, codeOf: ReturnType<typeof coderOf>) {
  const drawn = mapPlace(place);
  const circle = (level: Level) =>
    drawn &&
    !isAreaAt(drawn, level) && {
      [`circle_${level}`]: codeOf(`circle_${level}`, idOf(drawn, level)),
    };
  return {
    country: codeOf("country", place.country),
    admin1: codeOf("admin1", regionOf(place)),
    precision: codeOf("precision", place.precision),
    on_map: drawn ? 1 : 0,
    ...circle("admin1"),
    ...circle("country"),
    ...circle("place"),
  };
}

type Seen = { id: string; part_of: string | null; row: number };

/** Takes every event once; only those that are part of another or have parts are remembered. */
async function openTrees(db: Db) {
  const wider = await db
    .selectFrom("event")
    .select("part_of")
    .distinct()
    .where("part_of", "is not", null)
    .execute();
  const hasParts = new Set(wider.map(({ part_of }) => part_of));
  const nodes: Seen[] = [];
  return {
    see: (event: Seen): void => {
      if (event.part_of !== null || hasParts.has(event.id)) nodes.push(event);
    },
    /** Own values (below 0: none) become net ones. */
    net: (values: Int32Array | Float64Array): void => {
      const own = (row: number) => {
        const value = values[row] ?? -1;
        return value < 0 ? null : value;
      };
      const rolled = rollUp(nodes.map(({ id, part_of, row }) => ({ id, part_of, own: own(row) })));
      for (const { id, row } of nodes)
        if (own(row) !== null) values[row] = rolled.get(id)?.net ?? -1;
    },
  };
}
