// The history of a record: its changes, which of them were made together as a version, by whom, and what they name.
import type { By, RecordHistory, Version } from "../../domain/answers/change.ts";
import type { Change, PublicChange } from "../../domain/change.ts";
import { isPublic } from "../../domain/publicview.ts";
import { presentChange, standingUpwards } from "../changes/public-changes.ts";
import { head, historyOf, type Told } from "../changes/repository.ts";
import { boundsOf, changesBetween, MOST_IN_A_WRITE, type Write } from "../changes/writes.ts";
import { among } from "../db/columns.ts";
import type { Db } from "../db/tables.ts";
import type { Audience } from "../http/authorise.ts";
import { sourcesNamed } from "../sources/repository.ts";
import { undoables } from "./undoable.ts";

/** The history of the record with this id as an audience may see it; without items where there is none. */
export async function recordHistory(
  db: Db,
  id: string,
  audience: Audience,
): Promise<RecordHistory> {
  const changes = await historyOf(db, id, audience);
  const told = changes.map((change) => change.told);
  return {
    items: told.map(presentChange),
    versions: await versionsOf(db, changes, audience),
    sources: await namedSources(db, told, audience),
    events: await namedEvents(db, told, audience),
    change: await head(db, audience),
  };
}

/** How many versions' writes are looked at for what can be undone: the newest. */
const WRITES_LOOKED_AT = 50;

async function versionsOf(
  db: Db,
  changes: readonly Told[],
  audience: Audience,
): Promise<Version[]> {
  const groups: Told[][] = [];
  for (const change of changes) {
    const [before] = groups.at(-1) ?? [];
    const isSame =
      before?.stored.at === change.stored.at && before.stored.actor === change.stored.actor;
    if (isSame) groups.at(-1)?.push(change);
    else groups.push([change]);
  }
  const proposers = await proposersOf(db, groups);
  const isFull = audience === "full";
  const names = isFull ? await namesOf(db, groups, proposers) : new Map<string, string>();
  const writes = isFull ? await writesOf(db, groups.slice(-WRITES_LOOKED_AT)) : new Map();
  return groups.map((group): Version => {
    const [first, last] = [group[0] as Told, group.at(-1) as Told];
    const by = byOf(first.stored, names);
    const proposer = proposers.get(last.stored.number);
    const write = writes.get(first.stored.number);
    return {
      ...{ first: first.told.number, last: last.told.number, at: first.told.at },
      by: proposer === undefined ? by : proposedBy(proposer, names),
      accepted_by: proposer === undefined ? null : by,
      ...(write && { write }),
    };
  });
}

function byOf({ subject, actor }: Change, names: ReadonlyMap<string, string>): By {
  if (subject === "seed") return { role: "seed", name: null };
  if (actor === "system") return { role: "system", name: null };
  return { role: "editor", name: names.get(actor) ?? null };
}

function proposedBy(proposer: string, names: ReadonlyMap<string, string>): By {
  const role = proposer === "stranger" ? "visitor" : "contributor";
  return { role, name: names.get(proposer) ?? null };
}

/** By the last change of a version, who proposed it, where it was accepted from the inbox. */
async function proposersOf(
  db: Db,
  groups: readonly (readonly Told[])[],
): Promise<ReadonlyMap<number, string>> {
  const lasts = groups.flatMap((group) => group.at(-1)?.stored ?? []);
  if (lasts.length === 0) return new Map();
  const accepted = await db
    .selectFrom("change as one")
    .select((one) => [
      "one.n",
      one
        .selectFrom("change as decision")
        .select("decision.n")
        .where("decision.action", "=", "accept")
        .where("decision.subject", "=", "draft")
        .whereRef("decision.n", ">", "one.n")
        .orderBy("decision.n")
        .limit(1)
        .as("decided"),
    ])
    .where(
      "one.n",
      "in",
      lasts.map(({ number }) => number),
    )
    .execute();
  const decisions = accepted.flatMap(({ decided }) => decided ?? []);
  if (decisions.length === 0) return new Map();
  const rows = await db
    .selectFrom("change")
    .innerJoin("draft", "draft.id", "change.subject_id")
    .select(["change.n", "change.at", "change.actor", "draft.proposed_by"])
    .where("change.n", "in", decisions)
    .execute();
  const decidedBy = new Map(accepted.map(({ n, decided }) => [n, decided]));
  return new Map(
    lasts.flatMap(({ number, at, actor }): [number, string][] => {
      const row = rows.find(({ n }) => n === decidedBy.get(number));
      return row?.at === at && row.actor === actor ? [[number, row.proposed_by]] : [];
    }),
  );
}

async function namesOf(
  db: Db,
  groups: readonly (readonly Told[])[],
  proposers: ReadonlyMap<number, string>,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...groups.flat().map(({ stored }) => stored.actor), ...proposers.values()];
  const rows = await db
    .selectFrom("user")
    .select(["id", "name"])
    .where(among(db, "id", { texts: [...new Set(ids)], close: false }))
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** By the first change of a version, the whole write that made it, and whether it can be undone. */
async function writesOf(
  db: Db,
  groups: readonly (readonly Told[])[],
): Promise<ReadonlyMap<number, Version["write"]>> {
  const newest = await head(db, "full");
  const found = new Map<number, Write>();
  for (const group of groups) {
    const [change] = group;
    if (change === undefined || change.stored.subject === "seed") continue;
    const { number } = change.stored;
    const { first, last } = await boundsOf(db, number, newest);
    const changes = await changesBetween(db, first, Math.min(last, first + MOST_IN_A_WRITE - 1));
    found.set(number, { first, last, changes });
  }
  const undo = await undoables(db, [...found.values()]);
  return new Map(
    [...found].map(([number, { first, last }]) => [
      number,
      { first, last, undo: undo.get(first) ?? "never" },
    ]),
  );
}

/** The sources that changes of events and claims name. */
async function namedSources(
  db: Db,
  changes: readonly PublicChange[],
  audience: Audience,
): Promise<RecordHistory["sources"]> {
  const ids = changes.flatMap(({ diff }) => [
    ...(diff.source ?? []),
    ...(diff.sources ?? []).flatMap((list) => (list as { source: string }[] | null) ?? []),
  ]);
  const texts = ids.map((each) =>
    typeof each === "string" ? each : ((each as { source?: string } | null)?.source ?? ""),
  );
  const wanted = [...new Set(texts.filter(Boolean))];
  if (wanted.length === 0) return [];
  const found = await sourcesNamed(db, wanted, { unpublished: audience === "full" });
  return found.map(({ id, publisher, title }) => ({ id, publisher, title }));
}

async function namedEvents(
  db: Db,
  changes: readonly PublicChange[],
  audience: Audience,
): Promise<RecordHistory["events"]> {
  const ids = changes.flatMap(({ diff }) => [...(diff.part_of ?? []), ...(diff.merged_into ?? [])]);
  const wanted = [...new Set(ids.filter((id) => typeof id === "string"))];
  if (wanted.length === 0) return [];
  const standing = await standingUpwards(db, wanted);
  const seen = wanted.filter((id) => {
    const event = standing.get(id);
    return event !== undefined && (audience === "full" || isPublic(event));
  });
  if (seen.length === 0) return [];
  return db.selectFrom("event").select(["id", "title"]).where("id", "in", seen).execute();
}
