/** The job that verifies reads the whole record: others are answered meanwhile, and it can be given up. */
import { setImmediate as turn } from "node:timers/promises";
import { beforeEach, expect, it } from "vitest";
import { openLocalModel } from "../../server/dashboard/local-model.ts";
import { verifyJob } from "../../server/dashboard/verify-job.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { seedStore } from "../support/seed-store.ts";

describeEachDatabase("verifying", (open) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await open();
    await seedStore(store.db, "synthetic:1500");
  });

  it("gives whoever asks something else a turn after every hundred records", async () => {
    const model = await openLocalModel(store.db);
    let isDone = false;
    const verifying = model.verify().finally(() => {
      isDone = true;
    });
    let turns = 0;
    for (; !isDone; turns++) await turn();
    expect((await verifying).records).toBe(1500);
    expect(turns).toBeGreaterThan(15);
  });

  it("fits while the record changes", async () => {
    const model = await openLocalModel(store.db);
    const verifying = model.verify();
    await turn();
    await seedStore(store.db, "article");
    const { faults } = await verifying;
    expect([...faults.keys()].filter((id) => id.startsWith("SYN-"))).toEqual([]);
    expect((await model.verify()).faults).toEqual(new Map());
  });

  it("is given up when the process stops, however long it would take", async () => {
    const stopping = new AbortController();
    const verify = () => {
      stopping.abort(new Error("The process stops."));
      return new Promise<never>(() => {});
    };
    const { run } = verifyJob({ verify });
    const running = run({
      ...{ db: store.db, now: new Date(), signal: stopping.signal },
      write: (work) => store.db.transaction().execute(work),
    });
    await expect(running).rejects.toThrow("The process stops.");
  });
});
