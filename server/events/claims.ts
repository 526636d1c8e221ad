// Writes claims; every write tells the log in its own transaction.

import { sql } from "kysely";
import { type Diff, diffOf } from "../../domain/change.ts";
import { type Claim, type ClaimInput, type ClaimPatch, claimSchema } from "../../domain/claim.ts";
import type { Event } from "../../domain/event.ts";
import { patched } from "../../domain/patch.ts";
import { Problem } from "../../domain/problem.ts";
import { isPublic } from "../../domain/publicview.ts";
import { inserter } from "../db/bulk.ts";
import { among, listed } from "../db/columns.ts";
import type { Tables, Trx } from "../db/tables.ts";
import { validate } from "../http/validate.ts";
import { checkClaimExternalIds } from "./external-ids.ts";
import { formerly } from "./ids.ts";
import {
  afterCorrection,
  checkReplaced,
  isMoved,
  replacingDiffs,
  replacingIn,
} from "./replacing.ts";
import { badField, type EventWrite, report, reportAll, type Writing } from "./report.ts";
import { nameSources } from "./repository.ts";
import { claimOf } from "./rows.ts";

type Covered = Pick<Event, "id" | "status" | "sensitivity">;

/** Adds a claim to the event it covers. Gives its id. */
export async function addClaim(
  trx: Trx,
  event: Covered,
  input: ClaimInput,
  writing: Writing,
): Promise<string> {
  const [ids] = await addClaims(trx, [{ event, inputs: [input] }], writing);
  return ids?.[0] ?? "";
}

/** Claims to add to the event that they cover. */
export type Adding = {
  event: Covered;
  inputs: readonly ClaimInput[];
  /** What a field of the claim in this place is called where one can't be used. */
  nameOf?: (at: number, field: string) => string;
};

/**
 * Adds claims, each to the event that it covers, in a few statements however many they are, and an entry in the log
 * for each and for each that they replace. Gives their ids, for each event those of its own.
 */
export async function addClaims(
  trx: Trx,
  adding: readonly Adding[],
  writing: Writing,
): Promise<string[][]> {
  await checkSources(trx, adding);
  const events = adding.map(({ event }) => event.id);
  const taken = await takenClaimIds(trx, events);
  const checked: Checked[] = [];
  for (const { event, inputs, nameOf = plainly } of adding) {
    const ids = inputs.map((input) => freeClaimId(event.id, input, taken));
    const added = inputs.map((input, at) => ({ ...input, id: ids[at] ?? "", status: GIVEN }));
    await checkClaimExternalIds(trx, event, added, (at) => nameOf(at, "external_id"));
    const replaces = inputs.some(({ supersedes }) => supersedes !== null);
    const before = replaces ? await replacingIn(trx, event.id) : [];
    const after = [...before, ...added];
    for (const [at, claim] of added.entries())
      checkReplaced(claim, after, nameOf(at, "supersedes"));
    checked.push({ event, added, replaced: replacingDiffs(before, after) });
  }
  await insertClaims(
    trx,
    checked.flatMap(({ event, added }) =>
      added.map(({ source, ...fields }) => {
        const row = { ...fields, event_id: event.id, source_id: source };
        return CLAIM.map((column) => row[column]);
      }),
    ),
  );
  await nameSources(
    trx,
    adding.flatMap(({ event, inputs }) =>
      [...new Set(inputs.map(({ source }) => source))].map((source) => {
        return { event: event.id, source, locator: null };
      }),
    ),
  );
  await touchAll(trx, events, writing.now);
  const written = checked.map(({ event, added, replaced }, i) => {
    const seen = isPublic(event);
    const created = added.map(({ id }, at) =>
      claimWrite(id, "create", diffOf({}, adding[i]?.inputs[at] ?? {}), seen),
    );
    const edited = [...replaced].map(([id, diff]) => claimWrite(id, "edit", diff, seen));
    return { event, writes: [...created, ...edited] };
  });
  await reportAll(trx, written, writing);
  return checked.map(({ added }) => added.map(({ id }) => id));
}

type Checked = {
  event: Covered;
  added: (ClaimInput & Pick<Claim, "id" | "status">)[];
  replaced: ReadonlyMap<string, Diff>;
};

const plainly = (_at: number, field: string) => field;

/** The status of a claim that is added. */
const GIVEN: Claim["status"] = "active";

const claimWrite = (id: string, action: string, diff: Diff, seen: boolean): EventWrite => ({
  ...{ subject: "claim", subject_id: id, action, diff, public: seen },
});

const CLAIM = [
  "id",
  "event_id",
  "source_id",
  "metric",
  "subject",
  "low",
  "high",
  "qualifier",
  "phrase",
  "attributed_to",
  "attributed_kind",
  "unit",
  "as_of",
  "method",
  "locator",
  "supersedes",
  "status",
  "external_id",
] as const satisfies readonly (keyof Tables["claim"])[];

const insertClaims = inserter("claim", CLAIM);

