/** A job's slots are called at their time, whatever the clock does meanwhile. */
import { getTasks } from "node-cron";
import { afterEach, describe, expect, it, vi } from "vitest";
import { scheduleOf } from "../../server/jobs/schedule.ts";
import { type SlotTimer, startSlotTimer } from "../../server/jobs/slot-timer.ts";
import { eventually } from "../support/eventually.ts";
import { resetClock, shiftClock } from "../support/shifted-clock.ts";

const EVERY_SECOND = "* * * * * *";
const NIGHTLY = "10 0 * * *";
const DAY = 86_400_000;
const log = { warn() {}, error() {} };

const timers: SlotTimer[] = [];
afterEach(() => {
  for (const timer of timers.splice(0)) timer.stop();
  resetClock();
});

function start(cron: string, schedule = scheduleOf(cron)) {
  const slots: number[] = [];
  const missed = vi.fn();
  const due = async (slot: Date) => {
    slots.push(slot.getTime());
    return true;
  };
  const timer = startSlotTimer({ name: "work", schedule }, { due, missed, log });
  timers.push(timer);
  return { slots, missed, ...timer };
}

const called = (slots: number[], times: number) =>
  eventually(() => expect(slots.length).toBeGreaterThanOrEqual(times));

describe("the slots of a schedule", () => {
  it("are called in their order, each once, in whole seconds", async () => {
    const { slots } = start(EVERY_SECOND);
    await called(slots, 3);
    expect(slots).toEqual([...new Set(slots)].sort((a, b) => a - b));
    expect(slots.filter((slot) => slot % 1_000 !== 0)).toEqual([]);
  });

  it("leave one task of node-cron's behind, and none once they are stopped", async () => {
    const before = getTasks().size;
    const { slots, stop } = start(EVERY_SECOND);
    await called(slots, 3);
    expect(getTasks().size).toBe(before + 1);
    stop();
    expect(getTasks().size).toBe(before);
  });

  it("go on when the clock jumps ten years ahead: what it jumped over is not gone through", async () => {
    const { slots, missed } = start(EVERY_SECOND);
    await called(slots, 1);
    shiftClock(3_650 * DAY);
    const jumped = Date.now();
    await eventually(() => expect(slots.at(-1)).toBeGreaterThan(jumped));
    expect(missed).toHaveBeenCalled();
    expect(slots.filter((slot) => slot > jumped - 3_600 * DAY && slot < jumped)).toEqual([]);
  });

  it("are told to have been missed once the clock has jumped over one", () => {
    const { missed, check } = start(NIGHTLY);
    check();
    expect(missed).not.toHaveBeenCalled();
    shiftClock(6 * DAY);
    check();
    check();
    expect(missed).toHaveBeenCalledTimes(1);
  });

  it("go on when the clock is set back, at the slots that come then", async () => {
    const { slots, check } = start(EVERY_SECOND);
    await called(slots, 1);
    shiftClock(-30 * DAY);
    const back = Date.now();
    await eventually(() => {
      check();
      expect(slots.at(-1)).toBeLessThan(back + DAY);
    });
  });

  it("are not those of earlier years, where the next one is years ahead", async () => {
    const second = new Date(Date.now() + 2_000);
    const [s, m, h] = [second.getUTCSeconds(), second.getUTCMinutes(), second.getUTCHours()];
    const [day, month] = [second.getUTCDate(), second.getUTCMonth() + 1];
    const cron = `${s} ${m} ${h} ${day} ${month} *`;
    const all = scheduleOf(cron);
    const nextYear = { ...all, after: (at: Date) => all.after(new Date(at.getTime() + 366 * DAY)) };
    const { slots } = start(cron, nextYear);
    const beside = start(EVERY_SECOND);
    const isPast = () => expect(beside.slots.at(-1)).toBeGreaterThan(second.getTime());
    await eventually(isPast);
    expect(slots).toEqual([]);
  });
});
