/** Jobs in processes of their own on one database: each slot once, a frozen process writes nothing. */
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, type TestContext } from "vitest";
import { scheduleOf } from "../../server/jobs/schedule.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { type JobProcess, startJobProcess } from "../support/job-process.ts";

const EVERY_SECOND = "* * * * * *";
const DAY = 86_400_000;
const NEVER_DONE = DAY;
const NEVER_SOON = "0 0 1 1 *";
/** A cron expression that these moments fit, and none in the forty seconds after them. */
function cronOf(moments: readonly number[]): string {
  const dates = moments.map((moment) => new Date(moment));
  const each = (part: (date: Date) => number) => [...new Set(dates.map(part))].join(",");
  const [seconds, minutes] = [each((at) => at.getUTCSeconds()), each((at) => at.getUTCMinutes())];
  return `${seconds} ${minutes} ${each((at) => at.getUTCHours())} * * *`;
}

// They wait for the clock most of the time, so they wait together.
describe.concurrent("on one machine", () => {
  describeEachDatabase("job processes", (open) => {
    const setUp = async ({ onTestFinished }: TestContext) => {
      const store = await open();
      const runs = () => store.db.selectFrom("run").selectAll().orderBy("token").execute();
      /** As if the time of the lease were over: nobody has to wait for it, and nothing loses it that is slow. */
      const endLease = () =>
        store.db.updateTable("job").set({ lease_until: new Date().toISOString() }).execute();
      const start = async (): Promise<JobProcess> => {
        const started = await startJobProcess(store);
        onTestFinished(async () => {
          started.kill("SIGCONT");
          await started.end();
        });
        return started;
      };
      return { runs, endLease, start };
    };

    it("share the slots: each is run by one of them", async (context) => {
      const { runs, start } = await setUp(context);
      const all = await Promise.all([start(), start(), start()]);
      const settings = { cron: EVERY_SECOND, leaseMs: 60_000, workMs: 20 };
      await Promise.all(all.map((each) => each.schedule(settings)));
      await eventually(async () => expect((await runs()).length).toBeGreaterThan(2));
      await Promise.all(all.map((each) => each.end()));
      const finished = await runs();
      expect(new Set(finished.map(({ slot }) => slot)).size).toBe(finished.length);
      expect(finished.filter(({ state }) => state !== "done")).toEqual([]);
    });

    it("let another go on when one freezes in a run, and refuse what it writes when it wakes", async (context) => {
      const { runs, endLease, start } = await setUp(context);
      const [frozen, other] = await Promise.all([start(), start()]);
      await frozen.schedule({ cron: EVERY_SECOND, leaseMs: 60_000, workMs: NEVER_DONE });
      await eventually(async () => expect(await runs()).toHaveLength(1));
      frozen.kill("SIGSTOP");
      const [held] = await runs();
      expect(held).toMatchObject({ state: "running" });
      await endLease();
      await other.schedule({ cron: EVERY_SECOND, leaseMs: 60_000, workMs: 1 });
      await eventually(async () => expect((await runs()).at(-1)).toMatchObject({ state: "done" }));
      frozen.kill("SIGCONT");
      frozen.finish();
      await frozen.told("a run's result was not written");
      expect((await runs())[0]).toMatchObject({ id: held?.id, state: "lost", result: null });
    });

    it("call the run of a killed process lost when the next one starts", async (context) => {
      const { runs, endLease, start } = await setUp(context);
      const [killed, next] = await Promise.all([start(), start()]);
      await killed.schedule({ cron: EVERY_SECOND, leaseMs: 60_000, workMs: NEVER_DONE });
      await eventually(async () => expect(await runs()).toHaveLength(1));
      killed.kill("SIGKILL");
      await endLease();
      await next.schedule({ cron: NEVER_SOON, leaseMs: 60_000, workMs: 1 });
      await eventually(async () => expect(await runs()).toMatchObject([{ state: "lost" }]));
    });

    it("go on when the clock jumps a year ahead", async (context) => {
      const { runs, start } = await setUp(context);
      const only = await start();
      await only.schedule({ cron: EVERY_SECOND, leaseMs: 60_000, workMs: 1 });
      await eventually(async () => expect(await runs()).not.toEqual([]));
      await only.shiftClock(365 * DAY);
      const jumped = new Date(Date.now() + 364 * DAY).toISOString();
      await eventually(async () => {
        const ahead = (await runs()).filter(({ slot }) => slot > jumped);
        expect(ahead.length).toBeGreaterThan(1);
      });
    });

    it("make up for the last night that the clock jumped over, within a minute", async (context) => {
      const { runs, start } = await setUp(context);
      const only = await start();
      await only.schedule({ cron: "10 0 * * *", leaseMs: 60_000, workMs: 1 });
      await only.shiftClock(6 * DAY);
      const last = scheduleOf("10 0 * * *").before(new Date(Date.now() + 6 * DAY));
      await eventually(async () =>
        expect(await runs()).toMatchObject([{ slot: last?.toISOString() }]),
      );
    });

    it("make up for the last of the runs they slept through, once", async (context) => {
      // Where the machine is too slow to stop it between two of its slots, they lie further apart.
      for (let apart = 5_000; ; apart *= 2) {
        const { runs, start } = await setUp(context);
        const asleep = await start();
        const first = Math.ceil((Date.now() + 0.4 * apart) / 1_000) * 1_000;
        const slots = [first, first + apart, first + apart + 1_000];
        await asleep.schedule({ cron: cronOf(slots), leaseMs: 60_000, workMs: 1 });
        if (Date.now() >= first) continue;
        await eventually(async () => expect(await runs()).toMatchObject([{ state: "done" }]));
        asleep.kill("SIGSTOP");
        if (Date.now() >= first + apart) continue;
        await sleep(first + apart + 1_500 - Date.now());
        asleep.kill("SIGCONT");
        await eventually(async () => expect(await runs()).toHaveLength(2));
        await asleep.end();
        const taken = (await runs()).map(({ slot }) => Date.parse(slot) - first);
        expect(taken).toEqual([0, apart + 1_000]);
        return;
      }
    });
  });
});
