/** Writes to a record as editors make them: each a public change of its own. */

import type { Selectable } from "kysely";
import { record } from "../../server/changes/repository.ts";
import type { Db, Tables, Trx } from "../../server/db/tables.ts";
import { keepWords } from "../../server/events/words.ts";
import { someChange } from "./changes.ts";

type Fields = Partial<Selectable<Tables["event"]>>;

/** Changes these fields of an event. */
export function editEvent(db: Db, id: string, fields: Fields): Promise<void> {
  return db.transaction().execute(async (trx) => {
    await trx.updateTable("event").set(fields).where("id", "=", id).execute();
    await tell(trx, id, "edit");
  });
}

/** Adds an event under a new id that says what another says, with its claims. */
export function addLike(db: Db, other: string, id: string, fields: Fields = {}): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const event = await trx
      .selectFrom("event")
      .selectAll()
      .where("id", "=", other)
      .executeTakeFirstOrThrow();
    await trx
      .insertInto("event")
      .values({ ...event, ...fields, id })
      .execute();
    const claims = await trx
      .selectFrom("claim")
      .selectAll()
      .where("event_id", "=", other)
      .execute();
    for (const claim of claims)
      await trx
        .insertInto("claim")
        .values({ ...claim, id: `${id}-${claim.id}`, event_id: id, supersedes: null })
        .execute();
    await tell(trx, id, "create");
  });
}

async function tell(trx: Trx, id: string, action: string): Promise<void> {
  await keepWords(trx, [id]);
  await record(trx, someChange({ action, subject_id: id, events: [id] }), new Date());
}
