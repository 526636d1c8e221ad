// Every export column, in the order of the file: its name, its type, its meaning, its getter.
import { toAcled } from "./acled.ts";
import type { Claim } from "./claim.ts";
import { type Column, columnsOf } from "./column.ts";
import type { Event } from "./event.ts";
import { joinList } from "./list-cell.ts";
import type { Net } from "./resolve-all.ts";
import type { Figure, Rule } from "./rule.ts";
import type { Source } from "./source.ts";
import { METRICS, type Metric } from "./vocabulary/claim-terms.ts";

/** A row of the shape "events": what it tells of a record under a rule, and the address of its page. */
export type ExportedEvent = {
  record: {
    event: Omit<Event, Unwritten>;
    figures: {
      readonly [M in Metric]?: Pick<Figure, "headline" | "low" | "high" | "qualifier">;
    };
    nets: { readonly [M in Metric]?: Pick<Net, "headline"> };
    sources: readonly Pick<Source, "publisher" | "url">[];
  };
  rule: Rule;
  url: string;
};

/** What an event has and no file gives. */
type Unwritten =
  | "summary"
  | "actors"
  | "sources"
  | "sensitivity"
  | "publish_after"
  | "external_id"
  | "added_on";

/** A row of the shape "claims": a claim and the source it stands in. */
export type ExportedClaim = {
  claim: Omit<Claim, "source" | "external_id">;
  source: Pick<Source, "publisher" | "title" | "url" | "published_on"> | null;
};

const event = columnsOf<ExportedEvent>();
const claim = columnsOf<ExportedClaim>();

const acled = ({ record }: ExportedEvent) => toAcled(record.event);

/** Headline, low, high and qualifier of one metric under the rule. */
function figureColumns(metric: Metric, label: string): Column<ExportedEvent>[] {
  const figure = ({ record }: ExportedEvent) => record.figures[metric];
  return [
    event.integer(
      metric,
      `${label}: the event's own figure under the rule. Empty: unknown.`,
      (row) => figure(row)?.headline ?? null,
    ),
    event.integer(
      `${metric}_low`,
      `${label}: the smallest low of the claims the rule looks at. Empty: none gives one.`,
      (row) => figure(row)?.low ?? null,
    ),
    event.integer(
      `${metric}_high`,
      `${label}: the largest high of the claims the rule looks at. Empty: none gives one.`,
      (row) => figure(row)?.high ?? null,
    ),
    event.text(
      `${metric}_qualifier`,
      `${label}: how the figure is worded ("at_most": up to it).`,
      (row) => figure(row)?.qualifier ?? null,
    ),
  ];
}

