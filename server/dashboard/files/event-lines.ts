// Lines of the shape "events": what is counted from the columns, what is said in words from the database.
import { csvCells, csvLineOf } from "../../../domain/csv.ts";
import type { Exported } from "../../../domain/csv-rows.ts";
import { NAME_COLUMNS, SOURCE_COLUMNS, STATE_COLUMNS } from "../../../domain/event-columns.ts";
import type { Db } from "../../db/tables.ts";
import {
  type EventTexts,
  eventTexts,
  type NamedSources,
  namedSources,
} from "../../events/file-rows.ts";
import type { View } from "../columns/view.ts";
import { figureCells } from "./figure-cells.ts";
import type { KeptSources, SourceText } from "./kept-sources.ts";
import { firstAt, type Reader, type Write } from "./reader.ts";
import { held, type SharedCells, sharedCells } from "./shared-cells.ts";

/** Reads and writes events. Those whose claims stand in sources that the event does not name are left to others. */
export function eventLines(db: Db, sources: KeptSources, exported: Exported): Reader {
  let shared: SharedCells | null = null;
  return async (ids, change) => {
    const texts = await eventTexts(db, ids);
    const named = await namedSources(db, ids);
    const known = await sources(named.source_id, change);
    return (view) => {
      if (shared?.columns !== view.columns) shared = sharedCells(view.columns);
      return writer(view, exported, { texts, named, sources: known }, shared);
    };
  };
}

type Read = {
  texts: EventTexts;
  named: NamedSources;
  sources: ReadonlyMap<string, SourceText>;
};

function writer(
  view: View,
  { rule, site }: Exported,
  { texts, named, sources }: Read,
  shared: SharedCells,
): Write {
  const at = firstAt(texts.id);
  const firstNamed = firstAt(named.event_id);
  const { events } = view.columns;
  const parents = view.eyes === "public" ? view.sight.parent : events.parent;
  const figures = figureCells(view);

  return (id, row) => {
    const text = at.get(id);
    if (text === undefined) return null;
    const own: string[] = [];
    for (let i = firstNamed.get(id) ?? 0; named.event_id[i] === id; i++)
      own.push(named.source_id[i] ?? "");
    if (!standIn(view, row, own)) return null;
    const terms = events.terms[row] ?? 0;
    const wider = parents[row] ?? 0;
    const demands = texts.demands[text] ?? NONE;
    return csvLineOf([
      csvCells(NAME_COLUMNS, {
        id,
        url: `${site}/events/${encodeURIComponent(id)}`,
        title: texts.title[text] ?? "",
      }),
      shared.terms(terms),
      shared.when(events.when[row] ?? 0),
      shared.place(view.sight.place[row] ?? 0),
      wider === 0 ? "" : events.ids.idOf(wider),
      figures(row),
      sourceCells(own.flatMap((source) => sources.get(source) ?? [])),
      csvCells(STATE_COLUMNS, {
        demands: demands === NONE ? [] : JSON.parse(demands),
        status: held(events.termSets, terms).status,
        rule,
        changed_at: texts.changed_at[text] ?? "",
      }),
    ]);
  };
}

function sourceCells(sources: readonly SourceText[]): string {
  const [only] = sources;
  return sources.length === 1 && only ? only.cells : csvCells(SOURCE_COLUMNS, sources);
}

/** A list of nothing, as the database holds it. */
const NONE = "[]";

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
