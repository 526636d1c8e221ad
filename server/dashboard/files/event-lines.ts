// Lines of the shape "events": what is counted from the columns, what is said in words from the database.
import { LINE_END, textCell } from "../../../domain/csv.ts";
import type { Exported } from "../../../domain/csv-rows.ts";
import { joinList, SEPARATOR } from "../../../domain/list-cell.ts";
import type { Db } from "../../db/tables.ts";
import { eventTexts } from "../../events/file-rows.ts";
import { figureCells } from "./figure-cells.ts";
import type { KeptSources, SourceText } from "./kept-sources.ts";
import { ownSources } from "./own-sources.ts";
import { firstAt, idsToRead, type Reader } from "./reader.ts";
import { type SharedCells, sharedCells } from "./shared-cells.ts";

/** Reads and writes events. */
export function eventLines(db: Db, sources: KeptSources, { site, rule }: Exported): Reader {
  const addressOf = addressCells(site);
  let shared: SharedCells | null = null;
  return async (rows, at) => {
    const { events } = at.columns;
    const { id, title, demands, changed_at } = await eventTexts(db, idsToRead(events.ids, rows));
    const own = await ownSources(db, rows, sources, at);
    const first = firstAt(events.ids, id);
    return (view, out) => {
      if (shared?.columns !== at.columns) shared = sharedCells(at.columns, rule);
      const { terms, when, place, state } = shared;
      const parents = view.eyes === "public" ? view.sight.parent : events.parent;
      const figures = figureCells(view);
      return (row) => {
        const text = first.get(row) ?? 0;
        const own_id = id[text] ?? "";
        const wider = parents[row] ?? 0;
        const coded = events.terms[row] ?? 0;
        out.text(`${own_id},${addressOf(own_id)},${textCell(title[text] ?? "")},`);
        out.put(terms(coded));
        out.put(when(events.when[row] ?? 0));
        out.put(place(view.sight.place[row] ?? 0));
        out.text(`${wider === 0 ? "" : events.ids.idOf(wider)},${figures(row)}`);
        const [only, ...others] = own.get(row) ?? [];
        if (only !== undefined && others.length === 0) out.put(only.eventCells);
        else out.text(sourceCells(own.get(row) ?? []));
        out.text(`${demandsCell(demands[text] ?? NONE)},`);
        out.put(state(coded));
        out.text(changed_at[text] + LINE_END);
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

/** Of several sources, or of none, with a comma behind each. */
function sourceCells(sources: readonly SourceText[]): string {
  const publishers = sources.map(({ publisher }) => publisher).join(SEPARATOR);
  const urls = sources.map(({ url }) => url).join(SEPARATOR);
  return `${textCell(publishers)},${textCell(urls)},`;
}

/** A list of nothing, as the database holds it. */
const NONE = "[]";

function demandsCell(json: string): string {
  return json === NONE ? "" : textCell(joinList(JSON.parse(json)));
}
