/** Which of a job's runs tell how it stands. */
import { describe, expect, it } from "vitest";
import type { Run } from "../../domain/answers/job.ts";
import { failedSince } from "../../domain/telling-run.ts";

/** Runs in these states, the newest first; "ahead": a failed one that a wrong clock dated ahead. */
function runs(...states: (Run["state"] | "ahead")[]): Run[] {
  return states.map((state, i) => ({
    ...{ id: String(i), job: "backup", slot: "", started_at: "", finished_at: null },
    ...{ result: null, outcome: null },
    ...(state === "ahead" ? { state: "failed", ahead: true } : { state, ahead: false }),
  }));
}

const idsOf = (all: readonly Run[]) => failedSince(all).map(({ id }) => id);

describe("the runs that failed since the last good one", () => {
  it("are those before it, also the lost ones, and none when the newest was good", () => {
    expect(idsOf(runs("failed", "lost", "failed", "done", "failed"))).toEqual(["0", "1", "2"]);
    expect(idsOf(runs("done", "failed", "failed", "failed"))).toEqual([]);
    expect(idsOf(runs("failed", "failed"))).toEqual(["0", "1"]);
    expect(idsOf([])).toEqual([]);
  });

  it("pass over one that runs still, and one that a wrong clock dated ahead", () => {
    expect(idsOf(runs("running", "failed", "failed", "failed", "done"))).toEqual(["1", "2", "3"]);
    expect(idsOf(runs("ahead", "done"))).toEqual([]);
  });
});
