// Writes lines of the shape "events": figures from the columns, words from the source.
import { EDITOR_EVENT_PARTS, EVENT_PARTS } from "../../domain/columns.ts";
import { cellsWriter, LINE_END, textCell } from "../../domain/csv.ts";
import type { Exported } from "../../domain/csv-rows.ts";
import { joinList } from "../../domain/list-cell.ts";
import type { RecordTexts } from "../source.ts";
import { ownSources, publishersCell, urlsCell } from "./event-sources.ts";
import { showsExternalIds } from "./external-ids.ts";
import { figureCells } from "./figure-cells.ts";
import { idsToRead, type Reader } from "./reader.ts";
import { type SharedCells, sharedCells } from "./shared-cells.ts";

/** Reads and writes events. */
export function eventLines(reads: RecordTexts, { site, rule, forEditors }: Exported): Reader {
  const parts = forEditors ? EDITOR_EVENT_PARTS : EVENT_PARTS;
  const addressOf = addressCells(site);
  const sourcesOf = ownSources(reads);
  let shared: SharedCells | null = null;
  return async (listed, at) => {
    const { events } = at.columns;
    const among = idsToRead(events.ids, listed);
    const texts = await reads.events(among);
    const { id: ids, title, summary, participants, against, security, demands } = texts;
    const { external_id, changed_at, sensitivity } = texts;
    const rows = ids.map((id) => events.ids.rowOf(id));
    const own = await sourcesOf({ ids, rows }, among, at);
    const readAt = new Map(rows.map((row, place) => [row, place]));
    return (view, out, netsOf) => {
      if (shared?.columns !== at.columns) shared = sharedCells(at.columns, rule);
      const { terms, when, place, state } = shared;
      const { parent } = view.visibility;
      const showsId = showsExternalIds(view);
      const { figures, nets } = figureCells(view, netsOf());
      const cells = cellsWriter<keyof typeof EDITOR_EVENT_PARTS, At>(parts, {
        id: ({ read }) => ids[read],
        url: ({ read }) => addressOf(ids[read]),
        title: ({ read }) => textCell(title[read]),
        terms: ({ row }) => terms(events.terms[row]),
        when: ({ row }) => when(events.when[row]),
        place: ({ row }) => place(view.visibility.place[row]),
        // Of row 0, which stands for none, the id is empty.
        part_of: ({ row }) => events.ids.idOf(parent[row]),
        figures: ({ row }) => figures(row),
        nets: ({ row }) => nets(row),
        publishers: ({ read }) => publishersCell(own[read]),
        urls: ({ read }) => urlsCell(own[read]),
        summary: ({ read }) => textCell(summary[read] ?? ""),
        actors: ({ read }) =>
          [participants, against, security].map((words) => textCell(words[read] ?? "")).join(","),
        demands: ({ read }) => demandsCell(demands[read]),
        external_id: ({ row, read }) => (showsId(row) ? textCell(external_id[read] ?? "") : ""),
        state: ({ row }) => state(events.terms[row]),
        changed_at: ({ read }) => changed_at[read],
        sensitivity: ({ read }) => sensitivity[read],
      });
      return (row) => out.write(cells({ row, read: readAt.get(row) ?? 0 }) + LINE_END);
    };
  };
}

/** The row of an event, and its place among what was read. */
type At = { row: number; read: number };

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
