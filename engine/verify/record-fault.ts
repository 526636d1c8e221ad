// Holds one record as it is shown to the same record as it is stored.
import type { EventRecord } from "../../domain/record.ts";
import { searchWords, speakersOf } from "../../domain/record.ts";
import { figuresOf } from "../../domain/resolve-all.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { SPEAKERS } from "../../domain/vocabulary/speaker.ts";
import { isoOf } from "../../domain/when.ts";
import { headlineAt, NONE } from "../figures/figures.ts";
import type { View } from "../query/view.ts";
import type { Columns } from "../store/columns.ts";
import { slotOf } from "../store/slot-of.ts";

/** Whether the columns hold an event in this row. */
export const isHeld = ({ events }: Columns, row: number): boolean => (events.terms[row] ?? 0) !== 0;

/**
 * What is wrong with a record, or null; `views` are those of everything that is recorded, under every rule. As a
 * sentence's end.
 */
export function recordFault(views: readonly View[], record: EventRecord): string | null {
  for (const view of views) {
    const row = view.columns.events.ids.rowOf(record.event.id);
    if (!isHeld(view.columns, row)) return "is stored and not shown";
    if (!isShownAs(view, row, record)) return "is shown otherwise than stored";
  }
  if (record.words !== searchWords(record)) return "is found by other words than its own";
  return null;
}

function isShownAs(view: View, row: number, { event, claims }: EventRecord): boolean {
  const { columns, known, sight, figures, rule } = view;
  const { events } = columns;
  const { whens } = events;
  const when = events.when[row] ?? 0;
  const terms = events.termSets.values[events.terms[row] ?? 0];
  const place = events.places.values[sight.place[row] ?? 0];
  if (when === 0 || !terms || !place) return false;
  const parent = events.parent[row] ?? 0;
  const speakers = speakersOf(claims).reduce(
    (bits, speaker) => bits | (1 << SPEAKERS.findIndex(({ value }) => value === speaker)),
    0,
  );
  const told = figuresOf(claims, rule);
  return (
    isoOf(whens.startOf(when)) === event.start &&
    isoOf(whens.endOf(when)) === event.end &&
    whens.precisionOf(when) === event.date_precision &&
    terms.kind === event.kind &&
    terms.form === event.form &&
    terms.response === event.response &&
    terms.status === event.status &&
    terms.restricted === (event.sensitivity === "restricted") &&
    JSON.stringify(Object.values(place)) === JSON.stringify(Object.values(event.place)) &&
    (parent === 0 ? null : events.ids.idOf(parent)) === event.part_of &&
    known.said[row] === claims.length &&
    ((known.voices[row] ?? 0) & ((1 << SPEAKERS.length) - 1)) === speakers &&
    METRICS.every(({ value }, metric) => {
      const slot = slotOf(columns, row, metric);
      return headlineAt(figures, slot) === (told[value]?.headline ?? NONE);
    })
  );
}
