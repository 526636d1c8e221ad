// The inbox: proposals kept until a person decides.
import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Selectable } from "kysely";
import type { Draft, Followed } from "../../domain/answers/draft.ts";
import type { Diff, NewChange } from "../../domain/change.ts";
import type { Proposal } from "../../domain/draft.ts";
import { Problem } from "../../domain/problem.ts";
import { isPublic } from "../../domain/publicview.ts";
import { ERASE, entriesOf, eraseEntries } from "../changes/erase.ts";
import { record, recordAll } from "../changes/repository.ts";
import { inserter } from "../db/bulk.ts";
import type { Db, Tables, Trx } from "../db/tables.ts";
import { whereMerged } from "../events/merged.ts";
import { eventById } from "../events/records.ts";
import type { Writing } from "../events/report.ts";

/** Puts a proposal into the inbox. Gives its id, and what whoever proposed it follows it by. */
export async function propose(
  trx: Trx,
  proposal: Proposal,
  writing: Writing,
): Promise<{ draft: string; follow: string }> {
  const [proposed = { draft: "", follow: "" }] = await proposeAll(trx, [proposal], writing);
  return proposed;
}

/** Puts proposals into the inbox, in a few statements however many they are. */
export async function proposeAll(
  trx: Trx,
  proposals: readonly Proposal[],
  { actor, now }: Writing,
): Promise<{ draft: string; follow: string }[]> {
  const proposed = proposals.map((proposal) => {
    const follow = randomBytes(FOLLOW_BYTES).toString("base64url");
    return { draft: `draft-${randomUUID()}`, follow, proposal };
  });
  await insertDrafts(
    trx,
    proposed.map(({ draft, follow, proposal }) => [
      ...[draft, "waiting", JSON.stringify(proposal), now.toISOString(), actor, hashOf(follow)],
    ]),
  );
  const why = { actor, now, reason: null, note: null };
  const changes = proposed.map(({ draft }) => toldOf(draft, "propose", why));
  await recordAll(trx, changes, now);
  return proposed.map(({ draft, follow }) => ({ draft, follow }));
}

const insertDrafts = inserter("draft", [
  ...(["id", "state", "proposal", "proposed_at", "proposed_by", "follow_hash"] as const),
]);

/** Nobody guesses so many. */
const FOLLOW_BYTES = 18;

const hashOf = (follow: string) => createHash("sha256").update(follow).digest("hex");

/** What became of the proposal that is followed so. One that is not there, or was erased, is a 404. */
export async function followed(db: Db, follow: string): Promise<Followed> {
  const row = await db
    .selectFrom("draft")
    .select(["state", "proposed_at", "decided_at", "reason", "event_id"])
    .where("follow_hash", "=", hashOf(follow))
    .executeTakeFirst();
  if (row === undefined) throw new Problem("not_found", "There is no such proposal.");
  const { event_id, state, ...rest } = row;
  const id = event_id === null ? null : await whereMerged(db, event_id);
  const event = id === null ? undefined : await eventById(db, id);
  return {
    ...rest,
    state: state as Followed["state"],
    event: event !== undefined && isPublic(event) ? event.id : null,
  };
}

/** The waiting draft with this id. One that is not there is a 404, a decided one a 409. */
export async function waitingDraft(trx: Trx, id: string): Promise<Draft> {
  const row = await trx.selectFrom("draft").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) throw new Problem("not_found", "There is no such proposal.");
  if (row.state !== "waiting")
    throw new Problem("already_decided", "Somebody has decided this proposal already.");
  return draftOf(row);
}

/** Closes a waiting draft; when two editors decide at once, the second gets a 409. */
export async function decide(
  trx: Trx,
  id: string,
  state: "accepted" | "rejected",
  event: string | null,
  { actor, now, reason, note }: Writing,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable("draft")
    .set({ state, decided_at: now.toISOString(), decided_by: actor, reason, event_id: event })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n)
    throw new Problem("already_decided", "Somebody has decided this proposal already.");
  await tell(trx, id, state === "accepted" ? "accept" : "reject", { actor, now, reason, note });
}

