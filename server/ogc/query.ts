// What programs for maps may send with a request, and what of the record it chooses.
import { z } from "zod";
import type { BBox, Filter, Period } from "../../domain/filter.ts";
import { FILTER_KEYS, parseFilter } from "../../domain/filter-url.ts";
import { isPlainText } from "../../domain/plain-text.ts";
import { FILTER_WORDS } from "../http/filter-words.ts";
import { AFTER } from "../http/query.ts";
import { type CollectionId, CRS84 } from "./collections.ts";
import { readDatetime } from "./datetime.ts";

/** Features on a page at most, and unless something else is asked for. */
const MOST_FEATURES = 1000;
const USUAL_FEATURES = 100;

/** The standard has its own parameters for place and time; the others show what the public does not see, or rename properties. */
const NOT_HERE = ["bbox", "date", "dated", "on_map", "status", "subject"];

/** Keys that are named like a property and ask something else: programs send "property = value" by its name. */
const OTHERWISE: Record<CollectionId, readonly string[]> = {
  events: ["part_of"],
  claims: ["as_of"],
};

/** Names that people gave: one, as it is, since programs know no sign for several. */
const NAMES: Readonly<Record<string, string>> = {
  admin1: "The first-level region, as it is recorded.",
  place: "The name of the place, as it is recorded.",
};

/** How QGIS finds the parameters that it may filter by. */
const FORM = { param: { style: "form", explode: false } } as const;

const text = (refine: (raw: string) => boolean, message: string, words: string) =>
  z.string().refine(refine, message).optional().describe(words).meta(FORM);

const canRead = (key: string) => (raw: string) =>
  parseFilter(new URLSearchParams([[key, raw]])).problems.length === 0;

function filterParameters(collection: CollectionId | null) {
  const out = [...NOT_HERE, ...(collection === null ? [] : OTHERWISE[collection])];
  return Object.fromEntries(
    FILTER_KEYS.filter((key) => !out.includes(key)).map((key) => {
      const name = NAMES[key];
      if (name !== undefined)
        return [key, text((raw) => isPlainText(raw, 300), "is not a name", name)];
      return [key, text(canRead(key), "has a value that can't be read", FILTER_WORDS[key] ?? "")];
    }),
  );
}

const NUMBER = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;

/** West, south, east, north; or with heights behind south and north, which are passed over. Null where it can't be read. */
function readBBox(raw: string): BBox | null {
  const parts = raw.split(",");
  if (!parts.every((part) => NUMBER.test(part))) return null;
  const numbers = parts.map(Number);
  if (numbers.length === 6) numbers.splice(2, 1);
  if (parts.length !== 4 && parts.length !== 6) return null;
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = numbers;
  const isOnEarth = Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && north <= 90;
  return isOnEarth && south <= north ? { west, south, east, north } : null;
}

const datetime = (words: string) =>
  z
    .string()
    .transform((raw, ctx): Period => {
      const period = readDatetime(raw);
      if (period === null) ctx.addIssue({ code: "custom", message: "is no date or interval" });
      return period ?? z.NEVER;
    })
    .optional()
    .describe(words)
    .meta(FORM);

/** What stands in addresses of pages and of what leads to them: programs add to each what they were given for all. */
const CARRIED = {
  bbox: z
    .string()
    .transform((raw, ctx): BBox => {
      const box = readBBox(raw);
      if (box === null) ctx.addIssue({ code: "custom", message: "is not west,south,east,north" });
      return box ?? z.NEVER;
    })
    .optional()
    .describe(
      "West, south, east, north in degrees; west greater than east crosses 180°. What has no geometry is in none.",
    )
    .meta(FORM),
  datetime: datetime(
    "The day of a date or moment, or an interval a/b with one end open or none; an event matches that overlaps it.",
  ),
  f: z
    .enum(["json", "geojson"])
    .optional()
    .describe("The format, of which there is one.")
    .meta(FORM),
  crs: z.literal(CRS84).optional().describe("The coordinates of the answer.").meta(FORM),
  "bbox-crs": z.literal(CRS84).optional().describe("The coordinates of `bbox`.").meta(FORM),
};

const PAGED = {
  limit: z
    .string()
    .regex(/^0*[1-9]\d*$/, "is not a number from 1 on")
    .transform((raw) => Math.min(Number(raw), MOST_FEATURES))
    .default(USUAL_FEATURES)
    .describe(`Features on a page, ${MOST_FEATURES} at most.`)
    .meta({
      ...FORM,
      type: "integer",
      minimum: 1,
      maximum: MOST_FEATURES,
      default: USUAL_FEATURES,
    }),
  after: z.string().max(500).optional().describe(AFTER).meta(FORM),
  offset: z
    .literal("0")
    .optional()
    .describe("0 alone, as ogc-client sends it: pages follow `next`.")
    .meta(FORM),
};

/** The parameters of a page of features. */
export function pageQuery(collection: CollectionId) {
  return z
    .looseObject({ ...filterParameters(collection), ...CARRIED, ...PAGED })
    .transform(({ limit, after = null, ...query }) => ({ filter: filterOf(query), limit, after }));
}

/** The parameters of everything else, of which a single feature follows the rule and the moment; null: of no collection. */
export function carriedQuery(collection: CollectionId | null) {
  return z
    .looseObject({ ...filterParameters(collection), ...CARRIED })
    .transform((query) => ({ filter: filterOf(query) }));
}

type Read = { bbox?: BBox | undefined; datetime?: Period | undefined } & {
  [key: string]: unknown;
};

function filterOf({ bbox, datetime, admin1, place, ...query }: Read): Filter {
  const keys = Object.entries(query).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && isFilterKey(entry[0]),
  );
  const { filter } = parseFilter(new URLSearchParams(keys));
  return {
    ...filter,
    admin1: only(admin1),
    place: only(place),
    bbox: bbox ?? null,
    // What is known of its country alone has no geometry.
    on_map: bbox === undefined ? null : "closer",
    date: datetime ?? null,
  };
}

const isFilterKey = (key: string) => FILTER_KEYS.includes(key);
const only = (value: unknown) => ({ only: typeof value === "string" ? [value] : [], not: [] });
