/** The slots of a cron expression, against node-cron's own judgement of every minute. */
import fc from "fast-check";
import { createTask } from "node-cron";
import { describe, expect, it } from "vitest";
import { scheduleOf } from "../../server/jobs/schedule.ts";

const at = (iso: string) => new Date(iso);
const iso = (date: Date | null) => date?.toISOString() ?? null;

const minute = fc.integer({ min: 0, max: 59 });
const hour = fc.integer({ min: 0, max: 23 });
const field = (number: fc.Arbitrary<number>, steps: number[]) =>
  fc.oneof(
    fc.constant("*"),
    number.map(String),
    fc.uniqueArray(number, { minLength: 2, maxLength: 4 }).map((values) => values.join(",")),
    fc.constantFrom(...steps).map((step) => `*/${step}`),
  );
const expression = fc
  .tuple(
    field(minute, [5, 15, 40]),
    field(hour, [2, 6]),
    fc.constantFrom("*", "1-7", "L", "15"),
    fc.constantFrom("*", "*/3", "11"),
    fc.constantFrom("*", "mon-fri", "0", "7"),
  )
  .map((fields) => fields.join(" "));
const moment = fc.date({
  noInvalidDate: true,
  min: at("2020-01-01T00:00:00Z"),
  max: at("2030-12-31T23:59:59Z"),
});

describe("a schedule", () => {
  it("names the slots before and after a moment, in UTC", () => {
    const nightly = scheduleOf("10 0 * * *");
    expect(iso(nightly.before(at("2026-11-24T00:09:59.999Z")))).toBe("2026-11-23T00:10:00.000Z");
    expect(iso(nightly.before(at("2026-11-24T00:10:00Z")))).toBe("2026-11-24T00:10:00.000Z");
    expect(iso(nightly.after(at("2026-11-24T00:10:00Z")))).toBe("2026-11-25T00:10:00.000Z");
    expect(iso(nightly.after(at("2026-12-31T12:00:00Z")))).toBe("2027-01-01T00:10:00.000Z");
  });

  it("counts in seconds when the expression has six fields", () => {
    const often = scheduleOf("*/20 * * * * *");
    expect(iso(often.before(at("2026-11-24T10:00:39.900Z")))).toBe("2026-11-24T10:00:20.000Z");
    expect(iso(often.after(at("2026-11-24T10:00:39.900Z")))).toBe("2026-11-24T10:00:40.000Z");
  });

  it("finds 29 February across a century that has none", () => {
    const leap = scheduleOf("0 12 29 2 *");
    expect(iso(leap.after(at("2096-03-01T00:00:00Z")))).toBe("2104-02-29T12:00:00.000Z");
    expect(iso(leap.before(at("2104-02-29T11:59:59Z")))).toBe("2096-02-29T12:00:00.000Z");
  });

  it("finds a last day of November that is a Sunday, eleven years on", () => {
    const rare = scheduleOf("0 0 L 11 7");
    expect(iso(rare.before(at("2022-12-07T00:00:00Z")))).toBe("2014-11-30T00:00:00.000Z");
    expect(iso(rare.after(at("2014-12-01T00:00:00Z")))).toBe("2025-11-30T00:00:00.000Z");
  });

  it("refuses what is no cron expression", () => {
    expect(() => scheduleOf("61 * * * *")).toThrow("minute");
    expect(() => scheduleOf("every night")).toThrow();
  });

  it("skips no slot that node-cron would run, and invents none", () => {
    fc.assert(
      fc.property(expression, moment, (cron, now) => {
        const schedule = scheduleOf(cron);
        const task = createTask(cron, () => {}, { timezone: "UTC" });
        task.destroy();
        const before = schedule.before(now);
        const after = schedule.after(now);
        if (before === null || after === null) throw new Error(`${cron} has no slot`);
        expect(task.match(before) && task.match(after)).toBe(true);
        expect(before.getTime()).toBeLessThanOrEqual(now.getTime());
        expect(after.getTime()).toBeGreaterThan(now.getTime());
        const first = Math.max(before.getTime(), now.getTime() - 200 * 60_000) + 60_000;
        const last = Math.min(after.getTime(), now.getTime() + 200 * 60_000);
        for (let t = first - (first % 60_000); t < last; t += 60_000)
          expect(task.match(new Date(t)) && t !== before.getTime()).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
