// `vigil erase KIND ID`
import { rmSync } from "node:fs";
import { join } from "node:path";
import { ERASABLE } from "../../domain/erasable.ts";
import { eraseAccount } from "../auth/repository.ts";
import { readSecret } from "../auth/secret.ts";
import { removeCopies } from "../db/migrate.ts";
import type { Trx } from "../db/tables.ts";
import { eraseDraft } from "../drafts/repository.ts";
import { eraseEvent, eraseFields } from "../events/erase.ts";
import type { Writing } from "../events/report.ts";
import { eventWith } from "../events/repository.ts";
import { argumentsOf, type Command, UsageError } from "./command.ts";
import { say, tellSecurity, withRecord } from "./context.ts";

const KINDS = ["proposal", "account", "event"] as const;

export const erase: Command = {
  usage: "erase proposal|account|event ID --reason TEXT [--field NAME]",
  help: `Erases something for good: from the tables, the log, the files beside the database and the copies made before migrations.
Of an event, --field erases only what that field held before what it holds now: ${ERASABLE.event.join(", ")}.
Stop other programs that read the database, or the log of its writes may keep pages for a while.`,
  run: async (args) => {
    const { positionals, values } = argumentsOf({
      args,
      options: { reason: { type: "string" }, field: { type: "string", multiple: true } },
      allowPositionals: true,
    });
    const [name, id] = positionals;
    const kind = KINDS.find((known) => known === name);
    const { reason, field: fields = [] } = values;
    if (kind === undefined || id === undefined || positionals.length > 2)
      throw new UsageError(`Say what: ${KINDS.join(", ")}, and its id.`);
    if (!reason?.trim()) throw new UsageError("Say why: --reason. It is kept in the log.");
    const strange = fields.find((field) => !ERASABLE.event.some((known) => known === field));
    if (strange !== undefined || (fields.length > 0 && kind !== "event"))
      throw new UsageError(`A field is one of an event: ${ERASABLE.event.join(", ")}.`);
    await withRecord(async (store, config) => {
      const { DATA_DIR } = config;
      const writing = { actor: "system", now: new Date(), reason, note: null };
      const work = {
        proposal: (trx: Trx) => eraseDraft(trx, id, writing),
        account: (trx: Trx) =>
          eraseAccount(trx, id, reason, { ...writing, secret: readSecret(DATA_DIR) }),
        event: (trx: Trx) => eraseOf(trx, id, fields, writing),
      }[kind];
      await store.db.transaction().execute(work);
      const subject = kind === "proposal" ? "draft" : kind;
      const what = fields.length === 0 ? {} : { fields: fields.join(",") };
      await tellSecurity(config, "erased", { subject, id, ...what });
      rmSync(join(DATA_DIR, "columns.bin"), { force: true });
      const copies = removeCopies(DATA_DIR);
      await store.scrub();
      say(`Erased. Copies removed: ${copies}.`);
    });
    return 0;
  },
};

async function eraseOf(
  trx: Trx,
  id: string,
  fields: readonly string[],
  writing: Writing,
): Promise<void> {
  const event = await eventWith(trx, id);
  if (fields.length === 0) return eraseEvent(trx, event, writing);
  await eraseFields(trx, event, { subject: "event", id: event.id, fields }, writing);
}
