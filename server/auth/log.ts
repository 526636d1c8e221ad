// What changes of accounts tell the log: never in public.
import type { Diff } from "../../domain/change.ts";
import { record } from "../changes/repository.ts";
import type { Trx } from "../db/tables.ts";

/** Who changes an account, when, and with what key private values are hashed in the log. */
export type By = { actor: string; now: Date; secret: string };

export async function log(
  trx: Trx,
  action: string,
  id: string,
  { actor, now }: By,
  diff: Diff,
  reason: string | null = null,
): Promise<void> {
  const change = { action, subject_id: id, diff, actor, reason };
  await record(trx, { ...change, subject: "account", events: [], public: false }, now);
}
