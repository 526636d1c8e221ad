/** A schedule as people choose it, and the cron expression that it is. */
import { describe, expect, it } from "vitest";
import { choiceOf, cronOf, OFTEN } from "../../client/jobs/schedule-choice.ts";

describe("the choice of a schedule", () => {
  it.each([
    ["* * * * *", { often: "1" }],
    ["*/15 * * * *", { often: "15" }],
    ["0 * * * *", { often: "60" }],
    ["0 */6 * * *", { often: "360" }],
    ["5 3 * * *", { often: "day", time: "03:05" }],
    ["30 18 * * 0", { often: "week", time: "18:30", weekday: "0" }],
  ])("is found again for %s, and makes it", (cron, choice) => {
    expect(choiceOf(cron)).toMatchObject(choice);
    expect(cronOf(choiceOf(cron))).toBe(cron);
  });

  it.each([
    "17 * * * *",
    "0 3 1 * *",
    "60 3 * * *",
    "0 24 * * *",
    "0 3 * * 7",
    "@daily",
    "0 0 3 * * *",
  ])("is an expression of one's own where no words make it: %s", (cron) => {
    expect(choiceOf(cron)).toMatchObject({ often: "other", cron });
    expect(cronOf(choiceOf(cron))).toBe(cron);
  });

  it("has its own expression for each way, whatever stands in the other fields", () => {
    const typed = { time: "6:05", weekday: "3", cron: " 1 2 3 4 5 " };
    const made = OFTEN.map((often) => cronOf({ ...typed, often }));
    expect(made.slice(-3)).toEqual(["5 6 * * *", "5 6 * * 3", "1 2 3 4 5"]);
    expect(new Set(made).size).toBe(OFTEN.length);
  });

  it.each(["", "3", "24:00", "3:7", "03:60", "3 pm"])("is none yet at %j o'clock", (time) => {
    expect(cronOf({ often: "day", time, weekday: "1", cron: "" })).toBeNull();
  });

  it("is none while nothing is written", () => {
    expect(cronOf({ often: "other", time: "03:00", weekday: "1", cron: " " })).toBeNull();
  });
});
