// What a dashboard refresh answers: everything one filter and one rule draw.
import { z } from "zod";
import { eachFacet } from "./facet.ts";
import { FROM_GROUPS } from "./from-groups.ts";
import { RULES, type Rule } from "./rule.ts";
import {
  datePrecisionSchema,
  kindSchema,
  metricSchema,
  oneOf,
  placePrecisionSchema,
  qualifierSchema,
  subjectSchema,
} from "./vocabulary/schemas.ts";
import { BINS } from "./when.ts";

/** A counting rule by name. */
export const ruleSchema = oneOf<Rule>(RULES);

/** What the map shows: degrees, Leaflet's zoom, the map's size in CSS pixels. */
export type Viewport = {
  west: number;
  south: number;
  east: number;
  north: number;
  zoom: number;
  width: number;
  height: number;
};

const count = z.int();
const kinds = z.partialRecord(kindSchema, count);

/** Whether figures are made of groups of people, since nobody counted everybody: those of no event, of some or of all. */
const fromGroupsSchema = z.enum(FROM_GROUPS);

/**
 * A sum of net values over some events. `low` and `high` sum the smallest and largest claims of
 * the same events; `open` says that a highest claim has no upper end ("or more").
 */
const sumSchema = z.object({
  headline: count.describe("Sum of net values under the rule."),
  low: count.describe("Sum of the smallest claims of the same events."),
  high: count.describe("Sum of their largest claims."),
  open: z.boolean().describe("A claim has no upper end."),
  events_with: count.describe("Events with a figure."),
  events_without: count.describe("Events without."),
  from_groups: fromGroupsSchema.describe(
    "Of how many of the summed events groups of people give the figure.",
  ),
});
export type Sum = z.infer<typeof sumSchema>;

/** The event with the largest headline among those known to the city or better. */
export const largestSchema = z.object({
  event: z.string(),
  title: z.string(),
  place: z.string(),
  start: z.string(),
  headline: count,
  low: count.nullable(),
  high: count.nullable(),
  least: count,
  most: count,
  open: z.boolean().describe("A claim has no upper end."),
  qualifier: qualifierSchema,
  from_groups: z.boolean().describe("Groups of people give it, since nobody counted everybody."),
});
export type Largest = z.infer<typeof largestSchema>;

/** What is known of groups of people: a sum for each, and in how many events. */
const groupsOfPeopleSchema = z.object({
  subjects: z.partialRecord(subjectSchema, count),
  events: count,
});
export type GroupsOfPeople = z.infer<typeof groupsOfPeopleSchema>;

/**
 * What is known of events that reach beyond the period: how many have a figure, and what those come to that have the
 * tightest span: the shortest, of equals the one with most days in the period, then the earliest. Nulls: none, or it
 * was not asked (a cube tells the number of events alone).
 */
const beyondSchema = z.object({
  events: count.describe("How many: listed, not summed."),
  headline: count.nullable().describe("What those of the tightest span come to by themselves."),
  low: count.nullable().describe("Their smallest claims."),
  high: count.nullable().describe("Their largest claims."),
  open: z.boolean().describe("A claim has no upper end."),
  start: z.string().nullable().describe("First day of that span."),
  end: z.string().nullable().describe("Its last day."),
});
export type Beyond = z.infer<typeof beyondSchema>;

/** An event whose own figure is a whole sum, though its parts have figures, too: one figure that covers all of them. */
const coveringSchema = z.object({
  event: z.string(),
  parts: count.describe("What the other events of the sum come to."),
});
export type Covering = z.infer<typeof coveringSchema>;

/**
 * A headline figure. The sum is missing (nulls) when no event has a figure. Where nobody counted everybody, groups
 * tell how many there were at least: `from_groups` names those that the sum holds, `partial` those that it does not.
 * `beyond` tells of events that have a figure and reach beyond the period: listed, not summed.
 * `days_with` counts the days that have a figure of their own: those on which a summed event of a day or a night began.
 */
const totalSchema = z.object({
  headline: count.nullable().describe("Sum of net values within the period; null: no figure."),
  low: count.nullable().describe("Sum of the smallest claims of the same events."),
  high: count.nullable().describe("Sum of their largest claims."),
  open: z.boolean().describe("A claim has no upper end."),
  events_with: count.describe("Events with a figure."),
  events_without: count.describe("Events without."),
  beyond: beyondSchema.describe("Events with a figure that reach beyond the period."),
  days_with: count.describe("Days with a figure of their own."),
  covering: coveringSchema.nullable().describe("The event whose own figure covers all others."),
  largest: largestSchema.nullable().describe("The event with the largest figure."),
  from_groups: groupsOfPeopleSchema.describe(
    "Groups of people that the sum is made of where nobody counted everybody.",
  ),
  partial: groupsOfPeopleSchema.describe("Claims about some people only, which enter no sum."),
});
export type Total = z.infer<typeof totalSchema>;

/** One value per bin; null where no event of the bin has a figure. */
const seriesSchema = z.array(count.nullable());
export type Series = z.infer<typeof seriesSchema>;

