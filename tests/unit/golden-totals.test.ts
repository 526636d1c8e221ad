/** Holds the totals of the summary against sums worked by hand: tests/golden/rules/README.md. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseFilter, printFilter } from "../../domain/filter-url.ts";
import { resolveAll } from "../../domain/resolve-all.ts";
import { RULES, type Rule } from "../../domain/rule.ts";
import { summarise } from "../../domain/summarise.ts";
import { METRICS, type Metric } from "../../domain/vocabulary/claim-terms.ts";
import { dayOf } from "../../domain/when.ts";
import { seedRecords } from "../support/seed-records.ts";

type Golden = {
  filter: string;
  events: number;
  on_map: number;
  not_mappable: number;
  claims: number;
  sources: number;
  figures: Record<Rule, Record<Metric, Sum>>;
};

type Sum = {
  headline: number | null;
  low: number | null;
  high: number | null;
  events_with: number;
  beyond?: number;
};

const file = new URL("../golden/rules/totals.json", import.meta.url);
const golden: Golden[] = JSON.parse(readFileSync(file, "utf8"));
const records = seedRecords();
const resolved = new Map(
  RULES.map(({ value }) => [value, resolveAll(records, { rule: value, as_of: null })]),
);
const voice = (rule: Rule) =>
  new Map((resolved.get(rule) ?? []).map((record) => [record.event.id, record]));
const voices = {
  authorities: voice("authorities"),
  monitors: voice("monitors"),
  organisers: voice("organisers"),
};

function totals(query: string, rule: Rule) {
  const { filter, problems } = parseFilter(query);
  expect(problems).toEqual([]);
  expect(printFilter(filter).replaceAll("+", " ")).toBe(query);
  const question = { filter: { ...filter, rule }, bin: "auto", viewport: null, change: 1 } as const;
  return summarise(resolved.get(rule) ?? [], voices, {
    ...question,
    today: dayOf("2026-11-24") ?? 0,
  }).totals;
}

describe.each(golden)("with the filter “$filter”", (expected) => {
  it("events, claims and sources are counted as by hand", () => {
    const { events, on_map, not_mappable, claims, sources } = totals(expected.filter, "lowest");
    const { filter, figures, ...counts } = expected;
    expect({ events, on_map, not_mappable, claims, sources }).toEqual(counts);
  });

  it.each(RULES.map(({ value }) => value))("every metric under %s sums as by hand", (rule) => {
    const { figures, events } = totals(expected.filter, rule);
    for (const { value: metric } of METRICS) {
      const { headline, low, high, events_with, events_without, beyond } = figures[metric];
      expect({ headline, low, high, events_with, beyond: beyond.events }, metric).toEqual({
        beyond: 0,
        ...expected.figures[rule][metric],
      });
      expect(events_with + events_without).toBe(events);
    }
  });
});
