// The job that checks the record against itself: the log's hash chain, the roll-ups, the read model.
import { isDeepStrictEqual } from "node:util";
import { searchWords } from "../../domain/record.ts";
import { RULES, type Rule } from "../../domain/rule.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { head } from "../changes/repository.ts";
import { verifyLog } from "../changes/verify.ts";
import type { Job } from "../db/job.ts";
import type { Db } from "../db/tables.ts";
import { allRecords } from "../events/records.ts";
import type { ReadModel, View } from "./read-model.ts";

/** Fails with the first faults when anything does not fit. */
export function verifyJob(model: ReadModel): Job {
  return {
    name: "verify",
    cron: "40 2 * * *",
    doc: "Checks the log's hash chain, that parts and remainder make every roll-up, that what is shown is what is stored, and that a search looks through each record's own words.",
    run: async ({ db, signal }) => {
      const log = await verifyLog(db);
      const faults = log.faults.map(({ number, what }) => `Change ${number} ${what}.`);
      signal.throwIfAborted();
      const stored = await compareWithStore(db, model, signal);
      faults.push(...stored.faults);
      for (const { value: rule } of RULES) {
        signal.throwIfAborted();
        faults.push(...rollupFaults(await model.view("public", { rule, as_of: null }), rule));
      }
      if (faults.length > 0) throw new Error(sentenceOf(faults));
      return `${log.changes} changes and ${stored.records} records fit.`;
    },
  };
}

const FAULTS_TOLD = 3;

function sentenceOf(faults: readonly string[]): string {
  const count = faults.length === 1 ? "1 fault" : `${faults.length} faults`;
  return [`${count}.`, ...faults.slice(0, FAULTS_TOLD)].join(" ");
}

/** Events whose record in memory is not the one in the store, or whose words are old, save those that changed meanwhile. */
async function compareWithStore(
  db: Db,
  model: ReadModel,
  signal: AbortSignal,
): Promise<{ records: number; faults: string[] }> {
  const before = await head(db, "full");
  const shown = new Map((await model.all()).map((record) => [record.event.id, record]));
  const faults = new Map<string, string>();
  let records = 0;
  for await (const page of allRecords(db)) {
    signal.throwIfAborted();
    for (const record of page) {
      const { id } = record.event;
      if (!isDeepStrictEqual(record, shown.get(id)))
        faults.set(id, "is shown otherwise than stored");
      else if (record.words !== searchWords(record))
        faults.set(id, "is found by other words than its own");
      shown.delete(id);
    }
    records += page.length;
  }
  for (const id of shown.keys()) faults.set(id, "is shown otherwise than stored");
  if (faults.size > 0) for (const id of await movedSince(db, before)) faults.delete(id);
  return { records, faults: [...faults].map(([id, what]) => `${id} ${what}.`) };
}

async function movedSince(db: Db, n: number): Promise<string[]> {
  const rows = await db
    .selectFrom("change_event")
    .select("event_id")
    .distinct()
    .where("n", ">", n)
    .execute();
  return rows.map((row) => row.event_id);
}

/** Events whose roll-up is not the sum of its parts' roll-ups and the remainder, or less than its own figure. */
export function rollupFaults({ records }: Pick<View, "records">, rule: Rule): string[] {
  const faults: string[] = [];
  for (const { value: metric } of METRICS) {
    const parts = new Map<string, number>();
    for (const { event, nets } of records)
      if (event.part_of !== null)
        parts.set(event.part_of, (parts.get(event.part_of) ?? 0) + (nets[metric]?.rollup ?? 0));
    for (const { event, nets, figures } of records) {
      const net = nets[metric];
      const made = (parts.get(event.id) ?? 0) + (net?.headline ?? 0);
      if (made !== (net?.rollup ?? 0) || (figures[metric]?.headline ?? 0) > made)
        faults.push(`${event.id}: parts and remainder of ${metric} (${rule}) are not its roll-up.`);
    }
  }
  return faults;
}