/** The claim with this id, or that had it once, as it is. A missing one is a 404. */
export async function claimWith(trx: Trx, id: string): Promise<Claim> {
  const row = await trx.selectFrom("claim").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) {
    const former = await formerly(trx, id);
    if (!former?.now) throw new Problem("not_found", "There is no such figure.");
    return claimWith(trx, former.now);
  }
  return claimOf(row);
}

/**
 * Overwrites the fields given, after checking that the claim stays whole. One that becomes a claim on another metric
 * or about others replaces nothing, unless the patch says what.
 */
export async function correctClaim(
  trx: Trx,
  event: Covered,
  before: Claim,
  patch: ClaimPatch,
  writing: Writing,
): Promise<void> {
  const input = patched(before, patch);
  const moves = isMoved(before, input);
  if (moves && patch.supersedes === undefined) input.supersedes = null;
  const after = validate(claimSchema, input);
  const changed = diffOf(before, after);
  if (Object.keys(changed).length === 0) return;
  await checkSources(trx, [{ inputs: [after] }]);
  if (changed.external_id || changed.source || changed.status)
    await checkClaimExternalIds(trx, event, [after], () => "external_id");
  const all = await replacingIn(trx, event.id);
  const corrected = afterCorrection(all, before, after);
  if (moves || changed.supersedes) checkReplaced(after, corrected, "supersedes");
  const { id, event: _, source, ...fields } = after;
  await trx
    .updateTable("claim")
    .set({ ...fields, source_id: source })
    .where("id", "=", id)
    .execute();
  const { [id]: own, ...others } = Object.fromEntries(replacingDiffs(all, corrected));
  for (const [other, { supersedes }] of Object.entries(others))
    if (supersedes) await replaceInstead(trx, other, before.supersedes);
  const diff = { ...changed, ...own };
  const seen = isSeen(event, diff);
  if (seen || !isPublic(event)) await touch(trx, event.id, writing.now);
  const written = Object.entries({ [id]: diff, ...others }).map(([each, diff]) =>
    claimWrite(each, "edit", diff, seen && isPublic(event)),
  );
  await report(trx, event, written, writing);
}

async function replaceInstead(trx: Trx, id: string, supersedes: string | null): Promise<void> {
  await trx.updateTable("claim").set({ supersedes }).where("id", "=", id).execute();
}

/** Of a protected event's claims nobody sees what they are called elsewhere. */
function isSeen({ sensitivity }: Covered, diff: Diff): boolean {
  return sensitivity === "public" || Object.keys(diff).some((field) => field !== "external_id");
}

export async function touch(trx: Trx, id: string, now: Date): Promise<void> {
  await touchAll(trx, [id], now);
}

async function touchAll(trx: Trx, ids: readonly string[], now: Date): Promise<void> {
  await trx
    .updateTable("event")
    .set({ changed_at: now.toISOString() })
    .where(among(trx, "id", { texts: ids, close: false }))
    .execute();
}

async function checkSources(
  trx: Trx,
  adding: readonly {
    inputs: readonly Pick<ClaimInput, "source">[];
    nameOf?: Adding["nameOf"];
  }[],
): Promise<void> {
  const wanted = adding.flatMap(({ inputs }) => inputs.map(({ source }) => source));
  const rows = await trx
    .selectFrom("source")
    .select("id")
    .where(among(trx, "id", { texts: [...new Set(wanted)], close: false }))
    .execute();
  const known = new Set(rows.map(({ id }) => id));
  for (const { inputs, nameOf = plainly } of adding) {
    const at = inputs.findIndex(({ source }) => !known.has(source));
    if (at >= 0) throw badField(nameOf(at, "source"), "there is no such source");
  }
}

/** Ids for claims of an event that no claim has and none has had. */
export async function freeClaimIds(
  trx: Trx,
  event: string,
  claims: readonly Pick<ClaimInput, "source" | "metric">[],
): Promise<string[]> {
  const taken = await takenClaimIds(trx, [event]);
  return claims.map((claim) => freeClaimId(event, claim, taken));
}

/** The event's id, the source's and the metric; `:2`, `:3` … behind one that is taken. It is taken then. */
function freeClaimId(
  event: string,
  { source, metric }: Pick<ClaimInput, "source" | "metric">,
  taken: Set<string>,
): string {
  const wanted = `${event}:${source}:${metric}`;
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}:${n}`;
  taken.add(id);
  return id;
}

/** The ids of claims that begin with those of these events, and those that claims have had. */
async function takenClaimIds(trx: Trx, events: readonly string[]): Promise<Set<string>> {
  const ranges = listed(trx, events);
  const within = (table: "claim" | "former_id") =>
    sql<{ id: string }>`
      select ${sql.ref(`${table}.id`)} as id from ${ranges} as named
      join ${sql.table(table)}
        on ${sql.ref(`${table}.id`)} >= named.value || ':'
        and ${sql.ref(`${table}.id`)} < named.value || ';'`.execute(trx);
  const [claims, former] = [await within("claim"), await within("former_id")];
  return new Set([...claims.rows, ...former.rows].map(({ id }) => id));
}
