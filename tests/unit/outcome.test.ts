// What came of a run, as it is stored and read: keys with their values, and the sentences of errors and earlier days.
import { describe, expect, it } from "vitest";
import { type Outcome, outcomeSchema, outcomeSentence, readResult } from "../../domain/outcome.ts";

const OUTCOMES: readonly [Outcome, string][] = [
  [{ key: "nothing_due" }, "Nothing was due."],
  [{ key: "published", count: 1 }, "Published 1 event."],
  [{ key: "published", count: 2 }, "Published 2 events."],
  [{ key: "erased", count: 1 }, "Erased 1 rejected proposal."],
  [{ key: "erased", count: 2 }, "Erased 2 rejected proposals."],
  [
    { key: "snapshot_made", id: "2026-11-24", events: 94, claims: 216, change: 7 },
    "Snapshot 2026-11-24: 94 events, 216 claims at change 7.",
  ],
  [{ key: "snapshot_same", id: "2026-11-24" }, "Nothing has changed since snapshot 2026-11-24."],
  [
    { key: "pruned", snapshots: 1, copies: 2, bytes: 12_300_000 },
    "Removed the files of 1 snapshot and 2 copies of the database: 13 MB.",
  ],
  [
    { key: "pruned", snapshots: 2, copies: 1, bytes: 0 },
    "Removed the files of 2 snapshots and 1 copy of the database: 0 MB.",
  ],
  [{ key: "all_fit", changes: 3, records: 10 }, "3 changes and 10 records fit."],
  [{ key: "stands_at", change: 3 }, "The record stands at change 3."],
  [{ key: "faults", count: 2, told: "Change 1 is odd." }, "2 faults. Change 1 is odd."],
  [
    { key: "backup_made", bytes: 411_200_000, change: 4790, kept: 13 },
    "Backup of change 4790: 412 MB, read back. Backups kept: 13.",
  ],
  [
    { key: "drill_passed", at: "2026-11-24T02:30:00.000Z", events: 94, change: 4790 },
    "The backup of 2026-11-24T02:30:00.000Z came back: 94 events, log unbroken to change 4790.",
  ],
  [
    { key: "drill_failed", at: "2026-11-24T02:30:00.000Z", told: "It is damaged." },
    "The backup of 2026-11-24T02:30:00.000Z did not come back. It is damaged.",
  ],
  [
    { key: "feeds_read", feeds: 3, drafts: 2, failed: 1 },
    "Feeds read: 3, of which 1 failed. Proposals for the inbox: 2.",
  ],
  [
    { key: "links_checked", links: 20, gone: 1, moved: 2, changed: 0 },
    "Links looked at: 20. Newly gone: 1, moved: 2, changed: 0.",
  ],
  [{ key: "no_backup" }, "There is no backup yet."],
  [{ key: "stopped" }, "Vigil was stopped."],
];

describe("what came of a run", () => {
  it.each(OUTCOMES)("%j is stored whole, and reads as one sentence", (outcome, sentence) => {
    expect(outcomeSentence(outcome)).toBe(sentence);
    expect(readResult(JSON.stringify(outcome))).toEqual({ result: sentence, outcome });
  });

  it("has a sentence for every key", () => {
    const keys = outcomeSchema.options.map((option) => option.shape.key.value);
    expect([...new Set(OUTCOMES.map(([{ key }]) => key))].sort()).toEqual([...keys].sort());
  });

  it.each(["Published 3 events.", "No space left.", "{broken", '{"key":"unheard_of"}', ""])(
    "stored as %j by an earlier version or an error is read as it stands",
    (stored) => {
      expect(readResult(stored)).toEqual({ result: stored, outcome: null });
    },
  );

  it("is nothing while the run goes on", () => {
    expect(readResult(null)).toEqual({ result: null, outcome: null });
  });
});
