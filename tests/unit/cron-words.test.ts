// A schedule is put into words only where the words say all of it.
import { parse } from "node-cron";
import { describe, expect, it } from "vitest";
import { cronWords } from "../../client/jobs/cron-words.ts";

describe("a schedule in words", () => {
  it.each([
    ["* * * * *", "Every minute"],
    ["*/1 * * * *", "Every minute"],
    ["*/15 * * * *", "Every 15 minutes"],
    ["0 * * * *", "Every hour"],
    ["10 * * * *", "Every hour, 10 min past"],
    ["0 */6 * * *", "Every 6 hours"],
    ["0 3 * * *", "Every day at 03:00 UTC"],
    ["10 0 * * *", "Every day at 00:10 UTC"],
    ["0 4 * * 1", "Every week, Mon 04:00 UTC"],
    ["30 4 * * 7", "Every week, Sun 04:30 UTC"],
    ["30 4 * * 0", "Every week, Sun 04:30 UTC"],
  ])("of five fields: %s is %s", (cron, words) => {
    expect(cronWords(cron)).toBe(words);
  });

  it.each([
    ["* * * * * *", "Every second"],
    ["*/5 * * * * *", "Every 5 seconds"],
    ["0 * * * * *", "Every minute"],
    ["30 * * * * *", "Every minute"],
    ["0 */5 * * * *", "Every 5 minutes"],
    ["0 40 2 * * *", "Every day at 02:40 UTC"],
    ["5 40 2 * * *", "Every day at 02:40:05 UTC"],
  ])("of six fields, the first of which is seconds: %s is %s", (cron, words) => {
    expect(cronWords(cron)).toBe(words);
  });

  it.each([
    "*/7 * * * *",
    "*/25 * * * * *",
    "0 */5 * * *",
    "0 3 * * 1-5",
    "0 3 * 6 1",
    "0 3 1 * *",
    "0 3 * 6 *",
    "0,30 * * * *",
    "0-10 * * * *",
    "15 */2 * * *",
    "30 */5 * * * *",
  ])("is left as it is where no words say all of it: %s", (cron) => {
    expect(parse(cron)).toBeTruthy();
    expect(cronWords(cron)).toBe(cron);
  });

  it.each(["", "* * *", "61 * * * *", "0 25 * * *", "every minute"])(
    "is left as it is when it is none: %j",
    (cron) => {
      expect(cronWords(cron)).toBe(cron);
    },
  );
});
