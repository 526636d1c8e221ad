// Compares the columns with the stored records by the domain's plain rules, while others write.
import { setImmediate as turn } from "node:timers/promises";
import type { EventRecord } from "../../domain/record.ts";
import { RULES, type Rule } from "../../domain/rule.ts";
import { STATUSES } from "../../domain/vocabulary/event-terms.ts";
import type { Viewer } from "../engine.ts";
import type { View } from "../query/view.ts";
import type { ChangeLog, RecordReads, UnhurriedReads } from "../source.ts";
import type { Columns } from "../store/columns.ts";
import type { Current } from "../store/follow-log.ts";
import { isHeld, recordFault, rollupFaults } from "./faults.ts";

/** How many events the columns hold, and what is wrong with which, as a sentence's end. */
export type Checked = { records: number; faults: Map<string, string> };

/** So many are checked before whoever asks something else gets a turn. */
const AT_A_TIME = 100;

/** Records that are read again at once. */
const PAGE = 1_000;

/** A record that has moved at each of so many looks is left to the next night. */
const MOST_LOOKS = 50;

const EVERY_STATUS = STATUSES.map(({ value }) => value);

const viewOf = (current: Current, viewer: Viewer, rule: Rule): View =>
  current.views.view(current, viewer, { rule, as_of: null });

/** Some events as they were stored at a change: the records of those that were there. */
type Read = { change: number; ids: readonly string[]; records: readonly EventRecord[] };

/**
 * Finds each event that is shown otherwise than it is stored, or adds up otherwise. An event is compared only
 * where it has not moved between the change that was read and the one that the columns hold; one that has is
 * read again. Others' questions are answered meanwhile.
 */
export async function checkColumns(
  { log, together }: Pick<UnhurriedReads, "log" | "together">,
  catchUp: () => Promise<Current>,
): Promise<Checked> {
  const faults = new Map<string, string>();
  const seen = seenRows();
  const first = await log.head();
  await warm(catchUp);

  /** Gives those that have moved since they were read. */
  const compare = async (read: Read): Promise<string[]> => {
    const again: string[] = [];
    const records = new Map(read.records.map((record) => [record.event.id, record]));
    for (let from = 0; from < read.ids.length; from += AT_A_TIME) {
      await turn();
      await withStill(catchUp, log, read.change, (current, hasMoved) => {
        const views = RULES.map(({ value }) => viewOf(current, EVERY_STATUS, value));
        for (const id of read.ids.slice(from, from + AT_A_TIME)) {
          seen.mark(current.columns, id);
          const fault = faultOf(current.columns, views, id, records.get(id));
          if (hasMoved(id)) again.push(id);
          else if (fault !== null) faults.set(id, fault);
        }
      });
    }
    return again;
  };

  for (let after: string | undefined = ""; after !== undefined; ) {
    const last: string = after;
    const read = await together((reads) => pageAfter(reads, last));
    await compare(read);
    after = read.ids.at(-1);
  }
  const { columns, change } = await catchUp();
  let left = [...new Set([...(await log.movedBetween(first, change)), ...seen.missing(columns)])];
  for (let looks = 0; left.length > 0 && looks < MOST_LOOKS; looks++) {
    const again: string[] = [];
    for (let from = 0; from < left.length; from += PAGE) {
      const ids = left.slice(from, from + PAGE);
      again.push(...(await compare(await together((reads) => theseNow(reads, ids)))));
    }
    left = again;
  }
  for (const { value } of RULES) await addRollupFaults(catchUp, value, faults);
  return { records: countHeld((await catchUp()).columns), faults };
}

/** Makes the figures of each rule, with a turn for others after each. */
async function warm(catchUp: () => Promise<Current>): Promise<void> {
  for (const { value } of RULES) {
    viewOf(await catchUp(), EVERY_STATUS, value);
    await turn();
  }
}

async function pageAfter({ log, texts }: RecordReads, after: string): Promise<Read> {
  const records = await texts.recordsAfter(after);
  return { change: await log.head(), ids: records.map(({ event }) => event.id), records };
}

async function theseNow({ log, texts }: RecordReads, ids: readonly string[]): Promise<Read> {
  return { change: await log.head(), ids, records: await texts.records(ids) };
}

/**
 * Uses columns that hold at least this change, before anything moves them on. Which events have moved since it is
 * told by the log; what was erased is named nowhere, so that any may have been.
 */
async function withStill(
  catchUp: () => Promise<Current>,
  log: ChangeLog,
  change: number,
  use: (current: Current, hasMoved: (id: string) => boolean) => void,
): Promise<void> {
  for (;;) {
    const current = await catchUp();
    const isSame = current.change === change;
    const moved = new Set(isSame ? [] : await log.movedBetween(change, current.change));
    const erased = !isSame && (await log.wasErasedBetween(change, current.change));
    if (current.columns.version === current.version)
      return use(current, (id) => erased || moved.has(id));
  }
}

function faultOf(
  columns: Columns,
  views: readonly View[],
  id: string,
  record: EventRecord | undefined,
): string | null {
  if (record !== undefined) return recordFault(views, record);
  return isHeld(columns, columns.events.ids.rowOf(id)) ? "is shown and not stored" : null;
}

/** Keeps which rows were looked at. */
function seenRows() {
  let of: Columns | null = null;
  let rows = new Uint8Array(0);
  return {
    mark: (columns: Columns, id: string): void => {
      if (of === null) {
        of = columns;
        rows = new Uint8Array(columns.events.count);
      }
      if (of === columns) rows[columns.events.ids.rowOf(id)] = 1;
    },
    /** The events that were not. Columns that were loaded anew meanwhile hold nothing but what is stored. */
    missing: (columns: Columns): string[] => {
      const ids: string[] = [];
      if (of !== columns) return ids;
      for (let row = 1; row < columns.events.count; row++)
        if (rows[row] !== 1 && isHeld(columns, row)) ids.push(columns.events.ids.idOf(row));
      return ids;
    },
  };
}

async function addRollupFaults(
  catchUp: () => Promise<Current>,
  rule: Rule,
  faults: Map<string, string>,
): Promise<void> {
  for (let from = 0, places = 1; from < places; ) {
    await turn();
    const current = await catchUp();
    if (current.columns.version !== current.version) continue;
    const view = viewOf(current, "public", rule);
    places = view.visibility.tree.rows.length;
    const part = { from, to: Math.min(places, from + AT_A_TIME) };
    for (const [id, fault] of rollupFaults(view, part)) faults.set(id, fault);
    from = part.to;
  }
}

function countHeld(columns: Columns): number {
  let held = 0;
  for (let row = 1; row < columns.events.count; row++) if (isHeld(columns, row)) held++;
  return held;
}