/** The columns of the shape "events", one row per event. */
export const EVENT_COLUMNS: readonly Column<ExportedEvent>[] = [
  event.text("id", "The event's public id, never used again.", ({ record }) => record.event.id),
  event.text("url", "The address of its page.", ({ url }) => url),
  event.text("title", "What happened, in a few words.", ({ record }) => record.event.title),
  event.text("kind", "Kind of event (vocabulary kind).", ({ record }) => record.event.kind),
  event.text("form", "Form of event (vocabulary form).", ({ record }) => record.event.form),
  event.text(
    "response",
    "What the authorities did at a demonstration (vocabulary response). Empty: not recorded.",
    ({ record }) => record.event.response,
  ),
  event.text(
    "acled_event_type",
    "ACLED's event type, by the crosswalk.",
    (row) => acled(row).event_type,
  ),
  event.text(
    "acled_sub_event_type",
    "ACLED's sub-event type, by the crosswalk.",
    (row) => acled(row).sub_event_type,
  ),
  event.date("start", "First day.", ({ record }) => record.event.start),
  event.date("end", "Last day.", ({ record }) => record.event.end),
  event.text(
    "date_precision",
    "How exactly the days are known (vocabulary date_precision).",
    ({ record }) => record.event.date_precision,
  ),
  event.text("country", "Country, ISO 3166-1 alpha-3.", ({ record }) => record.event.place.country),
  event.text("admin1", "First-level region.", ({ record }) => record.event.place.admin1),
  event.text("place", "Name of the place.", ({ record }) => record.event.place.name),
  event.number(
    "lat",
    "Latitude, WGS 84 degrees, as shown to the public.",
    ({ record }) => record.event.place.lat,
  ),
  event.number(
    "lon",
    "Longitude, WGS 84 degrees, as shown to the public.",
    ({ record }) => record.event.place.lon,
  ),
  event.text(
    "place_precision",
    "How exactly the place is known or shown (vocabulary place_precision).",
    ({ record }) => record.event.place.precision,
  ),
  event.integer(
    "uncertainty_m",
    "The event was within this many metres of lat and lon.",
    ({ record }) => record.event.place.uncertainty_m,
  ),
  event.text(
    "part_of",
    "Id of the wider event that this one is part of.",
    ({ record }) => record.event.part_of,
  ),
  ...METRICS.flatMap(({ value, label }) => figureColumns(value, label)),
  ...METRICS.map(({ value, label }) =>
    event.integer(
      `net_${value}`,
      `${label}: what the event adds to a sum. Sum this column, never ${value}: parts and wholes are both rows.`,
      ({ record }) => record.nets[value]?.headline ?? null,
    ),
  ),
  event.text("sources", "Publishers of the sources, joined by semicolons.", ({ record }) =>
    joinList(record.sources.map((source) => source.publisher)),
  ),
  event.text(
    "source_urls",
    "Addresses of the same sources in the same order; nothing between semicolons: none.",
    ({ record }) => joinList(record.sources.map((source) => source.url ?? "")),
  ),
  event.text("demands", "What was demanded, joined by semicolons.", ({ record }) =>
    joinList(record.event.demands),
  ),
  event.text(
    "status",
    "Where the record stands (vocabulary status).",
    ({ record }) => record.event.status,
  ),
  event.text("rule", "The counting rule of all figures in the row.", ({ rule }) => rule),
  event.text(
    "changed_at",
    "When the record last changed, ISO 8601 in UTC.",
    ({ record }) => record.event.changed_at,
  ),
];

/** The columns of the shape "claims", one row per claim, replaced ones too. */
export const CLAIM_COLUMNS: readonly Column<ExportedClaim>[] = [
  claim.text("claim_id", "The claim's public id.", ({ claim }) => claim.id),
  claim.text(
    "event_id",
    "The event the figure covers, no more and no less.",
    ({ claim }) => claim.event,
  ),
  claim.text("metric", "What is counted (vocabulary metric).", ({ claim }) => claim.metric),
  claim.text("subject", "Of whom (vocabulary subject).", ({ claim }) => claim.subject),
  claim.integer("low", "Lowest number. Empty: open or none.", ({ claim }) => claim.low),
  claim.integer("high", "Highest number. Empty: open or none.", ({ claim }) => claim.high),
  claim.text(
    "qualifier",
    "How it is worded (vocabulary qualifier).",
    ({ claim }) => claim.qualifier,
  ),
  claim.text("phrase", "The source's words, in their language.", ({ claim }) => claim.phrase),
  claim.text(
    "attributed_to",
    "Who gives the figure. Empty: nobody is named.",
    ({ claim }) => claim.attributed_to,
  ),
  claim.text(
    "attributed_kind",
    "What kind of speaker that is (vocabulary attributed_kind).",
    ({ claim }) => claim.attributed_kind,
  ),
  claim.text("unit", "What one is (vocabulary unit).", ({ claim }) => claim.unit),
  claim.text(
    "as_of",
    "When it was said: a date, or a time with its offset.",
    ({ claim }) => claim.as_of,
  ),
  claim.text("method", "How they came by it (vocabulary method).", ({ claim }) => claim.method),
  claim.text(
    "status",
    "Whether it still stands (vocabulary claim_status).",
    ({ claim }) => claim.status,
  ),
  claim.text("supersedes", "Id of the claim it replaces.", ({ claim }) => claim.supersedes),
  claim.text(
    "source_publisher",
    "Publisher of the source.",
    ({ source }) => source?.publisher ?? null,
  ),
  claim.text("source_title", "Title of the source.", ({ source }) => source?.title ?? null),
  claim.text("source_url", "Address of the source.", ({ source }) => source?.url ?? null),
  claim.date(
    "source_published_on",
    "Day the source came out.",
    ({ source }) => source?.published_on ?? null,
  ),
  claim.text("locator", "Where in the source it stands.", ({ claim }) => claim.locator),
];
