// Keeps ids in other data sets apart: a standing event has its own, and so has a standing claim among those of its source.
import type { Claim } from "../../domain/claim.ts";
import type { Event } from "../../domain/event.ts";
import { Problem } from "../../domain/problem.ts";
import { among } from "../db/columns.ts";
import type { Trx } from "../db/tables.ts";

/** What is retracted lets go of its id, so that it can be entered anew. */
const RETRACTED = "retracted";

/**
 * Refuses an id in another data set that another event has, unless that one is retracted. Nobody else may write
 * meanwhile (`heldHead`).
 * @param own the id of the event that is to have it; null for a new one
 */
export async function checkEventExternalId(
  trx: Trx,
  event: Pick<Event, "external_id" | "status">,
  own: string | null,
): Promise<void> {
  await checkEventExternalIds(trx, [event], own);
}

/** The same of several events. */
export async function checkEventExternalIds(
  trx: Trx,
  events: readonly Pick<Event, "external_id" | "status">[],
  own: string | null = null,
): Promise<void> {
  const ids = events.flatMap(({ external_id, status }) =>
    external_id === null || status === RETRACTED ? [] : external_id,
  );
  if (ids.length === 0) return;
  const holder = await trx
    .selectFrom("event")
    .select("id")
    .where(among(trx, "external_id", { texts: ids, close: false }))
    .where("status", "!=", RETRACTED)
    .$if(own !== null, (query) => query.where("id", "!=", own))
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  if (holder !== undefined) throw taken("external_id", `the event ${holder.id}`);
  const twice = ids.find((id, at) => ids.indexOf(id) < at);
  if (twice !== undefined) throw taken("external_id", `another of these events, ${twice}`);
}

/** A claim as far as its id in another data set goes. */
type Identified = Pick<Claim, "id" | "source" | "external_id" | "status">;

/**
 * Refuses ids that other claims of the same source have, unless they or their events are retracted. Nobody else may
 * write meanwhile (`heldHead`).
 * @param event the event that the claims are of
 * @param nameOf what the field of the claim in this place is called
 */
export async function checkClaimExternalIds(
  trx: Trx,
  event: Pick<Event, "id" | "status">,
  claims: readonly Identified[],
  nameOf: (at: number) => string,
): Promise<void> {
  if (event.status === RETRACTED) return;
  const named = claims.filter(({ status }) => status !== RETRACTED);
  const wanted = new Set(named.flatMap(({ external_id }) => external_id ?? []));
  if (wanted.size === 0) return;
  const sources = new Set(named.map(({ source }) => source));
  const rows = await trx
    .selectFrom("claim")
    .innerJoin("event", "event.id", "claim.event_id")
    .select(["claim.id", "claim.event_id", "claim.source_id", "claim.external_id"])
    .where("claim.external_id", "in", [...wanted])
    .where("claim.source_id", "in", [...sources])
    .where("claim.status", "!=", RETRACTED)
    .where("event.status", "!=", RETRACTED)
    .orderBy("claim.id", "desc")
    .execute();
  const key = (source: string, external_id: string | null) => JSON.stringify([source, external_id]);
  const own = new Set(claims.map(({ id }) => id));
  const holders = new Map(
    rows
      .filter(({ id }) => !own.has(id))
      .map(({ id, event_id, source_id, external_id }) => [
        key(source_id, external_id),
        { id, event: event_id },
      ]),
  );
  for (const [at, { id, source, external_id, status }] of claims.entries()) {
    if (external_id === null || status === RETRACTED) continue;
    const holder = holders.get(key(source, external_id));
    if (holder !== undefined)
      throw taken(nameOf(at), `the figure ${holder.id} of the event ${holder.event}`);
    holders.set(key(source, external_id), { id, event: event.id });
  }
}

/** The same of all that an event which was retracted brings back. */
export async function checkReturning(trx: Trx, event: Event): Promise<void> {
  await checkEventExternalId(trx, event, event.id);
  const rows = await trx
    .selectFrom("claim")
    .select(["id", "source_id as source", "external_id", "status"])
    .where("event_id", "=", event.id)
    .where("external_id", "is not", null)
    .execute();
  await checkClaimExternalIds(trx, event, rows as Identified[], () => "external_id");
}

/** A 409 that names the field, and who has what it holds. */
function taken(path: string, holder: string): Problem {
  const message = `belongs to ${holder} already`;
  return new Problem("conflict", `${path}: ${message}.`, [{ path, code: "taken", message }]);
}
