// Refuses a write that was made on an earlier version of what it would overwrite.
import { Problem } from "../../domain/problem.ts";
import { heldHead } from "../changes/repository.ts";
import type { Trx } from "../db/tables.ts";
import { badField } from "./report.ts";

/** An event, or a claim of one, by the ids that they have now. */
export type Overwritten = { subject: "event" | "claim"; id: string; event: string };

/**
 * Throws where what a write overwrites was changed after the change that it was made on; null is any. Nobody else
 * changes it until the transaction ends, if it holds the newest change.
 */
export async function checkVersion(
  trx: Trx,
  overwritten: Overwritten,
  version: number | null,
): Promise<void> {
  if (version === null) return;
  if (version > (await heldHead(trx))) throw badField("version", "is newer than the record");
  const current = await newestOf(trx, overwritten);
  if (current > version)
    throw new Problem("changed_since", "It was changed after the version you have.", undefined, {
      yours: version,
      current,
    });
}

/** The number of the newest change of it, whatever it was called then. */
async function newestOf(trx: Trx, { subject, id, event }: Overwritten): Promise<number> {
  const former = trx.selectFrom("former_id").select("id").where("now", "=", id);
  const newest = await trx
    .selectFrom("change_event")
    .innerJoin("change", "change.n", "change_event.n")
    .select((eb) => eb.fn.max("change.n").as("n"))
    .where("change_event.event_id", "=", event)
    .where("change.subject", "=", subject)
    .where((eb) => eb.or([eb("change.subject_id", "=", id), eb("change.subject_id", "in", former)]))
    .executeTakeFirst();
  return newest?.n ?? 0;
}
