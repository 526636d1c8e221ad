// What a dashboard refresh answers: everything one filter and one rule draw.
import type { Dimension } from "./match.ts";
import type { Rule } from "./rule.ts";
import type { Metric, Qualifier, Subject } from "./vocabulary/claim-terms.ts";
import type { Kind } from "./vocabulary/kind.ts";
import type { DatePrecision, PlacePrecision } from "./vocabulary/precision.ts";
import type { Bin } from "./when.ts";

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

/**
 * A sum of net values over some events. `low` and `high` sum the smallest and largest claims of
 * the same events; `open` says that a highest claim has no upper end ("or more").
 */
export type Sum = {
  headline: number;
  low: number;
  high: number;
  open: boolean;
  events_with: number;
  events_without: number;
};

/** The event with the largest headline among those known to the city or better. */
export type Largest = {
  event: string;
  title: string;
  place: string;
  start: string;
  headline: number;
  low: number | null;
  high: number | null;
  qualifier: Qualifier;
};

/**
 * A headline figure. The sum is missing (nulls) when no event has a figure about all people;
 * `partial` then tells what is known of some: the sum over `subject` and in how many events.
 */
export type Total = {
  headline: number | null;
  low: number | null;
  high: number | null;
  open: boolean;
  events_with: number;
  events_without: number;
  /** Events that have a figure and reach beyond the period: listed, not summed. */
  beyond: number;
  /** Days of the period that a summed figure covers. */
  days_with: number;
  largest: Largest | null;
  partial: { subjects: { readonly [S in Subject]?: number }; events: number };
};

/** One value per bin; null where no event of the bin has a figure. */
export type Series = (number | null)[];

export type Timeline = {
  bin: Bin;
  /** First day of the first bin; bins follow without a gap. Null when nothing can be dated. */
  start: string | null;
  bins: number;
  series: { readonly [K in Kind]?: number[] };
  figures: {
    readonly [M in Metric]?: {
      headline: Series;
      low: Series;
      high: Series;
      open: boolean[];
      /** The same sums under the rules of single voices, for drawing rival claims. */
      authorities: Series;
      monitors: Series;
      organisers: Series;
    };
  };
  /** Events longer than two days or not known to one bin: drawn as bars in a lane, at most 50. */
  spans: Span[];
};

export type Span = {
  event: string;
  title: string;
  kind: Kind;
  start: string;
  end: string;
  date_precision: DatePrecision;
};

export type FacetName = Extract<
  Dimension,
  "kind" | "form" | "response" | "country" | "admin1" | "said_by" | "has" | "precision"
>;
export type FacetValue = { value: string; events: number };

/** A circle on the map: the events of one named place, region or country. */
export type Group = {
  level: "country" | "admin1" | "place";
  id: string;
  name: string;
  admin1: string | null;
  country: string;
  /** The weighted middle of the events' public places. */
  lat: number;
  lon: number;
  precision: PlacePrecision;
  uncertainty_m: number;
  events: number;
  /** The event's public id when there is one only. */
  event: string | null;
  kinds: { readonly [K in Kind]?: number };
  figures: { readonly [M in Metric]?: Sum };
};

/** A place known to its region only, drawn as the region's area. */
export type Area = {
  name: string;
  admin1: string | null;
  country: string;
  precision: PlacePrecision;
  lat: number;
  lon: number;
  uncertainty_m: number;
  events: number;
  event: string | null;
  kinds: { readonly [K in Kind]?: number };
};

export type Summary = {
  change: number;
  rule: Rule;
  totals: {
    events: number;
    on_map: number;
    not_mappable: number;
    not_datable: number;
    /** Events whose sources differ by 2× or more. */
    disagreeing: number;
    claims: number;
    sources: number;
    /** Days in the period; where it is open, from the first to the last event. */
    days: number;
    figures: { readonly [M in Metric]: Total };
  };
  timeline: Timeline;
  facets: { readonly [F in FacetName]: FacetValue[] };
  groups: Group[];
  areas: Area[];
};
