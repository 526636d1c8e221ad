// What the dashboard is asked, and what it answers: the one way to the record as readers see it.

import type { Json } from "../../domain/answers/json.ts";
import type { Exported, Shape } from "../../domain/csv-rows.ts";
import type { CubeQuestion } from "../../domain/cube/cut.ts";
import type { CubeAnswer } from "../../domain/cube.ts";
import type { Filter } from "../../domain/filter.ts";
import type { Sort } from "../../domain/questions.ts";
import type { FiguredRecord } from "../../domain/resolve-all.ts";
import type { Summary, Viewport } from "../../domain/summary.ts";
import type { Bin, Day } from "../../domain/when.ts";
import type { Eyes } from "./eyes.ts";

/** What is selected, by whose eyes, on which day (for periods that count from today). */
export type Asked = { filter: Filter; eyes: Eyes; today: Day };

type PageAsked = Asked & {
  sort: Sort;
  limit: number;
  /** The cursor that the page before gave; null for the first page. */
  after: string | null;
  /** How many events stand before the page, when it follows no other. */
  skip: number;
  /** Only the events that the map can hold, or only those that it can't; null for both. */
  on_map: boolean | null;
};

/** A page of the list, and the cursor of the next one; null when it is the last. */
export type Page = { items: FiguredRecord[]; total: number; next: string | null; change: number };

type RecordAsked = Pick<Filter, "rule" | "as_of"> & { eyes: Eyes; id: string };

/** Whether what memory holds will do while the database is away: the answer is then marked (stale.ts). */
type OrStale = { orStale?: boolean };

type CubeAsked = Asked & OrStale & Omit<CubeQuestion, "filter" | "today" | "change">;

/** A record with its parts and the events it is part of, nearest first. */
export type Whole = {
  record: FiguredRecord;
  parts: FiguredRecord[];
  wider: FiguredRecord[];
  change: number;
  publicChange: number;
};

/** Bytes in memory of their own, so that a thread can hand them to another. */
export type Piece = Uint8Array<ArrayBuffer>;

/** A file that is written piece by piece; nothing of it is kept in memory. */
export type OutFile = {
  change: number;
  events: number;
  claims: number;
  pieces: AsyncIterable<Piece>;
};

/** The public record as of one change, until it is closed. Its files are read one after another. */
export type Frozen = Pick<OutFile, "change" | "events" | "claims"> & {
  /** The newest change of the whole log that is in it. */
  moment: number;
  file: (shape: Shape) => AsyncIterable<Piece>;
  close: () => Promise<void>;
};

/**
 * Every answer holds all that was committed before it was asked for. What costs most is not begun for an asker
 * who is `gone`.
 */
export type Model = {
  /** The newest change that these eyes may see. */
  change: (eyes: Eyes) => Promise<number>;
  summary: (
    asked: Asked & OrStale & { viewport: Viewport | null; bin: Bin | "auto" },
    gone?: AbortSignal,
  ) => Promise<Json<Summary>>;
  cube: (asked: CubeAsked, gone?: AbortSignal) => Promise<Json<CubeAnswer>>;
  page: (asked: PageAsked) => Promise<Page>;
  /** Null when these eyes see no such event. */
  record: (asked: RecordAsked) => Promise<Whole | null>;
  file: (asked: Asked & Omit<Exported, "rule">) => Promise<OutFile>;
  /** Everything that anybody sees, whatever is written while its files are read. */
  freeze: (asked: Pick<Exported, "rule" | "site">) => Promise<Frozen>;
  /** Which events are shown otherwise than they are stored, what is wrong with each, and how many were looked at. */
  verify: () => Promise<{ records: number; faults: Map<string, string> }>;
  close: () => Promise<void>;
};
