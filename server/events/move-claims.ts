// Claims that are given to another event, because two records were about one, or back again.
import type { Event } from "../../domain/event.ts";
import { Problem } from "../../domain/problem.ts";
import { isPublic } from "../../domain/publicview.ts";
import type { Trx } from "../db/tables.ts";
import { freeClaimIds, touch } from "./claims.ts";
import { renameClaim } from "./ids.ts";
import { type EventWrite, report, type Writing } from "./report.ts";
import { claimOf } from "./rows.ts";
import { keepWords } from "./words.ts";

/**
 * Gives claims of an event to another one, with what they replace: all of them, or those named. Each keeps what it
 * says; its id is one of the other event's, the one that it had there if it was there before. Gives their ids.
 */
export async function moveClaims(
  trx: Trx,
  from: Pick<Event, "id">,
  to: Event,
  writing: Writing,
  named: readonly string[] | null = null,
): Promise<string[]> {
  const rows = await trx
    .selectFrom("claim")
    .selectAll()
    .where("event_id", "=", from.id)
    .$if(named !== null, (query) => query.where("id", "in", named ?? []))
    .orderBy("id")
    .execute();
  if (rows.length === 0) return [];
  const free = await freeClaimIds(trx, to.id, rows.map(claimOf));
  const writes: EventWrite[] = [];
  const ids: string[] = [];
  for (const [at, { id: was }] of rows.entries()) {
    const id = (await idThere(trx, was, to.id)) ?? free[at] ?? "";
    await renameClaim(trx, was, { id, event: to.id });
    const diff = { event: [from.id, to.id] } as const;
    ids.push(id);
    writes.push({ subject: "claim", subject_id: id, action: "move", diff, public: isPublic(to) });
  }
  await touch(trx, to.id, writing.now);
  await keepWords(trx, [from.id]);
  await report(trx, to, writes, writing);
  return ids;
}

/** The id that a claim had when it was one of an event's. */
async function idThere(trx: Trx, claim: string, event: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom("former_id")
    .select("id")
    .where("now", "=", claim)
    .where("id", ">=", `${event}:`)
    .where("id", "<", `${event};`)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** Throws `conflict` where a claim of these events replaces one that is another event's by now. */
export async function checkTogether(trx: Trx, events: readonly string[]): Promise<void> {
  if (events.length === 0) return;
  const torn = await trx
    .selectFrom("claim")
    .innerJoin("claim as replaced", "replaced.id", "claim.supersedes")
    .select("claim.id")
    .where("claim.event_id", "in", events)
    .whereRef("replaced.event_id", "!=", "claim.event_id")
    .limit(1)
    .executeTakeFirst();
  if (torn !== undefined)
    throw new Problem("conflict", `The figure ${torn.id} replaces one of them by now.`);
}
