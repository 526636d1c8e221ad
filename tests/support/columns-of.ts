/** Records as columns, without a database between: what the column store is held to the plain pass with. */

import { aboutOnly } from "../../domain/about.ts";
import { asKnownAt } from "../../domain/as-of.ts";
import type { CubeQuestion } from "../../domain/cube/cut.ts";
import type { Cube, Sums, Tally } from "../../domain/cube.ts";
import type { Filter } from "../../domain/filter.ts";
import { publicView, searchTextsOf } from "../../domain/publicview.ts";
import type { EventRecord } from "../../domain/record.ts";
import { figuresOf } from "../../domain/resolve-all.ts";
import type { Rule } from "../../domain/rule.ts";
import { holds, phrasesOf } from "../../domain/search.ts";
import { type Days, periodOf } from "../../domain/summarise/bins.ts";
import { asLargest } from "../../domain/summarise/sums.ts";
import type { Split, Summary, Viewport } from "../../domain/summary.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { type Bin, type Day, dayOf, instantOf } from "../../domain/when.ts";
import { cubeOf } from "../../engine/cube/cube.ts";
import type { Viewer } from "../../engine/engine.ts";
import { figuresAsOf } from "../../engine/figures/as-of-figures.ts";
import { claimStatusAsOf } from "../../engine/figures/as-of-status.ts";
import { currentClaimStatus, updateClaimStatus } from "../../engine/figures/current-status.ts";
import { fillFigures } from "../../engine/figures/fill.ts";
import { partialsOf } from "../../engine/figures/partials.ts";
import { select } from "../../engine/query/selection.ts";
import { summarise } from "../../engine/query/summary.ts";
import type { View } from "../../engine/query/view.ts";
import { openViews, placesWithEvents } from "../../engine/query/views.ts";
import type { RecordPage } from "../../engine/source.ts";
import { Columns } from "../../engine/store/columns.ts";
import type { Current } from "../../engine/store/follow-log.ts";
import { ingest, linkPages, publishedDay } from "../../engine/store/ingest.ts";
import { applyChange } from "../../engine/store/load.ts";
import { visibilityOf } from "../../engine/store/visibility.ts";
import { alone, type Part, type Share, shareBy } from "../../engine/worker/pass.ts";

/** Few, so that there are several of a handful of records. */
const PIECE = 3;

/**
 * Does passes as so many threads do, each with a copy of the job: the first takes the first of every so many pieces,
 * and so on.
 */
export function inParts(threads: number): Share {
  return shareBy((pass, job, { from, to }) => () => {
    const byThread = Array.from({ length: threads }, (_, thread) => {
      const pieces: Part[] = [];
      for (let at = from + thread * PIECE; at < to; at += threads * PIECE)
        pieces.push({ from: at, to: Math.min(to, at + PIECE) });
      return pass.does(structuredClone(job), pieces);
    });
    return pass.whole(byThread);
  });
}

/** Columns with what is kept warm beside them. */
export type Loaded = { current: Current };

/** The records in pages of `size` events, in the order of their ids. */
export function columnsOf(records: readonly EventRecord[], size = 5, share = alone): Columns {
  const columns = new Columns(share);
  putRecords(columns, records, size);
  return columns;
}

/** `share` does passes over all rows, slots or claims. */
export function loaded(records: readonly EventRecord[], share = alone): Loaded {
  return loadedOf(columnsOf(records, 5, share));
}

export function loadedOf(columns: Columns): Loaded {
  const claimStatus = currentClaimStatus(columns);
  const views = openViews();
  const [version, change, publicChange, erased] = [0, 1, 1, false];
  return { current: { columns, claimStatus, views, version, change, publicChange, erased } };
}

/** What a change of these records does to columns that are warm. */
export function change({ current }: Loaded, records: readonly EventRecord[]): void {
  const { columns, claimStatus } = current;
  const firstClaim = columns.claims.count;
  const ids = records.map(({ event }) => event.id);
  const rows = applyChange(columns, ids, () => putRecords(columns, records));
  updateClaimStatus(columns, claimStatus, rows, firstClaim);
  current.version = columns.version;
}

