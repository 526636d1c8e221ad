// Rows of the database into columns. A row that is there already is written over; its old claims are left behind.
import type { Place } from "../../../domain/place.ts";
import { publicPlace } from "../../../domain/publicview.ts";
import type { Sensitivity } from "../../../domain/vocabulary/event-terms.ts";
import type { DatePrecision } from "../../../domain/vocabulary/precision.ts";
import { type Day, dayOf, instantOf } from "../../../domain/when.ts";
import type { BulkRows } from "../../events/bulk-rows.ts";
import {
  inColumnOrder,
  metricCode,
  QUALIFIER_AT,
  qualifierCode,
  SPEAKER_AT,
  STANDS,
  SUPERSEDED,
  speakerCode,
  subjectCode,
} from "./claims.ts";
import type { Columns } from "./columns.ts";
import type { TermSet } from "./events.ts";

/** A claim without any date was said before every other. */
const LONG_AGO = Number.MIN_SAFE_INTEGER;

/** Takes a page of events with all their claims and sources. Gives their rows. */
export function put(columns: Columns, page: BulkRows): number[] {
  const { events, claims, eventSources } = page;
  let claim = 0;
  let named = 0;
  return events.id.map((id, at) => {
    const row = columns.events.ids.rowFor(id);
    columns.events.reach();
    const sources: string[] = [];
    for (; eventSources.event_id[named] === id; named++)
      sources.push(eventSources.source_id[named] ?? "");
    const own: number[] = [];
    for (; claims.event_id[claim] === id; claim++) {
      own.push(claim);
      sources.push(claims.source_id[claim] ?? "");
    }
    putEvent(columns, row, eventAt(events, at), sources);
    putClaims(columns, row, claims, own);
    return row;
  });
}

/** Ties what came in several pages: parts to their wider events, claims to the claims that replaced them. */
export function settle({ events, instants, partOf, replacements }: Columns): void {
  instants.clear();
  for (const [row, id] of partOf) events.setParent(row, events.ids.rowOf(id));
  partOf.clear();
  replacements.settle();
}

type EventColumns = BulkRows["events"];
type ClaimColumns = BulkRows["claims"];

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
    start: events.start_day[at] ?? 0,
    end: events.end_day[at] ?? 0,
    precision: events.date_precision[at] as DatePrecision,
    place: events.place_id[at] ?? "",
    partOf: events.part_of[at] ?? null,
    sensitivity: events.sensitivity[at] as Sensitivity,
    added: events.added_day[at] ?? 0,
    changed: events.changed_at[at] ?? "",
  };
}

function putEvent(
  columns: Columns,
  row: number,
  event: ReturnType<typeof eventAt>,
  sources: readonly string[],
): void {
  const { events } = columns;
  const recorded = columns.places.get(event.place);
  if (recorded === undefined) throw new RangeError(`there is no place ${event.place}`);
  const exact = events.placeCode(event.place, () => recorded);
  const seen = seenPlace(columns, event.place, recorded, event.sensitivity);
  if (seen === exact) events.recorded.delete(row);
  else events.recorded.set(row, exact);
  events.set(row, {
    place: seen,
    when: events.whens.codeOf(event.start, event.end, event.precision),
    terms: events.termsCode(event.terms),
    added: event.added,
    changed: instantIn(columns, event.changed),
    out: firstOut(columns, sources) ?? event.start,
  });
  events.parent[row] = 0;
  if (event.partOf !== null) columns.partOf.set(row, event.partOf);
}

/** The code of the place as the public sees it. */
function seenPlace(columns: Columns, id: string, place: Place, sensitivity: Sensitivity): number {
  const seen = publicPlace(place, sensitivity);
  const key = seen === place ? id : `seen ${JSON.stringify(Object.values(seen))}`;
  return columns.events.placeCode(key, () => seen);
}

function firstOut({ sources }: Columns, ids: readonly string[]): Day | null {
  let first: Day | null = null;
  for (const id of ids) {
    const published = sources.values[sources.find(id)]?.published ?? null;
    if (published !== null && (first === null || published < first)) first = published;
  }
  return first;
}

/** `own` are the places of the event's claims in the page, in the order of their ids. */
function putClaims(columns: Columns, row: number, page: ClaimColumns, own: number[]): void {
  const { events, slots } = columns;
  leaveClaims(columns, row);
  events.slot[row] = slots.count;
  let metric = "";
  for (const at of inColumnOrder(own, (claim) => page.metric[claim] ?? "")) {
    const named = page.metric[at] ?? "";
    if (named !== metric) slots.add(row, metricCode(named));
    metric = named;
    putClaim(columns, row, page, at);
    slots.close(columns.claims.count);
  }
  events.slots[row] = slots.count - (events.slot[row] ?? 0);
}

/** What the event's claims were belongs to no event any more. */
function leaveClaims({ events, slots }: Columns, row: number): void {
  const first = events.slot[row] ?? 0;
  const end = first + (events.slots[row] ?? 0);
  for (let slot = first; slot < end; slot++) slots.row[slot] = 0;
}

function putClaim(columns: Columns, row: number, page: ClaimColumns, at: number): void {
  const { claims, replacements, sources } = columns;
  const source = sources.find(page.source_id[at] ?? "");
  const status = page.status[at];
  const stands = status === "active" || status === "disputed" ? STANDS : 0;
  const superseded = status === "superseded" ? SUPERSEDED : 0;
  const subject = subjectCode(page.subject[at] ?? "");
  const speaker = speakerCode(page.attributed_kind[at] ?? "") << SPEAKER_AT;
  const asOf = page.as_of[at] ?? null;
  const published = sources.values[source]?.published ?? null;
  const said = asOf === null ? lastSecondIn(published) : instantIn(columns, asOf);
  const qualifier = qualifierCode(page.qualifier[at] ?? "") << QUALIFIER_AT;
  const low = page.low[at] ?? null;
  const high = page.high[at] ?? null;
  const facts = subject | speaker | stands | superseded | qualifier;
  const claim = claims.add({ low, high, said, source, facts });
  if (superseded) replacements.addReplaced(page.id[at] ?? "", { claim, of: row });
  const replaced = page.supersedes[at] ?? null;
  if (replaced !== null) replacements.addReplacing(replaced, { by: row, said });
}

const MS_PER_DAY = 86_400_000;
const LAST_SECOND = MS_PER_DAY - 1_000;

function lastSecondIn(published: Day | null): number {
  return published === null ? LONG_AGO : lastSecondOf(published);
}

/** Read once for all that say it: fewer instants than claims are recorded. */
function instantIn({ instants }: Columns, text: string): number {
  const known = instants.get(text);
  if (known !== undefined) return known;
  const instant = instantOf(text) ?? LONG_AGO;
  instants.set(text, instant);
  return instant;
}

/** In milliseconds: a bare date counts as its last second (domain/when.ts). */
export function lastSecondOf(day: Day): number {
  return day * MS_PER_DAY + LAST_SECOND;
}

/** The day of a date in the database, which is a date that exists. */
export const publishedDay = (iso: string | null): Day | null => (iso === null ? null : dayOf(iso));
