/** Which copies a rule keeps. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heldBy, keptBy, readRetention } from "../../domain/retention.ts";

const night = (day: string) => `${day}T00:10:00.000Z`;
/** The nights of some days in a row, oldest first. */
const nights = (first: string, count: number) =>
  Array.from({ length: count }, (_, i) =>
    night(new Date(Date.parse(first) + i * 86_400_000).toISOString().slice(0, 10)),
  );
const kept = (rule: string, moments: readonly string[]) =>
  [...keptBy(readRetention(rule) ?? { daily: 0, weekly: 0, monthly: 0 }, moments)].sort();

describe("a rule of what is kept", () => {
  it("keeps all of the newest days, the first of each week and the first of each month", () => {
    // 1 September 2025 was a Monday, 1 October a Wednesday, 1 November a Saturday.
    const all = nights("2025-09-01", 74);
    expect(all.at(-1)).toBe(night("2025-11-13"));
    expect(kept("daily=3,weekly=4,monthly=all", all)).toEqual(
      [
        ...["2025-09-01", "2025-10-01", "2025-11-01"],
        ...["2025-10-20", "2025-10-27", "2025-11-03", "2025-11-10"],
        ...["2025-11-11", "2025-11-12", "2025-11-13"],
      ]
        .map(night)
        .sort(),
    );
  });

  it("keeps every one of a day that it keeps, and counts only days, weeks and months that have one", () => {
    const twice = ["2025-03-09T00:10:00.000Z", "2025-03-09T15:00:00.000Z"];
    expect(
      kept("daily=2", ["2024-01-01T00:10:00.000Z", "2025-01-01T00:10:00.000Z", ...twice]),
    ).toEqual(["2025-01-01T00:10:00.000Z", ...twice]);
    expect(
      kept("monthly=2", [night("2020-01-05"), night("2021-06-07"), night("2021-06-08")]),
    ).toEqual([night("2020-01-05"), night("2021-06-07"), night("2021-06-08")]);
  });

  it("takes weeks from Monday to Sunday, across years", () => {
    // 30 December 2024 was a Monday.
    expect(kept("weekly=2", nights("2024-12-28", 9))).toEqual(
      ["2024-12-28", "2024-12-30", "2025-01-05"].map(night),
    );
    expect(kept("weekly=2", nights("2024-12-29", 9))).toEqual(
      ["2024-12-30", "2025-01-06"].map(night).sort(),
    );
  });

  it("keeps everything when it says all, and never the newest less", () => {
    const all = nights("2025-01-01", 400);
    expect(kept("all", all)).toEqual(all);
    expect(kept("daily=all", all)).toEqual(all);
    expect(kept("daily=0", all)).toEqual(all.slice(-1));
    expect(kept("daily=0", [])).toEqual([]);
  });

  it("keeps what it kept when nothing new has come, and what it removes stays removed", () => {
    const day = fc.integer({ min: 0, max: 1_500 });
    const count = fc.oneof(fc.nat(20), fc.constant(Infinity));
    const rule = fc.record({ daily: count, weekly: count, monthly: count });
    fc.assert(
      fc.property(rule, fc.array(day, { minLength: 1 }), (retention, days) => {
        const moments = days.map((n) => new Date(Date.UTC(2022, 0, 1 + n)).toISOString());
        const once = keptBy(retention, moments);
        expect([...keptBy(retention, [...once])].sort()).toEqual([...once].sort());
        expect(once).toContain([...moments].sort().at(-1));
      }),
    );
  });

  it.each([
    ["daily=30,weekly=12,monthly=all", { daily: 30, weekly: 12, monthly: Infinity }],
    [" monthly=6 , daily=0", { daily: 0, weekly: 0, monthly: 6 }],
    ["all", { daily: Infinity, weekly: Infinity, monthly: Infinity }],
    ["", null],
    ["30", null],
    ["daily=30,daily=10", null],
    ["daily=-1", null],
    ["daily=1.5", null],
    ["yearly=3", null],
    ["daily=30,", null],
    ["all,daily=3", null],
  ])("reads %j", (text, retention) => {
    expect(readRetention(text)).toEqual(retention);
  });
});

describe("how much of a rule is there", () => {
  const moments = ["2026-01-31T02:30:00Z", "2026-02-01T02:30:00Z", "2026-02-01T09:00:00Z"];

  it("counts the days, weeks and months that have one, and none above the rule", () => {
    const rule = { daily: 7, weekly: 4, monthly: 1 };
    // A Saturday and a Sunday of one week, in two months.
    expect(heldBy(rule, moments)).toEqual([
      { period: "daily", have: 2, of: 7 },
      { period: "weekly", have: 1, of: 4 },
      { period: "monthly", have: 1, of: 1 },
    ]);
  });

  it("has no end where all are kept", () => {
    expect(heldBy({ daily: Infinity, weekly: 0, monthly: 0 }, moments)).toEqual([
      { period: "daily", have: 2, of: null },
      { period: "weekly", have: 0, of: 0 },
      { period: "monthly", have: 0, of: 0 },
    ]);
  });
});
