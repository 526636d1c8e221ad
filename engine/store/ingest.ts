// Writes rows of the record into columns. A row that is there already is overwritten; its old claims stay behind, unused.
import { publicPlace } from "../../domain/publicview.ts";
import type { Sensitivity } from "../../domain/vocabulary/event-terms.ts";
import type { DatePrecision } from "../../domain/vocabulary/precision.ts";
import { type Day, dayOf, instantOf } from "../../domain/when.ts";
import type { RecordPage } from "../source.ts";
import {
  inColumnOrder,
  LONG_AGO,
  metricCode,
  QUALIFIER_AT,
  qualifierCode,
  SPEAKER_AT,
  STANDS,
  speakerCode,
  subjectCode,
} from "./claims.ts";
import type { Columns } from "./columns.ts";
import type { TermSet } from "./events.ts";
import { replacedSince } from "./replacements.ts";

/** The day on which a source came out that has no date. */
const NEVER = Number.POSITIVE_INFINITY;

/** Takes a page of events with all their claims and sources. Gives their rows. */
export function ingest(columns: Columns, page: RecordPage): number[] {
  const { events } = page;
  const claims = codedClaims(columns, page.claims);
  const { event_id: namedBy, source_id: names } = page.eventSources;
  const { event_id: foundAs, number, audience } = page.searchTexts;
  let claim = 0;
  let name = 0;
  let text = 0;
  return events.id.map((id, at) => {
    const row = columns.events.ids.rowFor(id);
    columns.events.reach();
    let out = NEVER;
    const own: number[] = [];
    const cited = new Set<number>();
    for (; claims.event_id[claim] === id; claim++) {
      out = Math.min(out, publishedOn(columns, claims.source[claim]));
      own.push(claim);
      cited.add(claims.source[claim]);
    }
    for (; namedBy[name] === id; name++) {
      const source = columns.sources.find(names[name]);
      out = Math.min(out, publishedOn(columns, source));
      if (!cited.has(source)) columns.uncited.add(row, source);
    }
    for (; foundAs[text] === id; text++) columns.searchTexts.add(number[text], row, audience[text]);
    ingestEvent(columns, row, eventAt(events, at), out);
    ingestClaims(columns, row, claims, own);
    return row;
  });
}

/** The event in a row is no more: it is told by nothing, and nothing hangs on it. */
export function remove(columns: Columns, row: number): void {
  const { events } = columns;
  abandonClaims(columns, row);
  events.groupCount[row] = 0;
  events.terms[row] = 0;
  events.parent[row] = 0;
  events.recorded.delete(row);
}

/** Ties parts to their wider events, which may have come in another page. */
export function linkPages({ events, partOf }: Columns): void {
  for (const [row, id] of partOf) events.setParent(row, events.ids.rowOf(id));
  partOf.clear();
}

type EventColumns = RecordPage["events"];

/** Claims of a page; metrics and sources as codes too. */
type ClaimColumns = RecordPage["claims"] & { metrics: Uint8Array; source: Uint32Array };

function codedClaims({ sources }: Columns, claims: RecordPage["claims"]): ClaimColumns {
  const metrics = Uint8Array.from(claims.metric, metricCode);
  // Neighbours often share a source.
  let [last, code] = ["", 0];
  const source = Uint32Array.from(claims.source_id, (id) => {
    if (id !== last) code = sources.find(id);
    last = id;
    return code;
  });
  return { ...claims, metrics, source };
}

/** The event at a place of the page, without its id. */
function eventAt(events: EventColumns, at: number) {
  return {
    terms: {
      kind: events.kind[at],
      form: events.form[at],
      response: events.response[at],
      status: events.status[at],
      restricted: events.sensitivity[at] === "restricted",
    } as TermSet,
    start: events.start_day[at],
    end: events.end_day[at],
    precision: events.date_precision[at] as DatePrecision,
    place: events.place_id[at],
    partOf: events.part_of[at],
    sensitivity: events.sensitivity[at] as Sensitivity,
    added: events.added_day[at],
    changed: events.changed_at[at],
  };
}

