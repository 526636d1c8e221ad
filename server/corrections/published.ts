// The corrections column: what was published and then changed, read from the public log, newest first.
import type { CorrectedFigure, CorrectionAnswer } from "../../domain/answers/correction.ts";
import type { Change, PublicChange } from "../../domain/change.ts";
import type { Claim } from "../../domain/claim.ts";
import {
  type Around,
  type CorrectionKind,
  correctedBy,
  MAY_CORRECT,
} from "../../domain/corrections.ts";
import { type FigureThen, figuresThen } from "../../domain/figures-then.ts";
import { isPublic } from "../../domain/publicview.ts";
import type { EventRecord } from "../../domain/record.ts";
import { callingNow, publicChanges, textsIn } from "../changes/public-changes.ts";
import { changeOf } from "../changes/repository.ts";
import { MOST_IN_A_WRITE } from "../changes/writes.ts";
import type { Db } from "../db/tables.ts";
import { recordsOf } from "../events/records.ts";

/** Changes looked through at a time, and for one page in all: most edits correct nothing that was wrong. */
const STEP = 100;
const MOST = 1_000;

export type CorrectionsAsked = {
  /** Only changes before this one of the public log. */
  before: number | null;
  limit: number;
  kind: CorrectionKind | null;
};

/** A page of corrections, and the public change before which the next one begins; null where there is none. */
export async function corrections(
  db: Db,
  { before, limit, kind }: CorrectionsAsked,
): Promise<{ items: CorrectionAnswer[]; next: number | null }> {
  const items: CorrectionAnswer[] = [];
  let upTo = before;
  for (let looked = 0; looked < MOST; looked += STEP) {
    const changes = await changesBefore(db, upTo, kind);
    for (const item of await correctionsIn(db, changes)) {
      if (items.length === limit) return { items, next: items.at(-1)?.number ?? null };
      items.push(item);
    }
    const last = changes.at(-1)?.public_number ?? null;
    if (changes.length < STEP || last === null) return { items, next: null };
    upTo = last;
  }
  return { items, next: upTo };
}

const KINDS: Readonly<Record<CorrectionKind, (typeof MAY_CORRECT)[number]>> = {
  figure: MAY_CORRECT[0],
  place_date: MAY_CORRECT[1],
  merged: MAY_CORRECT[2],
  retracted: MAY_CORRECT[3],
};

/** The newest public changes that may be corrections. */
async function changesBefore(
  db: Db,
  before: number | null,
  kind: CorrectionKind | null,
): Promise<Change[]> {
  const from = before === null ? undefined : await numberOf(db, before);
  const rows = await Promise.all(
    (kind === null ? MAY_CORRECT : [KINDS[kind]]).map(([subject, action]) =>
      db
        .selectFrom("change")
        .selectAll()
        .where("action", "=", action)
        .where("subject", "=", subject)
        .where("public_n", "is not", null)
        .$if(from !== undefined, (query) => query.where("n", "<", from ?? 0))
        .orderBy("n", "desc")
        .limit(STEP)
        .execute(),
    ),
  );
  const newest = rows.flat().sort((a, b) => b.n - a.n);
  return newest.slice(0, STEP).map(changeOf);
}

/** The number in the whole log of a change of the public one; that of the newest where there is none. */
async function numberOf(db: Db, publicNumber: number): Promise<number | undefined> {
  const row = await db
    .selectFrom("change")
    .select("n")
    .where("public_n", "=", publicNumber)
    .executeTakeFirst();
  return row?.n;
}

async function correctionsIn(db: Db, changes: readonly Change[]): Promise<CorrectionAnswer[]> {
  const told = (await publicChanges(db, changes)).filter(({ events }) => events.length > 0);
  if (told.length === 0) return [];
  const named = told.flatMap(({ events, diff }) => [
    ...events.slice(0, 1),
    ...textsIn(diff.merged_into),
  ]);
  const found = await recordsOf(db, [...new Set(named)]);
  const records = new Map(found.map((record) => [record.event.id, record]));
  const shown = [...records.values()].filter(({ event }) => isPublic(event));
  const around = await claimChanges(db, changes, shown);
  return told.flatMap((change) => presented(change, records, around) ?? []);
}

type ClaimChanges = { all: readonly Change[]; figures: ReadonlyMap<number, FigureThen> };

