/** The whole record as it is stored, for the plain pass that faster ways are held to. */
import type { EventRecord } from "../../domain/record.ts";
import type { Db } from "../../server/db/tables.ts";
import { recordsAfter } from "../../server/events/records.ts";

/** All records in order of their ids, in pages. */
export async function* allRecords(db: Db): AsyncGenerator<EventRecord[]> {
  let page = await recordsAfter(db, "");
  while (page.length > 0) {
    yield page;
    page = await recordsAfter(db, page.at(-1)?.event.id ?? "");
  }
}