function putRecords(columns: Columns, records: readonly EventRecord[], size = 5): number[] {
  const sorted = [...records].sort((a, b) => (a.event.id < b.event.id ? -1 : 1));
  for (const { event, sources, claims } of sorted) {
    columns.events.placeCode(JSON.stringify(event.place), () => event.place);
    for (const { id, published_on } of sources)
      columns.sources.codeOf(id, () => ({ published: publishedDay(published_on) }));
    for (const { source, source_published_on } of claims)
      columns.sources.codeOf(source, () => ({ published: publishedDay(source_published_on) }));
  }
  const rows: number[] = [];
  for (let from = 0; from < sorted.length; from += size)
    rows.push(...ingest(columns, bulkRowsOf(sorted.slice(from, from + size))));
  linkPages(columns);
  return rows;
}

/** Texts that were numbered so far. */
let texted = 0;

/** The records as one page of rows; a place's id is its JSON. */
export function bulkRowsOf(records: readonly EventRecord[]): RecordPage {
  const texts = records.flatMap((record) =>
    searchTextsOf(record).map((text) => ({ event_id: record.event.id, ...text })),
  );
  const day = (iso: string) => dayOf(iso) ?? 0;
  const events = records.map(({ event }) => event);
  const claims = events.flatMap(({ id }, i) => {
    const own = [...(records[i]?.claims ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
    return own.map((claim) => ({ ...claim, event: id }));
  });
  const named = records.flatMap(({ event, sources }) =>
    sources.map(({ id }) => ({ event: event.id, id })),
  );
  return {
    events: {
      id: events.map(({ id }) => id),
      kind: events.map(({ kind }) => kind),
      form: events.map(({ form }) => form),
      response: events.map(({ response }) => response),
      start_day: events.map(({ start }) => day(start)),
      end_day: events.map(({ end }) => day(end)),
      date_precision: events.map(({ date_precision }) => date_precision),
      place_id: events.map(({ place }) => JSON.stringify(place)),
      part_of: events.map(({ part_of }) => part_of),
      status: events.map(({ status }) => status),
      sensitivity: events.map(({ sensitivity }) => sensitivity),
      added_day: events.map(({ added_on }) => day(added_on)),
      changed_at: events.map(({ changed_at }) => changed_at),
    },
    claims: {
      event_id: claims.map(({ event }) => event),
      id: claims.map(({ id }) => id),
      source_id: claims.map(({ source }) => source),
      metric: claims.map(({ metric }) => metric),
      subject: claims.map(({ subject }) => subject),
      low: claims.map(({ low }) => low),
      high: claims.map(({ high }) => high),
      qualifier: claims.map(({ qualifier }) => qualifier),
      attributed_kind: claims.map(({ attributed_kind }) => attributed_kind),
      as_of: claims.map(({ as_of }) => as_of),
      supersedes: claims.map(({ supersedes }) => supersedes),
      status: claims.map(({ status }) => status),
    },
    eventSources: {
      event_id: named.map(({ event }) => event),
      source_id: named.map(({ id }) => id),
    },
    searchTexts: {
      event_id: texts.map(({ event_id }) => event_id),
      number: texts.map(() => ++texted),
      audience: texts.map(({ audience }) => audience),
    },
  };
}

/** A view of columns that nobody has asked before. */
export function viewOf(
  columns: Columns,
  { viewer, rule, as_of }: { viewer: Viewer; rule: Rule; as_of: string | null },
): View {
  const visibility = visibilityOf(columns, viewer);
  const now = currentClaimStatus(columns);
  const moment = as_of === null ? null : instantOf(as_of);
  const claimStatus = moment === null ? now : claimStatusAsOf(columns, now, visibility, moment);
  const present = fillFigures(columns, now, visibility, rule);
  const figures =
    claimStatus.past === null
      ? present
      : figuresAsOf(columns, claimStatus, claimStatus.past, visibility, present);
  const partials = () => partialsOf(columns, claimStatus, visibility, figures, null);
  const placed = () => placesWithEvents(columns, visibility, claimStatus);
  return {
    ...{ columns, viewer, rule, as_of, visibility, claimStatus, figures, partials, placed },
    subject: "all",
  };
}

export type AskedOfColumns = {
  viewer: Viewer;
  filter: Filter;
  today: Day;
  viewport?: Viewport | null;
  bin?: Bin | "auto";
  axis?: Days | null;
  split?: Split | undefined;
};

/** What the columns answer; `records` are what they were made of, and tell what the database would. */
export function columnSummary(
  { current }: Loaded,
  records: readonly EventRecord[],
  { viewer, filter, today, viewport = null, bin = "auto", axis = null, split }: AskedOfColumns,
): Summary {
  const { columns } = current;
  const view = current.views.view(current, viewer, filter);
  const voices = current.views.voices(current, view);
  const found = foundIn(columns, records, viewer, filter.q);
  const period = periodOf(filter, today);
  const question = { filter, viewport, bin, axis, period, split, change: 1 };
  const answer = summarise(view, voices, select(view, filter, today, found), question);
  const recordAt = recordsByRow(columns, records, viewer, filter);
  answer.spans.forEach((row, i) => {
    const span = answer.summary.timeline.spans[i];
    if (span) span.title = recordAt(row)?.event.title ?? "";
  });
  answer.largest.forEach((row, metric) => {
    const value = METRICS[metric]?.value;
    const record = recordAt(row);
    const figure =
      value && record && figuresOf(aboutOnly(record.claims, filter.subject), filter.rule)[value];
    if (figure) answer.summary.totals.figures[value].largest = asLargest(record.event, figure);
  });
  return answer.summary;
}

/** The cube that the columns answer, in the same way. */
export function columnCube(
  { current }: Loaded,
  records: readonly EventRecord[],
  { viewer, ...question }: CubeQuestion & { viewer: Viewer },
): Cube<Tally, Sums> {
  const { columns } = current;
  const { filter, today } = question;
  const view = current.views.view(current, viewer, filter);
  const found = foundIn(columns, records, viewer, filter.q);
  const anyDay = select(view, { ...filter, date: null }, today, found);
  const period = periodOf(filter, today);
  const { cube, leaders } = cubeOf(view, anyDay, { ...question, period });
  const recordAt = recordsByRow(columns, records, viewer, filter);
  const events = leaders.flatMap((row) => {
    const record = recordAt(row);
    const figure =
      record && figuresOf(aboutOnly(record.claims, filter.subject), filter.rule).participants;
    return figure ? [asLargest(record.event, figure)] : [];
  });
  return { ...cube, largest: { ...cube.largest, events } };
}

/** The records that this viewer sees, as they see them. */
export function seenBy(viewer: Viewer, records: readonly EventRecord[]): readonly EventRecord[] {
  if (viewer === "public") return publicView(records);
  const events = new Map(records.map(({ event }) => [event.id, event]));
  const shown = (id: string | null): string | null => {
    const event = events.get(id ?? "");
    return event === undefined || viewer.includes(event.status) ? id : shown(event.part_of);
  };
  return records
    .filter(({ event }) => viewer.includes(event.status))
    .map((record) => {
      const part_of = shown(record.event.part_of);
      return { ...record, event: { ...record.event, part_of } };
    });
}

/** What the database would find for a filter's words. */
export function foundIn(
  { events }: Columns,
  records: readonly EventRecord[],
  viewer: Viewer,
  q: string | null,
): Uint8Array | null {
  if (q === null) return null;
  const found = new Uint8Array(events.count);
  for (const { event, words } of seenBy(viewer, records))
    if (holds(words, phrasesOf(q))) found[events.ids.rowOf(event.id)] = 1;
  return found;
}

/** The records by their rows, as this viewer sees them at the filter's moment. */
export function recordsByRow(
  { events }: Columns,
  records: readonly EventRecord[],
  viewer: Viewer,
  { as_of }: Pick<Filter, "as_of">,
): (row: number) => EventRecord | undefined {
  const seen = seenBy(viewer, records);
  const byId = new Map(asKnownAt(seen, as_of).map((record) => [record.event.id, record]));
  return (row) => byId.get(events.ids.idOf(row));
}