/** Sums per bin, and the same under the rules of single voices, for drawing rival claims. */
const binSumsSchema = z.object({
  headline: seriesSchema,
  low: seriesSchema,
  high: seriesSchema,
  open: z.array(z.boolean()),
  from_groups: z.array(fromGroupsSchema),
  authorities: seriesSchema,
  monitors: seriesSchema,
  organisers: seriesSchema,
});
export type BinSums = z.infer<typeof binSumsSchema>;

const spanSchema = z.object({
  event: z.string(),
  title: z.string(),
  kind: kindSchema,
  start: z.string(),
  end: z.string(),
  date_precision: datePrecisionSchema,
});
export type Span = z.infer<typeof spanSchema>;

/**
 * Events and figures by bins of time, whether or not they lie in the period: it is drawn on them. `start` is the
 * first day of the first bin, null when there is no event; bins follow without a gap. `spans` are the 50 longest
 * at most of the `long_events` that last longer than two days or are not known to one bin, and touch the bins.
 */
const timelineSchema = z.object({
  bin: z.enum(BINS).describe("How long one bin is."),
  start: z.string().nullable().describe("First day of the first bin; null: no event."),
  bins: count.describe("How many bins follow, without a gap."),
  earlier: count.describe("Events that begin before the first bin."),
  later: count.describe("Events that begin after the last bin."),
  series: z.partialRecord(kindSchema, z.array(count)).describe("Events by their first day."),
  figures: z.partialRecord(metricSchema, binSumsSchema).describe("Sums for each bin."),
  spans: z
    .array(spanSchema)
    .describe("Events longer than two days or not known to one bin: the 50 longest at most."),
  long_events: count.describe("How many such events touch the bins."),
});
export type Timeline = z.infer<typeof timelineSchema>;

const facetSchema = z.array(z.object({ value: z.string(), events: count }));
export type FacetValue = z.infer<typeof facetSchema>[number];

/** A place or area on the map: its events, and the event's public id when there is one only. */
const spotSchema = z.object({
  name: z.string(),
  admin1: z.string().nullable(),
  country: z.string(),
  lat: z.number(),
  lon: z.number(),
  precision: placePrecisionSchema,
  uncertainty_m: count,
  /** The place of one of its events is protected, and shown coarser than it is recorded. */
  generalised: z.boolean(),
  events: count,
  event: z.string().nullable(),
  kinds,
  figures: z.partialRecord(metricSchema, sumSchema),
});

/**
 * A circle: the events of one named place, region or country, at the weighted middle of their public
 * places. A region's holds the events known to the region only, too, and a country's all: where none of them is known
 * closer than the country, it stands at the country's middle.
 */
export const groupSchema = spotSchema.extend({
  level: z.enum(["country", "admin1", "place"]),
  id: z.string(),
});
export type Group = z.infer<typeof groupSchema>;

/**
 * Events known to their region only, drawn as its area beside circles of places; or to their country only (then `name`
 * is its code), beside circles of places or regions.
 */
export type Area = z.infer<typeof spotSchema>;

/** The places by which figures may be split: every event lies in one country, and in one region or in none. */
export const SPLITS = ["country", "admin1"] as const;
export type Split = (typeof SPLITS)[number];

const splitSchema = z.array(
  z.object({
    value: z.string(),
    events: count,
    figures: z.partialRecord(metricSchema, sumSchema),
    partial: z
      .partialRecord(metricSchema, count)
      .describe("Events with claims about some people only, which enter no sum."),
  }),
);

const facetsSchema = z.object(eachFacet(() => facetSchema));

/** What an answer from memory begins with. */
export const staleSince = z
  .string()
  .optional()
  .describe(
    "Only while the database is away: the answer is what was known at this moment, ISO 8601 in UTC.",
  );

/** The answer of GET /api/summary. `disagreeing`: events whose sources differ by 2× or more. */
export const summarySchema = z.object({
  stale_since: staleSince,
  change: count.describe("Number of the newest change that you may see."),
  rule: ruleSchema.describe("The counting rule of all figures."),
  totals: z.object({
    events: count.describe("Events that match."),
    on_map: count.describe("Of these, those that the map can hold: the country at least is known."),
    not_mappable: count.describe("The rest of them."),
    not_datable: count.describe("Date known less well than one bin."),
    disagreeing: count.describe("Sources differ by a factor of two or more."),
    claims: count.describe("Claims that they have."),
    sources: count.describe(
      "Sources that their claims stand in or that they name; under `as_of` those of claims alone.",
    ),
    days: count.describe("Days in the period; where it is open, from the first to the last event."),
    figures: z.record(metricSchema, totalSchema),
  }),
  timeline: timelineSchema.describe("The period, and time beside it."),
  facets: facetsSchema.describe("What another choice would give."),
  groups: z.array(groupSchema).describe("The circles of the map."),
  areas: z.array(spotSchema).describe("What is known to the region or the country only."),
  split: splitSchema
    .optional()
    .describe("Only where it is asked for: the figures of each place, which add up to the totals."),
});
export type Summary = z.infer<typeof summarySchema>;

/** How many events and figures match: what stands above the map. */
export type Totals = Summary["totals"];
