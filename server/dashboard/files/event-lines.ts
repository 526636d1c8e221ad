// Lines of the shape "events": what is counted from the columns, what is said in words from the database.
import { EVENT_COLUMNS, type ExportedEvent } from "../../../domain/columns.ts";
import { csvLine } from "../../../domain/csv.ts";
import type { Exported } from "../../../domain/csv-rows.ts";
import { isoOf } from "../../../domain/when.ts";
import type { Db } from "../../db/tables.ts";
import {
  type EventTexts,
  eventTexts,
  type NamedSources,
  namedSources,
} from "../../events/file-rows.ts";
import { metricAt } from "../columns/claims.ts";
import { netsOf } from "../columns/rollups.ts";
import type { View } from "../columns/view.ts";
import { writtenFigures } from "../columns/written-figure.ts";
import type { KeptSources, SourceText } from "./kept-sources.ts";
import { firstAt, type Reader, type Write } from "./reader.ts";

type Row = ExportedEvent["record"];

/** Reads and writes events. Those whose claims stand in sources that the event does not name are left to others. */
export function eventLines(db: Db, sources: KeptSources, { rule, site }: Exported): Reader {
  return async (ids, change) => {
    const texts = await eventTexts(db, ids);
    const named = await namedSources(db, ids);
    const known = await sources(named.source_id, change);
    return (view) => writer(view, { rule, site }, texts, named, known);
  };
}

function writer(
  view: View,
  { rule, site }: Pick<Exported, "rule" | "site">,
  texts: EventTexts,
  named: NamedSources,
  sources: ReadonlyMap<string, SourceText>,
): Write {
  const at = firstAt(texts.id);
  const firstNamed = firstAt(named.event_id);
  const { events } = view.columns;
  const { places, whens, termSets, ids } = events;
  const figures = figuresIn(view);

  return (id, row) => {
    const text = at.get(id);
    const terms = termSets.values[events.terms[row] ?? 0];
    const place = places.values[view.sight.place[row] ?? 0];
    if (text === undefined || !terms || !place) return null;
    const own: string[] = [];
    for (let i = firstNamed.get(id) ?? 0; named.event_id[i] === id; i++)
      own.push(named.source_id[i] ?? "");
    if (!standIn(view, row, own)) return null;
    const when = events.when[row] ?? 0;
    const wider = (view.eyes === "public" ? view.sight.parent : events.parent)[row] ?? 0;
    const demands = texts.demands[text] ?? "[]";
    const record: Row = {
      event: {
        id,
        title: texts.title[text] ?? "",
        kind: terms.kind,
        form: terms.form,
        response: terms.response,
        start: isoOf(whens.startOf(when)),
        end: isoOf(whens.endOf(when)),
        date_precision: whens.precisionOf(when),
        place,
        part_of: wider === 0 ? null : ids.idOf(wider),
        demands: demands === "[]" ? NO_DEMANDS : JSON.parse(demands),
        status: terms.status,
        changed_at: texts.changed_at[text] ?? "",
      },
      ...figures(row),
      sources: own.flatMap((source) => sources.get(source) ?? []),
    };
    return csvLine(EVENT_COLUMNS, {
      record,
      rule,
      url: `${site}/events/${encodeURIComponent(id)}`,
    });
  };
}

const NO_DEMANDS: string[] = [];

/** The figures of a row and what they add to sums. */
function figuresIn(view: View): (row: number) => Pick<Row, "figures" | "nets"> {
  const { columns, sight } = view;
  const written = writtenFigures(view);
  return (row) => {
    const figures: { -readonly [M in keyof Row["figures"]]: Row["figures"][M] } = {};
    const nets: { -readonly [M in keyof Row["nets"]]: Row["nets"][M] } = {};
    const first = columns.events.slot[row] ?? 0;
    const end = first + (columns.events.slots[row] ?? 0);
    for (let slot = first; slot < end; slot++) {
      const figure = written(slot);
      if (figure === null) continue;
      const metric = metricAt(columns.slots.metric[slot] ?? 0);
      figures[metric] = figure;
      nets[metric] = figure;
    }
    return { figures, nets: sight.inTree(row) ? netsOf(view, row) : nets };
  };
}

/** Whether all claims of a row stand in these sources. */
function standIn({ columns }: View, row: number, ids: readonly string[]): boolean {
  const { events, slots, claims, sources } = columns;
  const codes = ids.map((id) => sources.find(id));
  const first = events.slot[row] ?? 0;
  const end = slots.claim[first + (events.slots[row] ?? 0)] ?? 0;
  for (let i = slots.claim[first] ?? 0; i < end; i++)
    if (!codes.includes(claims.source[i] ?? 0)) return false;
  return true;
}
