// Writes lines of the shape "events": figures from the columns, words from the source.
import { LINE_END, textCell } from "../../domain/csv.ts";
import type { Exported } from "../../domain/csv-rows.ts";
import { joinList } from "../../domain/list-cell.ts";
import type { RecordTexts } from "../source.ts";
import { ownSources, sourceCells } from "./event-sources.ts";
import { figureCells } from "./figure-cells.ts";
import type { Reader } from "./reader.ts";
import { type SharedCells, sharedCells } from "./shared-cells.ts";

/** Reads and writes events. */
export function eventLines(reads: RecordTexts, { site, rule }: Exported): Reader {
  const addressOf = addressCells(site);
  const sourcesOf = ownSources(reads);
  let shared: SharedCells | null = null;
  return async (among, at) => {
    const { events } = at.columns;
    const { id: ids, title, demands, changed_at } = await reads.events(among);
    const rows = ids.map((id) => events.ids.rowOf(id));
    const own = await sourcesOf({ ids, rows }, among, at);
    const placeOf = new Map(rows.map((row, place) => [row, place]));
    return (view, out) => {
      if (shared?.columns !== at.columns) shared = sharedCells(at.columns, rule);
      const { terms, when, place, state } = shared;
      const parents = view.viewer === "public" ? view.visibility.parent : events.parent;
      const figures = figureCells(view);
      return (row) => {
        const i = placeOf.get(row) ?? 0;
        const id = ids[i] ?? "";
        const wider = parents[row] ?? 0;
        const coded = events.terms[row] ?? 0;
        out.write(
          `${id},${addressOf(id)},${textCell(title[i] ?? "")},` +
            `${terms(coded)},${when(events.when[row] ?? 0)},${place(view.visibility.place[row] ?? 0)},` +
            `${wider === 0 ? "" : events.ids.idOf(wider)},${figures(row)}${sourceCells(own[i] ?? [])},` +
            `${demandsCell(demands[i] ?? NONE)},${state(coded)},${changed_at[i]}${LINE_END}`,
        );
      };
    };
  };
}

/** Writes the cell of an event's address. Of what ids may hold nothing is quoted, and only colons are escaped. */
function addressCells(site: string): (id: string) => string {
  const before = `${site}/events/`;
  if (textCell(before) !== before) return (id) => textCell(before + encodeURIComponent(id));
  return (id) => before + (id.includes(":") ? encodeURIComponent(id) : id);
}

/** A list of nothing, as the source holds it. */
const NONE = "[]";

function demandsCell(json: string): string {
  return json === NONE ? "" : textCell(joinList(JSON.parse(json)));
}
