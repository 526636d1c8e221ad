// What came of a job's run: a key with its values, which every reader's language puts into words; and those of English.
import { z } from "zod";

const count = z.int().min(0);
const change = z.int().min(0).describe("Number of a change.");

const moment = z.string().describe("When the backup was made.");

/** One of the things that can come of a run. */
export const outcomeSchema = z
  .discriminatedUnion("key", [
    z.object({ key: z.literal("nothing_due") }),
    z.object({ key: z.literal("published"), count }),
    z.object({ key: z.literal("erased"), count }),
    z.object({
      key: z.literal("snapshot_made"),
      id: z.string(),
      events: count,
      claims: count,
      change,
    }),
    z.object({ key: z.literal("snapshot_same"), id: z.string() }),
    z.object({
      key: z.literal("pruned"),
      snapshots: count,
      copies: count,
      bytes: count.describe("What they took of the disk."),
    }),
    z.object({ key: z.literal("all_fit"), changes: count, records: count }),
    z.object({ key: z.literal("stands_at"), change }),
    z.object({ key: z.literal("faults"), count, told: z.string() }),
    z.object({ key: z.literal("feeds_read"), feeds: count, drafts: count, failed: count }),
    z.object({
      key: z.literal("links_checked"),
      links: count,
      gone: count.describe("Of these, links that were not gone before."),
      moved: count,
      changed: count,
    }),
    z.object({
      key: z.literal("backup_made"),
      bytes: count.describe("The size of its file."),
      change,
      kept: count.describe("How many backups there are now."),
    }),
    z.object({ key: z.literal("drill_passed"), at: moment, events: count, change }),
    z.object({ key: z.literal("drill_failed"), at: moment, told: z.string() }),
    z.object({ key: z.literal("no_backup") }),
    z.object({ key: z.literal("stopped") }),
  ])
  .meta({ id: "Outcome" });
export type Outcome = z.infer<typeof outcomeSchema>;

/** An outcome as one English sentence. */
export function outcomeSentence(outcome: Outcome): string {
  switch (outcome.key) {
    case "nothing_due":
      return "Nothing was due.";
    case "published":
      return outcome.count === 1 ? "Published 1 event." : `Published ${outcome.count} events.`;
    case "erased":
      return outcome.count === 1
        ? "Erased 1 rejected proposal."
        : `Erased ${outcome.count} rejected proposals.`;
    case "snapshot_made": {
      const { id, events, claims, change } = outcome;
      return `Snapshot ${id}: ${events} events, ${claims} claims at change ${change}.`;
    }
    case "snapshot_same":
      return `Nothing has changed since snapshot ${outcome.id}.`;
    case "pruned": {
      const { snapshots, copies, bytes } = outcome;
      const of = `${snapshots} ${snapshots === 1 ? "snapshot" : "snapshots"}`;
      const and = `${copies} ${copies === 1 ? "copy" : "copies"} of the database`;
      return `Removed the files of ${of} and ${and}: ${Math.ceil(bytes / 1e6)} MB.`;
    }
    case "all_fit":
      return `${outcome.changes} changes and ${outcome.records} records fit.`;
    case "stands_at":
      return `The record stands at change ${outcome.change}.`;
    case "faults":
      return `${outcome.count === 1 ? "1 fault" : `${outcome.count} faults`}. ${outcome.told}`;
    case "feeds_read": {
      const { feeds, drafts, failed } = outcome;
      return `Feeds read: ${feeds}, of which ${failed} failed. Proposals for the inbox: ${drafts}.`;
    }
    case "links_checked": {
      const { links, gone, moved, changed } = outcome;
      return `Links looked at: ${links}. Newly gone: ${gone}, moved: ${moved}, changed: ${changed}.`;
    }
    case "backup_made": {
      const { bytes, change, kept } = outcome;
      return `Backup of change ${change}: ${Math.ceil(bytes / 1e6)} MB, read back. Backups kept: ${kept}.`;
    }
    case "drill_passed": {
      const { at, events, change } = outcome;
      return `The backup of ${at} came back: ${events} events, log unbroken to change ${change}.`;
    }
    case "drill_failed":
      return `The backup of ${outcome.at} did not come back. ${outcome.told}`;
    case "no_backup":
      return "There is no backup yet.";
    case "stopped":
      return "Vigil was stopped.";
  }
}

/** What a run's stored result says: an outcome, or the sentence of an error or of a run of earlier days. */
export function readResult(stored: string | null): {
  result: string | null;
  outcome: Outcome | null;
} {
  const outcome = stored?.startsWith("{") ? outcomeSchema.safeParse(json(stored)).data : undefined;
  return outcome === undefined
    ? { result: stored, outcome: null }
    : { result: outcomeSentence(outcome), outcome };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
