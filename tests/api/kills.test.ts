/** A process that is killed while it writes: what it had acknowledged is there, once and whole. */
import { describe, expect, it } from "vitest";
import { killAgainAndAgain } from "../../bench/kills/rounds.ts";
import { verifyLog } from "../../server/changes/verify.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { startServingProcess } from "../support/serving-process.ts";
import { openSite } from "../support/site.ts";

// They wait for processes to start most of the time, so they wait together.
describe.concurrent("on one machine", () => {
  describeEachDatabase("a process killed while eight clients write", (open) => {
    it("loses nothing that it acknowledged, and leaves nothing in part; what is sent again is there once", async () => {
      const store = await open();
      const site = await openSite(store);
      const cookie = await site.cookie("editor");
      await site.close();
      const outcome = await killAgainAndAgain(
        () => startServingProcess(store),
        async () => cookie,
        { kills: 3, writers: 8 },
      );
      expect(outcome).toMatchObject({ lost: 0, doubled: 0, half: 0 });
      expect(outcome.acknowledged).toBeGreaterThan(3 * 8);
      expect(outcome.unanswered).toBeGreaterThan(0);
      expect((await verifyLog(store.db)).faults).toEqual([]);
    });
  });
});
