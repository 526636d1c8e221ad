// Every export column, in the order of the file: its name, its type, its meaning, its getter.
import type { Claim } from "./claim.ts";
import { type Column, columnsOf, through } from "./column.ts";
import {
  CHANGED_COLUMN,
  DEMANDS_COLUMN,
  FIGURE_COLUMNS,
  NAME_COLUMNS,
  NET_COLUMNS,
  PLACE_COLUMNS,
  SOURCE_COLUMNS,
  STATE_COLUMNS,
  TERM_COLUMNS,
  WHEN_COLUMNS,
} from "./event-columns.ts";
import type { Figured } from "./resolve-all.ts";
import type { Rule } from "./rule.ts";
import type { Source } from "./source.ts";
import { METRICS } from "./vocabulary/claim-terms.ts";

/** A row of the shape "events": a record under a rule, and the address of its page. */
export type ExportedEvent = { record: Figured; rule: Rule; url: string };

/** A row of the shape "claims": a claim and the source it stands in. */
export type ExportedClaim = {
  claim: Omit<Claim, "source" | "external_id">;
  source: Pick<Source, "publisher" | "title" | "url" | "published_on"> | null;
};

const event = columnsOf<ExportedEvent>();
const claim = columnsOf<ExportedClaim>();
const claimSource = columnsOf<ExportedClaim["source"]>();

/** The columns of the shape "events", one row per event. */
export const EVENT_COLUMNS: readonly Column<ExportedEvent>[] = [
  ...through(({ record, url }: ExportedEvent) => ({ ...record.event, url }), NAME_COLUMNS),
  ...through(({ record }: ExportedEvent) => record.event, [...TERM_COLUMNS, ...WHEN_COLUMNS]),
  ...through(({ record }: ExportedEvent) => record.event.place, PLACE_COLUMNS),
  event.text(
    "part_of",
    "Id of the wider event that this one is part of.",
    ({ record }) => record.event.part_of,
  ),
  ...METRICS.flatMap(({ value }, metric) =>
    through(({ record }: ExportedEvent) => record.figures[value], FIGURE_COLUMNS[metric] ?? []),
  ),
  ...through(({ record }: ExportedEvent) => record.nets, NET_COLUMNS),
  ...through(({ record }: ExportedEvent) => record.sources, SOURCE_COLUMNS),
  ...through(({ record }: ExportedEvent) => record.event, [DEMANDS_COLUMN]),
  ...through(({ record, rule }: ExportedEvent) => ({ ...record.event, rule }), STATE_COLUMNS),
  ...through(({ record }: ExportedEvent) => record.event, [CHANGED_COLUMN]),
];

/** What a claim's row tells of its source. */
export const CLAIM_SOURCE_COLUMNS: readonly Column<ExportedClaim["source"]>[] = [
  claimSource.text(
    "source_publisher",
    "Publisher of the source.",
    (source) => source?.publisher ?? null,
  ),
  claimSource.text("source_title", "Title of the source.", (source) => source?.title ?? null),
  claimSource.text("source_url", "Address of the source.", (source) => source?.url ?? null),
  claimSource.date(
    "source_published_on",
    "Day the source came out.",
    (source) => source?.published_on ?? null,
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
  ...through(({ source }: ExportedClaim) => source, CLAIM_SOURCE_COLUMNS),
  claim.text("locator", "Where in the source it stands.", ({ claim }) => claim.locator),
];
