/** Jobs in processes of their own on one database: each slot once, a frozen process writes nothing. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { endJobProcess, type JobProcessSettings, startJobProcess } from "../support/job-process.ts";

describeEachDatabase("job processes", (open) => {
  let store: TestStore;
  let children: Awaited<ReturnType<typeof startJobProcess>>[];
  beforeEach(async () => {
    store = await open();
    children = [];
  });
  afterEach(async () => {
    for (const child of children) child.kill("SIGCONT");
    await Promise.all(children.map(endJobProcess));
  });

  const start = async (settings: JobProcessSettings) => {
    const child = await startJobProcess(store, settings);
    children.push(child);
    return child;
  };
  const runs = () => store.db.selectFrom("run").selectAll().orderBy("token").execute();

  it("share the slots: each is run by one of them", async () => {
    const settings = { cron: "* * * * * *", leaseMs: 60_000, workMs: 20 };
    await Promise.all([start(settings), start(settings), start(settings)]);
    await sleep(4_000);
    await Promise.all(children.map(endJobProcess));
    const finished = await runs();
    const slots = finished.map(({ slot }) => slot);
    expect(slots.length).toBeGreaterThanOrEqual(3);
    expect(new Set(slots).size).toBe(slots.length);
    expect(finished.every(({ state }) => state === "done")).toBe(true);
  });

  it("let another go on when one freezes in a run, and refuse what it writes when it wakes", async () => {
    const settings = { cron: "* * * * * *", leaseMs: 1_000, workMs: 400 };
    const frozen = await start(settings);
    await vi.waitFor(async () => expect(await runs()).toMatchObject([{ state: "running" }]), {
      interval: 20,
      timeout: 5_000,
    });
    frozen.kill("SIGSTOP");
    const [held] = await runs();
    await start(settings);
    await vi.waitFor(async () => expect((await runs()).at(-1)).toMatchObject({ state: "done" }), {
      interval: 50,
      timeout: 8_000,
    });
    frozen.kill("SIGCONT");
    await sleep(1_500);
    expect((await runs())[0]).toMatchObject({ id: held?.id, state: "lost", result: null });
  });

  it("call the run of a killed process lost when the next one starts", async () => {
    const settings = { cron: "* * * * * *", leaseMs: 1_000, workMs: 60_000 };
    const killed = await start(settings);
    await vi.waitFor(async () => expect(await runs()).toHaveLength(1), { timeout: 5_000 });
    killed.kill("SIGKILL");
    await sleep(1_200);
    await start({ ...settings, cron: "0 0 1 1 *" });
    await vi.waitFor(async () => expect(await runs()).toMatchObject([{ state: "lost" }]));
  });

  it("make up for the last of the runs they slept through, once", async () => {
    const child = await start({ cron: "*/3 * * * * *", leaseMs: 60_000, workMs: 1 });
    await vi.waitFor(async () => expect(await runs()).toMatchObject([{ state: "done" }]), {
      interval: 20,
      timeout: 5_000,
    });
    child.kill("SIGSTOP");
    const first = Date.parse((await runs())[0]?.slot ?? "");
    await sleep(first + 7_200 - Date.now());
    child.kill("SIGCONT");
    await vi.waitFor(async () => expect(await runs()).toHaveLength(2), {
      interval: 20,
      timeout: 1_500,
    });
    const slots = (await runs()).map(({ slot }) => Date.parse(slot) - first);
    expect(slots).toEqual([0, 6_000]);
  });
});