function ingestEvent(
  columns: Columns,
  row: number,
  event: ReturnType<typeof eventAt>,
  out: Day,
): void {
  const { events } = columns;
  const exact = events.places.find(event.place);
  const seen = seenPlace(columns, exact, event.sensitivity);
  if (seen === exact) events.recorded.delete(row);
  else events.recorded.set(row, exact);
  events.set(row, {
    place: seen,
    when: events.dateSpans.codeOf(event.start, event.end, event.precision),
    terms: events.termsCode(event.terms),
    added: event.added,
    changed: instantOf(event.changed) ?? LONG_AGO,
    out: out === NEVER ? event.start : out,
  });
  events.parent[row] = 0;
  if (event.partOf !== null) columns.partOf.set(row, event.partOf);
}

/** The code of the place as the public sees it. */
function seenPlace({ events }: Columns, exact: number, sensitivity: Sensitivity): number {
  const place = events.places.values[exact];
  if (!place) throw new RangeError("there is no such place");
  const seen = publicPlace(place, sensitivity);
  if (seen === place) return exact;
  return events.placeCode(`seen ${JSON.stringify(Object.values(seen))}`, () => seen);
}

function publishedOn({ sources }: Columns, source: number): Day {
  return sources.values[source]?.published ?? NEVER;
}

/** `own` are the places of the event's claims in the page, in the order of their ids. */
function ingestClaims(columns: Columns, row: number, page: ClaimColumns, own: number[]): void {
  const { events, groups, replacements } = columns;
  abandonClaims(columns, row);
  events.firstGroup[row] = groups.count;
  const start = events.dateSpans.startOf(events.when[row]);
  const saidAt = (at: number) => saidOf(columns, page, at, start);
  const replaced = replacedSince(page, own, saidAt);
  let metric = -1;
  for (const at of inColumnOrder(own, page.metrics)) {
    const code = page.metrics[at];
    if (code !== metric) groups.add(row, code);
    metric = code;
    const since = replaced.get(at);
    const claim = ingestClaim(columns, page, at, saidAt(at), since !== undefined);
    if (since !== undefined) replacements.add({ claim, of: row, since });
    groups.close(columns.claims.count);
  }
  events.groupCount[row] = groups.count - events.firstGroup[row];
}

/** What the event's claims were belongs to no event any more. */
function abandonClaims({ events, groups }: Columns, row: number): void {
  const first = events.firstGroup[row];
  const end = first + events.groupCount[row];
  for (let group = first; group < end; group++) groups.abandon(group);
}

function ingestClaim(
  columns: Columns,
  page: ClaimColumns,
  at: number,
  said: number,
  isReplaced: boolean,
): number {
  const stands = isReplaced || page.status[at] === "retracted" ? 0 : STANDS;
  const subject = subjectCode(page.subject[at]);
  const speaker = speakerCode(page.attributed_kind[at]) << SPEAKER_AT;
  const qualifier = qualifierCode(page.qualifier[at]) << QUALIFIER_AT;
  return columns.claims.add({
    low: page.low[at],
    high: page.high[at],
    said,
    source: page.source[at],
    facts: subject | speaker | stands | qualifier,
  });
}

/** In milliseconds (domain/rule.ts, saidAt). */
function saidOf(columns: Columns, { as_of, source }: ClaimColumns, at: number, start: Day): number {
  const said = as_of[at];
  if (said !== null) return instantOf(said) ?? LONG_AGO;
  const published = publishedOn(columns, source[at]);
  return lastSecondOf(published === NEVER ? start : published);
}

const MS_PER_DAY = 86_400_000;
const LAST_SECOND = MS_PER_DAY - 1_000;

/** In milliseconds: a bare date counts as its last second (domain/when.ts). */
function lastSecondOf(day: Day): number {
  return day * MS_PER_DAY + LAST_SECOND;
}

/** The last of the days that lie in full before a moment in milliseconds, or end with it. */
export function lastDayBefore(moment: number): Day {
  return Math.floor((moment - LAST_SECOND) / MS_PER_DAY);
}

/** The day of a date in the database, which is a date that exists. */
export const publishedDay = (iso: string | null): Day | null => (iso === null ? null : dayOf(iso));
