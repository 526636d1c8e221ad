// Reads the sources of events: those that an event names, then those that its other claims stand in.
import { textCell } from "../../domain/csv.ts";
import { joinList, SEPARATOR } from "../../domain/list-cell.ts";
import type { Among, RecordTexts } from "../source.ts";
import type { Columns } from "../store/columns.ts";
import type { At } from "./reader.ts";
import { keptSources } from "./source-cache.ts";

/** A source: its texts as one of several in a cell, and the cells of an event that has it alone. */
type OwnSource = {
  id: string;
  code: number;
  publisher: string;
  url: string;
  alone: { publisher: string; url: string };
};

/** EventRows in order of their ids, with their rows. */
type EventRows = { ids: readonly string[]; rows: readonly number[] };

/** Reads the sources of events, `among` which they are; of each in the order in which a record has them. */
export function ownSources(reads: RecordTexts) {
  const sources = keptSources(reads, (source, code): OwnSource => {
    const publisher = joinList([source.publisher]);
    const url = joinList([source.url ?? ""]);
    const alone = { publisher: textCell(publisher), url: textCell(url) };
    return { id: source.id, code, publisher, url, alone };
  });

  return async ({ ids, rows }: EventRows, among: Among, at: At) => {
    const own = ids.map((): OwnSource[] => []);
    const add = async (read: RecordTexts["namedSources"], some: Among) => {
      const { event_id, source_id } = await read(some);
      const found = await sources(source_id, at);
      let event = 0;
      found.forEach((source, i) => {
        while (event < ids.length && ids[event] !== event_id[i]) event++;
        const others = own[event];
        if (source !== null && others?.some(({ id }) => id === source.id) === false)
          others.push(source);
      });
    };
    await add(reads.namedSources, among);
    const elsewhere = ids.filter((_, i) => !standIn(at.columns, rows[i], own[i]));
    if (elsewhere.length > 0) await add(reads.claimSources, { texts: elsewhere, close: false });
    return own;
  };
}

/** The cell of an event's publishers. */
export function publishersCell(sources: readonly OwnSource[]): string {
  const [first] = sources;
  if (sources.length === 1 && first !== undefined) return first.alone.publisher;
  return textCell(sources.map(({ publisher }) => publisher).join(SEPARATOR));
}

/** The cell of their addresses. */
export function urlsCell(sources: readonly OwnSource[]): string {
  const [first] = sources;
  if (sources.length === 1 && first !== undefined) return first.alone.url;
  return textCell(sources.map(({ url }) => url).join(SEPARATOR));
}

/** Whether all claims of an event stand in these sources. */
function standIn(
  { events, groups, claims }: Columns,
  row: number,
  sources: readonly OwnSource[],
): boolean {
  const first = events.firstGroup[row];
  const end = groups.claim[first + events.groupCount[row]];
  for (let i = groups.claim[first]; i < end; i++)
    if (!sources.some(({ code }) => code === claims.source[i])) return false;
  return true;
}