/** Every change of the figures of records from a write of these on, by the ids that they have now. */
async function claimChanges(
  db: Db,
  changes: readonly Change[],
  records: readonly EventRecord[],
): Promise<ClaimChanges> {
  const ids = records.map(({ event }) => event.id);
  const oldest = Math.min(...changes.map(({ number }) => number));
  if (ids.length === 0) return { all: [], figures: new Map() };
  const rows = await db
    .selectFrom("change_event")
    .innerJoin("change", "change.n", "change_event.n")
    .selectAll("change")
    .where("change_event.event_id", "in", ids)
    .where("change.n", ">", oldest - MOST_IN_A_WRITE)
    .where("change.subject", "=", "claim")
    .orderBy("change.n")
    .execute();
  const stored = rows.map(changeOf);
  const ofClaims = stored.flatMap(({ subject_id, diff }) => [
    subject_id,
    ...textsIn(diff.supersedes),
  ]);
  const called = await callingNow(db, ofClaims);
  const now = (id: unknown) => (typeof id === "string" ? (called.get(id) ?? id) : id);
  const all = stored.map((change): Change => {
    const { supersedes } = change.diff;
    const diff = supersedes
      ? { ...change.diff, supersedes: [now(supersedes[0]), now(supersedes[1])] as const }
      : change.diff;
    return { ...change, subject_id: String(now(change.subject_id)), diff };
  });
  return {
    all,
    figures: figuresThen(
      all,
      records.flatMap(({ claims }) => claims),
    ),
  };
}

function presented(
  change: PublicChange,
  records: ReadonlyMap<string, EventRecord>,
  { all, figures }: ClaimChanges,
): CorrectionAnswer | null {
  const record = records.get(change.events[0] ?? "");
  const stored = all.find(({ public_number }) => public_number === change.number);
  const figure = stored && figures.get(stored.number);
  const together = all.filter(({ at }) => at === change.at);
  const instead = (claim: string) => together.find(({ diff }) => diff.supersedes?.[1] === claim);
  const isOf = (claim: Change | undefined) => claim && (figures.get(claim.number)?.is as Claim);
  const known: Around = {
    cameInstead: (claim) => {
      const by = instead(claim);
      const is = isOf(by);
      return by?.action === "create" && is ? { ...is, id: by.subject_id } : undefined;
    },
    before: () => figure?.was as Claim | undefined,
    replacedBy: (claim) => instead(claim)?.subject_id ?? null,
  };
  const corrected = correctedBy(change, known);
  if (corrected === null) return null;
  const { number, at, reason } = change;
  const isShown = record !== undefined && isPublic(record.event);
  const base = {
    ...{ number, at, reason, kind: corrected.kind, event: change.events[0] ?? "" },
    title: isShown ? record.event.title : null,
    ...{ did: null, was: null, is: null, place: null, date: null, source: null },
  };
  if (corrected.kind === "place_date")
    return { ...base, place: corrected.place, date: corrected.date };
  // What was withdrawn or merged may stand again by now.
  if (corrected.kind === "retracted") return isShown ? { ...base, did: "again" } : base;
  if (corrected.kind === "merged") {
    const into = records.get(String(change.diff.merged_into?.[1]));
    if (isShown) return { ...base, did: "again" };
    return into && isPublic(into.event)
      ? { ...base, event: into.event.id, title: into.event.title }
      : base;
  }
  const isMoved = together.some(
    ({ action, subject_id }) => action === "move" && subject_id === change.subject_id,
  );
  // A figure that says the same twice stands once after a merge.
  if (figure === undefined || !isShown || isMoved) return null;
  const { did } = corrected;
  const after = did === "replaced" ? isOf(instead(change.subject_id)) : figure.is;
  const source = record.sources.find(({ id }) => id === (after ?? figure.was).source);
  const was = did === "again" ? null : brief(figure.was);
  const is = did === "withdrawn" ? null : brief(after);
  if (was === null && is === null) return null;
  return {
    ...base,
    ...{ did, was, is },
    source: source
      ? { id: source.id, publisher: source.publisher, title: source.title, url: source.url }
      : null,
  };
}

function brief(claim: Partial<Claim> | undefined): CorrectedFigure | null {
  if (claim?.metric === undefined || claim.attributed_kind === undefined) return null;
  const { metric, subject = "all", low = null, high = null, qualifier = "exact" } = claim;
  const { phrase = null, attributed_to = null, attributed_kind } = claim;
  return { metric, subject, low, high, qualifier, phrase, attributed_to, attributed_kind };
}

/** When the public log began; null while it is empty. */
export async function publicSince(db: Db): Promise<string | null> {
  const first = await db
    .selectFrom("change")
    .select("at")
    .where("public_n", "=", 1)
    .executeTakeFirst();
  return first?.at ?? null;
}
