// Every export column, in the order of the file: its name, its type, its meaning, its getter.
import type { Claim } from "./claim.ts";
import { type Column, columnsOf, partOf } from "./column.ts";
import type { Event } from "./event.ts";
import {
  ACTOR_COLUMNS,
  CHANGED_COLUMN,
  DEMANDS_COLUMN,
  EXTERNAL_ID_COLUMN,
  figureColumns,
  ID_COLUMN,
  NET_COLUMNS,
  PLACE_COLUMNS,
  PUBLISHERS_COLUMN,
  SENSITIVITY_COLUMN,
  STATE_COLUMNS,
  SUMMARY_COLUMN,
  TERM_COLUMNS,
  TITLE_COLUMN,
  URL_COLUMN,
  URLS_COLUMN,
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
  claim: Omit<Claim, "source">;
  source: Pick<Source, "publisher" | "title" | "url" | "published_on"> | null;
};

const event = columnsOf<Event>();
const claim = columnsOf<ExportedClaim["claim"]>();
const claimSource = columnsOf<ExportedClaim["source"]>();

const named = ({ record, url }: ExportedEvent) => ({ ...record.event, url });
const eventOf = ({ record }: ExportedEvent) => record.event;
const sourcesOf = ({ record }: ExportedEvent) => record.sources;

/**
 * The parts of an event's row, in the order of the file. A record is written through its columns; whoever holds
 * events otherwise writes the cells of each part (csv.ts, cellsWriter).
 */
export const EVENT_PARTS = {
  id: partOf(named, [ID_COLUMN]),
  url: partOf(named, [URL_COLUMN]),
  title: partOf(named, [TITLE_COLUMN]),
  terms: partOf(eventOf, TERM_COLUMNS),
  when: partOf(eventOf, WHEN_COLUMNS),
  place: partOf(({ record }: ExportedEvent) => record.event.place, PLACE_COLUMNS),
  part_of: partOf(eventOf, [
    event.text("part_of", "Id of the wider event that this one is part of.", (own) => own.part_of),
  ]),
  figures: partOf(
    ({ record }: ExportedEvent) => record.figures,
    METRICS.flatMap((metric) => {
      const columns = Object.values(figureColumns(metric));
      return partOf((figures: Figured["figures"]) => figures[metric.value], columns).ofRow;
    }),
  ),
  nets: partOf(({ record }: ExportedEvent) => record.nets, NET_COLUMNS),
  publishers: partOf(sourcesOf, [PUBLISHERS_COLUMN]),
  urls: partOf(sourcesOf, [URLS_COLUMN]),
  summary: partOf(eventOf, [SUMMARY_COLUMN]),
  actors: partOf(({ record }: ExportedEvent) => record.event.actors, ACTOR_COLUMNS),
  demands: partOf(eventOf, [DEMANDS_COLUMN]),
  external_id: partOf(eventOf, [EXTERNAL_ID_COLUMN]),
  state: partOf(({ record, rule }: ExportedEvent) => ({ ...record.event, rule }), STATE_COLUMNS),
  changed_at: partOf(eventOf, [CHANGED_COLUMN]),
};

/** The same for editors who ask for records as they are. */
export const EDITOR_EVENT_PARTS = {
  ...EVENT_PARTS,
  sensitivity: partOf(eventOf, [SENSITIVITY_COLUMN]),
};

/** The columns of the shape "events", one row per event. */
export const EVENT_COLUMNS: readonly Column<ExportedEvent>[] = Object.values(EVENT_PARTS).flatMap(
  ({ ofRow }) => ofRow,
);
export const EDITOR_EVENT_COLUMNS: readonly Column<ExportedEvent>[] = Object.values(
  EDITOR_EVENT_PARTS,
).flatMap(({ ofRow }) => ofRow);

/** What a claim's row tells of its source. */
const CLAIM_SOURCE_COLUMNS: readonly Column<ExportedClaim["source"]>[] = [
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

const own = (column: Column<ExportedClaim["claim"]>) =>
  partOf(({ claim }: ExportedClaim) => claim, [column]);

/** The parts of a claim's row, in the order of the file. */
export const CLAIM_PARTS = {
  id: own(claim.text("claim_id", "The claim's public id.", ({ id }) => id)),
  event: own(
    claim.text(
      "event_id",
      "The event the figure covers, no more and no less.",
      ({ event }) => event,
    ),
  ),
  metric: own(claim.text("metric", "What is counted (vocabulary metric).", ({ metric }) => metric)),
  subject: own(claim.text("subject", "Of whom (vocabulary subject).", ({ subject }) => subject)),
  low: own(claim.integer("low", "Lowest number. Empty: open or none.", ({ low }) => low)),
  high: own(claim.integer("high", "Highest number. Empty: open or none.", ({ high }) => high)),
  qualifier: own(
    claim.text(
      "qualifier",
      "How it is worded (vocabulary qualifier).",
      ({ qualifier }) => qualifier,
    ),
  ),
  phrase: own(
    claim.text("phrase", "The source's words, in their language.", ({ phrase }) => phrase),
  ),
  attributed_to: own(
    claim.text(
      "attributed_to",
      "Who gives the figure. Empty: nobody is named.",
      ({ attributed_to }) => attributed_to,
    ),
  ),
  attributed_kind: own(
    claim.text(
      "attributed_kind",
      "What kind of speaker that is (vocabulary attributed_kind).",
      ({ attributed_kind }) => attributed_kind,
    ),
  ),
  unit: own(claim.text("unit", "What one is (vocabulary unit).", ({ unit }) => unit)),
  as_of: own(
    claim.text(
      "as_of",
      "When it was said: a date, or a time with its offset.",
      ({ as_of }) => as_of,
    ),
  ),
  method: own(
    claim.text("method", "How they came by it (vocabulary method).", ({ method }) => method),
  ),
  status: own(
    claim.text(
      "status",
      "Whether it still stands (vocabulary claim_status).",
      ({ status }) => status,
    ),
  ),
  supersedes: own(
    claim.text("supersedes", "Id of the claim it replaces.", ({ supersedes }) => supersedes),
  ),
  source: partOf(({ source }: ExportedClaim) => source, CLAIM_SOURCE_COLUMNS),
  locator: own(
    claim.text(
      "locator",
      "Where in the source it stands. Empty: unknown, or its event is protected.",
      ({ locator }) => locator,
    ),
  ),
  external_id: own(
    claim.text(
      "external_id",
      "The claim's id in the data set that it came from. Empty: none, or its event is protected.",
      ({ external_id }) => external_id,
    ),
  ),
};

/** The columns of the shape "claims", one row per claim, replaced ones too. */
export const CLAIM_COLUMNS: readonly Column<ExportedClaim>[] = Object.values(CLAIM_PARTS).flatMap(
  ({ ofRow }) => ofRow,
);
