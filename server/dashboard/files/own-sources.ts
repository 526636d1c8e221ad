// The sources of events: those that an event names, and those that its claims stand in besides.
import type { Among } from "../../db/columns.ts";
import type { Db } from "../../db/tables.ts";
import { claimSources, namedSources } from "../../events/file-rows.ts";
import type { Columns } from "../columns/columns.ts";
import type { KeptSources, SourceText } from "./kept-sources.ts";
import { type At, idsToRead } from "./reader.ts";

/** Reads the sources of the events in these rows, by row, in the order in which a record has them. */
export async function ownSources(
  db: Db,
  rows: Uint32Array,
  sources: KeptSources,
  at: At,
): Promise<ReadonlyMap<number, readonly SourceText[]>> {
  const { ids } = at.columns.events;
  const own = new Map<number, SourceText[]>();
  const add = async (read: typeof namedSources, some: Among) => {
    const { event_id, source_id } = await read(db, some);
    const texts = await sources(source_id, at);
    let event: string | null = null;
    let others: SourceText[] = [];
    texts.forEach((text, i) => {
      if (event_id[i] !== event) {
        event = event_id[i] ?? "";
        const row = ids.rowOf(event);
        others = own.get(row) ?? [];
        own.set(row, others);
      }
      if (text !== null && !others.includes(text)) others.push(text);
    });
  };
  await add(namedSources, idsToRead(ids, rows));
  const elsewhere = rows.filter((row) => !standIn(at.columns, row, own.get(row) ?? []));
  if (elsewhere.length > 0) await add(claimSources, idsToRead(ids, elsewhere));
  return own;
}

/** Whether all claims of an event stand in these sources. */
function standIn(
  { events, slots, claims }: Columns,
  row: number,
  texts: readonly SourceText[],
): boolean {
  const first = events.slot[row] ?? 0;
  const end = slots.claim[first + (events.slots[row] ?? 0)] ?? 0;
  for (let i = slots.claim[first] ?? 0; i < end; i++)
    if (!texts.some(({ code }) => code === claims.source[i])) return false;
  return true;
}
