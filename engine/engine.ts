// Defines what the engine is asked and what it answers.

import type { Json } from "../domain/answers/json.ts";
import type { Exported, OwnShape } from "../domain/csv-rows.ts";
import type { CubeQuestion } from "../domain/cube/cut.ts";
import type { CubeAnswer } from "../domain/cube.ts";
import type { Filter } from "../domain/filter.ts";
import type { Sort } from "../domain/questions.ts";
import type { FiguredRecord } from "../domain/resolve-all.ts";
import type { Days } from "../domain/summarise/bins.ts";
import type { Split, Summary, Viewport } from "../domain/summary.ts";
import type { Metric } from "../domain/vocabulary/claim-terms.ts";
import type { Status } from "../domain/vocabulary/event-terms.ts";
import type { Bin, Day } from "../domain/when.ts";
import type { Explaining, Explanation } from "./explanation.ts";

/** Everybody, who see the public view, or editors, who may ask for records of certain statuses as they are. */
export type Viewer = "public" | readonly Status[];

/** What is selected, for which viewer, on which day (for periods that count from today). */
export type Asked = { filter: Filter; viewer: Viewer; today: Day };

type PageAsked = Asked & {
  sort: Sort;
  limit: number;
  /** Where the page before ended; null for the first page. */
  after: Cursor | null;
  /** How many events stand before the page, when it follows no other. */
  skip: number;
  /** Only the events that have parts which the viewer sees. */
  has_parts?: boolean;
};

/** Where a page ended: what its last event is sorted by, and the event's id. */
export type Cursor = readonly [key: number, id: string];

/** A page of the list, and where it ended; null when it is the last. */
export type Page = {
  items: FiguredRecord[];
  total: number;
  /** How many claims all that are selected have. */
  claims: number;
  next: Cursor | null;
  change: number;
};

type RecordAsked = Pick<Filter, "rule" | "as_of"> &
  Partial<Pick<Filter, "subject">> & { viewer: Viewer; id: string };

/** Whether what memory holds will do while the source is away: the answer is then marked with `markStale`. */
type OrStale = { orStale?: boolean };

type CubeAsked = Asked & OrStale & Omit<CubeQuestion, "filter" | "today" | "change">;

/** A record with its parts and the events it is part of, nearest first. */
export type RecordInTree = {
  record: FiguredRecord;
  parts: FiguredRecord[];
  /** Metrics of which nobody can say what the parts leave: a term of the difference is an upper bound. */
  loose: ReadonlySet<Metric>;
  wider: FiguredRecord[];
  change: number;
  publicChange: number;
};

/** How a figure comes about, of a selection or, without regard to the filter, of one event with its parts. */
type ExplainAsked = Asked & Explaining & { event: string | null };

/** Bytes in memory of their own, so that a thread can hand them to another. */
export type Piece = Uint8Array<ArrayBuffer>;

/** A file that is written piece by piece; nothing of it is kept in memory. */
export type OutFile = {
  change: number;
  events: number;
  claims: number;
  pieces: AsyncIterable<Piece>;
  /** Called in place of reading the pieces. */
  unread: () => Promise<void>;
};

/** The public record as of one change, until it is closed. Its files are read one after another. */
export type Frozen = Pick<OutFile, "change" | "events" | "claims"> & {
  /** The newest change of the whole log that is in it. */
  moment: number;
  file: (shape: OwnShape) => AsyncIterable<Piece>;
  close: () => Promise<void>;
};

/**
 * Every answer holds all that was committed before it was asked for. What costs most is not begun for an asker
 * who is `gone`.
 */
export type Engine = {
  /** The newest change that this viewer may see. */
  change: (viewer: Viewer) => Promise<number>;
  summary: (
    asked: Asked &
      OrStale & {
        viewport: Viewport | null;
        bin: Bin | "auto";
        /** The days that the timeline covers; unless given, the filter's period decides. */
        axis?: Days | null;
        split?: Split | undefined;
      },
    gone?: AbortSignal,
  ) => Promise<Json<Summary>>;
  cube: (asked: CubeAsked, gone?: AbortSignal) => Promise<Json<CubeAnswer>>;
  page: (asked: PageAsked) => Promise<Page>;
  /** Null when this viewer sees no such event. */
  record: (asked: RecordAsked) => Promise<RecordInTree | null>;
  /** Null when this viewer sees no such event. */
  explain: (asked: ExplainAsked, gone?: AbortSignal) => Promise<Explanation | null>;
  file: (asked: Asked & Pick<Exported, "shape" | "site">) => Promise<OutFile>;
  /** Everything that anybody sees, whatever is written while its files are read. */
  freeze: (asked: Pick<Exported, "rule" | "site">) => Promise<Frozen>;
  /** Which events are shown otherwise than they are stored, what is wrong with each, and how many were looked at. */
  verify: () => Promise<{ records: number; faults: Map<string, string> }>;
  close: () => Promise<void>;
};

const STALE = '{"stale_since":';

/**
 * Marks an answer that memory gave while the source was away: it begins with the moment at which it was last current.
 * @param json an object with some key; @param current ISO 8601
 */
export function markStale<A>(json: Json<A>, current: string): Json<A> {
  return `${STALE}${JSON.stringify(current)},${json.slice(1)}` as Json<A>;
}

/** Whether an answer was marked so. */
export function isStale(json: Json<unknown>): boolean {
  return json.startsWith(STALE);
}
