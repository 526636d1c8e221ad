// What the record knows of the events that rows of a file are about, by the ids that these have in their dataset.
import { append } from "../../domain/append.ts";
import type { Claim } from "../../domain/claim.ts";
import { callingNow } from "../changes/public-changes.ts";
import { changeOf } from "../changes/repository.ts";
import { among } from "../db/columns.ts";
import type { Db } from "../db/tables.ts";
import { recordsOf } from "../events/records.ts";
import { editedBy, type Known, type Step } from "./newer.ts";

/** An event that was brought: from which formats, and who published what it names. */
export type Brought = Known & { formats: string[]; publishers: string[] };

/** Events that files have brought, by the ids that they have now. Those that people have entered are left out. */
export async function broughtAmong(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Brought>> {
  const rows = await rowsOf(db, ids);
  const records = await recordsOf(db, [...rows.keys()]);
  const logs = await logsOf(db, [...rows.keys()]);
  return new Map(
    records.flatMap(({ event, claims, sources }): [string, Brought][] => {
      const log = logs.get(event.id) ?? [];
      const stepsOf = (id: string) => log.filter(({ of }) => of === id);
      const made = log.find(({ of, creates }) => of === event.id && creates);
      const makers = (rows.get(event.id) ?? []).filter(
        ({ accepted }) => accepted === null || accepted === made?.at,
      );
      if (makers.length === 0) return [];
      const own = claims
        .map(({ source_published_on: _, event_start: __, ...claim }) => claim as Claim)
        .filter(({ id }) =>
          log.some((step) => step.of === id && step.creates && isByFile(step, made)),
        );
      const edited = (id: string) =>
        editedBy(
          stepsOf(id)
            .filter(({ creates }) => !creates)
            .map((step) => ({ diff: step.diff, byFile: isByFile(step, made) })),
        );
      const brought = {
        event,
        edited: edited(event.id),
        claims: own.map((claim) => ({ claim, edited: edited(claim.id) })),
        formats: makers.flatMap(({ format }) => format.split(", ")),
        publishers: sources.map(({ publisher }) => publisher),
      };
      return [[event.id, brought]];
    }),
  );
}

/** An entry of the log about an event or one of its figures, under the id that it has now. */
type Entry = Pick<Step, "diff"> & { of: string; at: string; creates: boolean; inSpan: boolean };

/** Whether a file did it: what stands in the log at the moment at which the event came did so too. */
const isByFile = ({ inSpan, at }: Entry, made: Entry | undefined) => inSpan || at === made?.at;

/** A row that has to do with an event; `accepted` is when it was accepted as a proposal, perhaps into an event that was there. */
type EventRow = { format: string; accepted: string | null };

async function rowsOf(db: Db, ids: readonly string[]): Promise<Map<string, EventRow[]>> {
  const former = await db
    .selectFrom("former_id")
    .select(["id", "now"])
    .where(among(db, "now", { texts: ids, close: false }))
    .execute();
  const now = new Map(former.map(({ id, now }) => [id, now ?? ""]));
  const called = [...ids, ...now.keys()];
  const rows = db
    .selectFrom("imported_row")
    .innerJoin("import", "import.id", "imported_row.import_id");
  const direct = await rows
    .select(["imported_row.event_id", "import.format"])
    .where(among(db, "imported_row.event_id", { texts: called, close: false }))
    .execute();
  const accepted = await rows
    .innerJoin("draft", "draft.id", "imported_row.draft_id")
    .select(["draft.event_id", "import.format", "draft.decided_at"])
    .where(among(db, "draft.event_id", { texts: called, close: false }))
    .execute();
  const found = new Map<string, EventRow[]>();
  const keep = (id: string | null, row: EventRow) =>
    append(found, now.get(id ?? "") ?? id ?? "", row);
  for (const { event_id, format } of direct) keep(event_id, { format, accepted: null });
  for (const { event_id, format, decided_at } of accepted)
    keep(event_id, { format, accepted: decided_at });
  return found;
}

/** What the log tells of events and their figures, by the ids that the events have now, the oldest first. */
async function logsOf(db: Db, ids: readonly string[]): Promise<Map<string, Entry[]>> {
  const spans = await db
    .selectFrom("import_span")
    .select(["first", "last"])
    .orderBy("first")
    .execute();
  const rows = await db
    .selectFrom("change_event")
    .innerJoin("change", "change.n", "change_event.n")
    .selectAll("change")
    .select("change_event.event_id")
    .where(among(db, "change_event.event_id", { texts: ids, close: false }))
    .where("change.subject", "in", ["event", "claim"])
    .orderBy("change.n")
    .execute();
  const called = await callingNow(
    db,
    rows.map(({ subject_id }) => subject_id),
  );
  const logs = new Map<string, Entry[]>();
  for (const { event_id, ...row } of rows) {
    const { number, at, action, subject_id, diff } = changeOf(row);
    append(logs, event_id, {
      ...{ of: called.get(subject_id) ?? subject_id, at, diff, creates: action === "create" },
      inSpan: spans.some(({ first, last }) => first <= number && number <= last),
    });
  }
  return logs;
}
