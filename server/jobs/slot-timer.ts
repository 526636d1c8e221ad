// Has node-cron call at each slot of a schedule: it is given one slot at a time, whatever the clock does.
import { createTask, type ScheduledTask } from "node-cron";
import type { Logger } from "pino";
import type { Scheduled } from "./scheduled.ts";

export type SlotCalls = {
  /** Is called at a slot. Gives whether this process runs it. */
  due: (slot: Date) => Promise<boolean>;
  /** Is called once when slots have passed without. */
  missed: () => void;
  log: Pick<Logger, "warn" | "error">;
};

export type SlotTimer = {
  /** Looks whether the clock still stands between the last slot and the next; to be called every second or so. */
  check: () => void;
  stop: () => void;
};

/** A slot that was not called so long after its time has passed: node-cron calls within a second. */
const PASSED_MS = 2_000;

/**
 * Of a schedule node-cron goes through every slot that a clock jumped over, which takes 13 seconds for six days of
 * minutes; of the date of one slot it goes through one for each year.
 */
export function startSlotTimer(
  { name, schedule }: Pick<Scheduled, "name" | "schedule">,
  calls: SlotCalls,
): SlotTimer {
  let task: ScheduledTask | null = null;
  let armedAt = 0;
  let slot: Date | null = null;

  const stop = () => {
    void task?.destroy();
    task = null;
  };

  const arm = () => {
    stop();
    const now = new Date();
    armedAt = now.getTime();
    slot = schedule.after(now);
    if (slot !== null) task = startTask(slot);
  };

  const startTask = (at: Date): ScheduledTask => {
    const started = createTask(yearly(at), nothing, {
      name,
      timezone: "UTC",
      unref: true,
      distributed: true,
      logger: { info() {}, debug() {}, warn: (line) => calls.log.warn(line), error: logged(calls) },
      runCoordinator: {
        shouldRun: async (key) => {
          // The same date of an earlier year.
          if (key !== `${name}:${at.toISOString()}`) return false;
          arm();
          // A call may come so late that another slot has come too.
          return calls.due(schedule.before(new Date()) ?? at);
        },
      },
    });
    started.on("execution:missed", check);
    void started.start();
    return started;
  };

  const check = () => {
    const now = Date.now();
    const hasPassed = slot !== null && now >= slot.getTime() + PASSED_MS;
    if (!hasPassed && now >= armedAt) return;
    arm();
    if (hasPassed) calls.missed();
  };

  arm();
  return { check, stop };
}

/** The date and time of a slot as a cron expression of six fields. */
function yearly(slot: Date): string {
  const time = [slot.getUTCSeconds(), slot.getUTCMinutes(), slot.getUTCHours()];
  return [...time, slot.getUTCDate(), slot.getUTCMonth() + 1, "*"].join(" ");
}

function nothing() {}

function logged({ log }: SlotCalls) {
  return (message: string | Error, error?: Error) => {
    const err = message instanceof Error ? message : error;
    log.error({ err }, message instanceof Error ? "a schedule failed" : message);
  };
}
