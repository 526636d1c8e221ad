// Defines what the engine reads of a record and of its log, whatever holds them: the one way in for data.
import type { Place } from "../domain/place.ts";
import type { Audience } from "../domain/publicview.ts";
import type { EventRecord } from "../domain/record.ts";
import type { Phrase } from "../domain/search.ts";

/** Rows column by column: the values of a row stand at its place in every column. */
type Rows<Row> = { readonly [Name in keyof Row]: readonly Row[Name][] };

/** Some events with all their claims and the sources they name, in order of the events' ids, then of the others' own. */
export type RecordPage = {
  events: Rows<{
    id: string;
    kind: string;
    form: string;
    response: string | null;
    start_day: number;
    end_day: number;
    date_precision: string;
    place_id: string;
    part_of: string | null;
    status: string;
    sensitivity: string;
    added_day: number;
    changed_at: string;
  }>;
  claims: Rows<{
    event_id: string;
    id: string;
    source_id: string;
    metric: string;
    subject: string;
    low: number | null;
    high: number | null;
    qualifier: string;
    attributed_kind: string;
    as_of: string | null;
    supersedes: string | null;
    status: string;
  }>;
  eventSources: Rows<NamedSource>;
  /** The texts that a search finds the events by, in order of the events' ids. Numbers are never used again. */
  searchTexts: Rows<{ event_id: string; number: number; audience: Audience }>;
};

type NamedSource = { event_id: string; source_id: string };

export type SourcePlace = Place & { id: string };

/** A source and the day it came out, as ISO 8601. */
export type SourceDate = { id: string; published_on: string | null };

/** Ids to look for. `close`: hardly any others lie between them, so that the whole range may be read. */
export type Among = { texts: readonly string[]; close: boolean };

/** Changes are numbered from 1 without a gap, in the order in which they were committed. */
export type ChangeLog = {
  /** The newest change. */
  head: () => Promise<number>;
  /** The number in the public log of the newest public change that is not after this one; 0 when there is none. */
  publicHeadAt: (change: number) => Promise<number>;
  /** The events that changes after `from` up to `to` moved, each once; and how many, counted once for each change. */
  movedBetween: (from: number, to: number) => Promise<string[]>;
  countMoves: (from: number, to: number) => Promise<number>;
  /** Whether one of these changes erased events, which then are named nowhere any more. */
  wasErasedBetween: (from: number, to: number) => Promise<boolean>;
  /** A change's hash, which covers every change before it; null when there is none. */
  hashAt: (change: number) => Promise<string | null>;
  /** Whether each change after this one is there. */
  isWholeAfter: (change: number) => Promise<boolean>;
};

/** What is counted with. */
export type RecordRows = {
  places: () => Promise<SourcePlace[]>;
  sources: () => Promise<SourceDate[]>;
  pages: () => AsyncIterable<RecordPage>;
  /** The ids of all events, page by page. */
  ids: () => AsyncIterable<readonly string[]>;
  /** The same of some events, in any number; ids that are not there are left out. */
  placesOf: (ids: readonly string[]) => Promise<SourcePlace[]>;
  sourcesOf: (ids: readonly string[]) => Promise<SourceDate[]>;
  pagesOf: (ids: readonly string[]) => AsyncIterable<RecordPage>;
};

/** What only a search finds. */
export type RecordSearch = {
  /** The numbers of the texts, of whatever event, that hold all of this; without any phrase, of none. */
  textsHolding: (phrases: readonly Phrase[]) => Promise<number[]>;
};

/** Whole records, and what files say in words, column by column. */
export type RecordTexts = {
  /** The records with these ids, in any number; ids that are not there are left out. */
  records: (ids: readonly string[]) => Promise<EventRecord[]>;
  /** The next records behind an id, in order of their ids: some, or all that are left. */
  recordsAfter: (id: string) => Promise<EventRecord[]>;
  /** The ids of the events above and below these, at any depth, without their own. */
  relativesOf: (ids: readonly string[]) => Promise<string[]>;
  titles: (ids: readonly string[]) => Promise<{ id: string; title: string }[]>;
  /** In order of the events' ids, then of the claims' and the sources' own; `demands` is JSON. */
  events: (some: Among) => Promise<Rows<EventTexts>>;
  namedSources: (some: Among) => Promise<Rows<NamedSource>>;
  claimSources: (some: Among) => Promise<Rows<NamedSource>>;
  claims: (some: Among) => Promise<Rows<ClaimTexts>>;
  sources: (ids: readonly string[]) => Promise<Rows<SourceTexts>>;
};

type EventTexts = {
  id: string;
  title: string;
  summary: string | null;
  participants: string | null;
  against: string | null;
  security: string | null;
  demands: string;
  external_id: string | null;
  sensitivity: string;
  changed_at: string;
};

type ClaimTexts = {
  id: string;
  event_id: string;
  source_id: string;
  metric: string;
  phrase: string | null;
  attributed_to: string | null;
  unit: string;
  as_of: string | null;
  method: string;
  locator: string | null;
  external_id: string | null;
  supersedes: string | null;
  status: string;
};

type SourceTexts = {
  id: string;
  publisher: string;
  title: string;
  url: string | null;
  published_on: string | null;
};

export type RecordReads = {
  log: ChangeLog;
  rows: RecordRows;
  search: RecordSearch;
  texts: RecordTexts;
};

/** Reads that may take longer than somebody waits. */
export type UnhurriedReads = RecordReads & {
  /** Reads that see one moment together. Nobody who writes waits for them, so keep them short. */
  together: <R>(read: (reads: RecordReads) => Promise<R>) => Promise<R>;
  /** A moment that is read for long, from the first read on until it is closed. */
  openMoment: () => Promise<Moment>;
  /** A text that is another for another store. */
  identity: () => Promise<string>;
};

export type Moment = { reads: RecordReads; close: () => Promise<void> };

export type RecordSource = RecordReads & {
  unhurried: UnhurriedReads;
  /** Whether an error says that the store is out of reach or does not answer in time. */
  isAway: (error: unknown) => boolean;
};
