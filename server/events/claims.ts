// Writes claims; every write tells the log in its own transaction.

import { type Diff, diffOf } from "../../domain/change.ts";
import { type Claim, type ClaimInput, type ClaimPatch, claimSchema } from "../../domain/claim.ts";
import type { Event } from "../../domain/event.ts";
import { patched } from "../../domain/patch.ts";
import { Problem } from "../../domain/problem.ts";
import { isPublic } from "../../domain/publicview.ts";
import { inserter } from "../db/bulk.ts";
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
import { badField, type EventWrite, report, type Writing } from "./report.ts";
import { addSources } from "./repository.ts";
import { claimOf } from "./rows.ts";

type Covered = Pick<Event, "id" | "status" | "sensitivity">;

/** Adds a claim to the event it covers. Gives its id. */
export async function addClaim(
  trx: Trx,
  event: Covered,
  input: ClaimInput,
  writing: Writing,
): Promise<string> {
  const [id] = await addClaims(trx, event, [input], writing);
  return id ?? "";
}

/**
 * Adds claims to the event they cover, in a few statements however many they are, and an entry in the log for each
 * and for each that they replace. Gives their ids.
 * @param nameOf what a field of the claim in this place is called where one can't be used
 */
export async function addClaims(
  trx: Trx,
  event: Covered,
  inputs: readonly ClaimInput[],
  writing: Writing,
  nameOf: (at: number, field: string) => string = (_at, field) => field,
): Promise<string[]> {
  if (inputs.length === 0) return [];
  await checkSources(trx, inputs, nameOf);
  const ids = await freeClaimIds(trx, event.id, inputs);
  const added = inputs.map((input, at) => ({ ...input, id: ids[at] ?? "", status: GIVEN }));
  await checkClaimExternalIds(trx, event, added, (at) => nameOf(at, "external_id"));
  const replaces = inputs.some(({ supersedes }) => supersedes !== null);
  const before = replaces ? await replacingIn(trx, event.id) : [];
  const after = [...before, ...added];
  for (const [at, claim] of added.entries()) checkReplaced(claim, after, nameOf(at, "supersedes"));
  const rows = added.map(({ source, ...fields }) => {
    const row = { ...fields, event_id: event.id, source_id: source };
    return CLAIM.map((column) => row[column]);
  });
  await insertClaims(trx, rows);
  const sources = [...new Set(inputs.map(({ source }) => source))];
  await addSources(
    trx,
    event.id,
    sources.map((source) => ({ source, locator: null })),
  );
  await touch(trx, event.id, writing.now);
  const written = inputs.map((input, at) =>
    claimWrite(ids[at] ?? "", "create", diffOf({}, input), isPublic(event)),
  );
  const replaced = [...replacingDiffs(before, after)].map(([id, diff]) =>
    claimWrite(id, "edit", diff, isPublic(event)),
  );
  await report(trx, event, [...written, ...replaced], writing);
  return ids;
}

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
  await checkSources(trx, [after]);
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
  await trx
    .updateTable("event")
    .set({ changed_at: now.toISOString() })
    .where("id", "=", id)
    .execute();
}

async function checkSources(
  trx: Trx,
  claims: readonly Pick<ClaimInput, "source">[],
  nameOf: (at: number, field: string) => string = (_at, field) => field,
): Promise<void> {
  const wanted = [...new Set(claims.map(({ source }) => source))];
  const rows = await trx.selectFrom("source").select("id").where("id", "in", wanted).execute();
  const known = new Set(rows.map(({ id }) => id));
  const at = claims.findIndex(({ source }) => !known.has(source));
  if (at >= 0) throw badField(nameOf(at, "source"), "there is no such source");
}

/** Ids for claims: the event's, the source's and the metric; `:2`, `:3` … behind one that is taken. */
export async function freeClaimIds(
  trx: Trx,
  event: string,
  claims: readonly Pick<ClaimInput, "source" | "metric">[],
): Promise<string[]> {
  const rows = await trx
    .selectFrom("claim")
    .select("id")
    .where("id", ">=", `${event}:`)
    .where("id", "<", `${event};`)
    .unionAll(
      trx
        .selectFrom("former_id")
        .select("id")
        .where("id", ">=", `${event}:`)
        .where("id", "<", `${event};`),
    )
    .execute();
  const taken = new Set(rows.map(({ id }) => id));
  return claims.map(({ source, metric }) => {
    const wanted = `${event}:${source}:${metric}`;
    let id = wanted;
    for (let n = 2; taken.has(id); n++) id = `${wanted}:${n}`;
    taken.add(id);
    return id;
  });
}