/** Lets a decided proposal wait again. A missing one is a 404. */
export async function reopen(trx: Trx, id: string, writing: Writing): Promise<void> {
  const row = await decided(trx, id);
  await set(trx, id, { ...WAITING, decided_by: null, decided_at: null, reason: null });
  const { state, event_id } = WAITING;
  const diff = { state: [row.state, state], event_id: [row.event_id, event_id] } as const;
  await tell(trx, id, "reopen", writing, diff);
}

/** Decides a proposal again that waits anew, as `reopen` found it decided. */
export async function decideAgain(
  trx: Trx,
  id: string,
  { state, event_id }: Diff,
  writing: Writing,
): Promise<void> {
  await waitingDraft(trx, id);
  const to = state?.[0] === "accepted" ? "accepted" : "rejected";
  await decide(trx, id, to, (event_id?.[0] as string | null | undefined) ?? null, writing);
}

const WAITING = { state: "waiting", event_id: null };

async function decided(trx: Trx, id: string) {
  const row = await trx.selectFrom("draft").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) throw new Problem("not_found", "There is no such proposal.");
  return row;
}

async function set(trx: Trx, id: string, fields: Partial<Selectable<Tables["draft"]>>) {
  await trx.updateTable("draft").set(fields).where("id", "=", id).execute();
}

/** Erases a proposal: what it said is gone, and the log knows that it was there. A missing one is a 404. */
export async function eraseDraft(trx: Trx, id: string, writing: Writing): Promise<void> {
  const gone = await trx
    .deleteFrom("draft")
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  if (gone === undefined) throw new Problem("not_found", "There is no such proposal.");
  await trx.deleteFrom("idempotency").where("body", "like", `%"${id}"%`).execute();
  const numbers = await entriesOf(trx, { events: [], subjects: [id] });
  const diff = await eraseEntries(trx, numbers, (row) => ({ ...row, reason: null, note: null }));
  await tell(trx, id, ERASE, writing, diff);
}

/** Drafts of one state, oldest first, after a time and id. */
export async function draftsIn(
  db: Db,
  state: Draft["state"],
  after: { proposed_at: string; id: string } | null,
  limit: number,
): Promise<Draft[]> {
  const rows = await db
    .selectFrom("draft")
    .selectAll()
    .where("state", "=", state)
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb.or([
          eb("proposed_at", ">", after?.proposed_at ?? ""),
          eb.and([
            eb("proposed_at", "=", after?.proposed_at ?? ""),
            eb("id", ">", after?.id ?? ""),
          ]),
        ]),
      ),
    )
    .orderBy("proposed_at")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(draftOf);
}

/** How many proposals wait. */
export async function countWaiting(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom("draft")
    .select((eb) => eb.fn.countAll().as("n"))
    .where("state", "=", "waiting")
    .executeTakeFirstOrThrow();
  return Number(n);
}

function draftOf(row: Selectable<Tables["draft"]>): Draft {
  const { id, proposed_at, decided_at, reason, event_id } = row;
  return {
    id,
    state: row.state as Draft["state"],
    proposal: JSON.parse(row.proposal),
    proposed_at,
    decided_at,
    reason,
    event: event_id,
  };
}

function tell(trx: Trx, id: string, action: string, writing: Writing, diff: Diff = {}) {
  return record(trx, toldOf(id, action, writing, diff), writing.now);
}

/** An entry of the log about a draft, for editors alone. */
function toldOf(
  id: string,
  action: string,
  { actor, reason, note }: Writing,
  diff: Diff = {},
): NewChange {
  return {
    action,
    subject: "draft" as const,
    subject_id: id,
    events: [],
    diff,
    reason,
    note,
    actor,
    public: false,
  };
}
