/** Holds the counting rules against figures worked by hand: tests/golden/rules/README.md. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { resolveAll } from "../../domain/resolve-all.ts";
import { RULES, type Rule } from "../../domain/rule.ts";
import { METRICS, type Metric } from "../../domain/vocabulary/claim-terms.ts";
import { seedRecords } from "../support/seed-records.ts";

type Line = {
  headline: number | null;
  low: number | null;
  high: number | null;
  qualifier: string | null;
  claims: string[];
  rollup: number | null;
  net: number | null;
};

const NONE: Line = {
  headline: null,
  low: null,
  high: null,
  qualifier: null,
  claims: [],
  rollup: null,
  net: null,
};

const records = seedRecords();

function golden(metric: Metric): Record<string, Record<Rule, Line>> {
  const file = new URL(`../golden/rules/${metric}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8"));
}

describe.each(METRICS.map(({ value }) => value))("%s", (metric) => {
  const expected = golden(metric);

  it("has figures worked by hand for events of the seed only", () => {
    const ids = new Set(records.map(({ event }) => event.id));
    expect(Object.keys(expected).filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each(RULES.map(({ value }) => value))(
    "under %s is as worked by hand, event by event",
    (rule) => {
      for (const record of resolveAll(records, { rule, as_of: null })) {
        const { id } = record.event;
        const figure = record.figures[metric];
        const net = record.nets[metric];
        const line: Line = {
          headline: figure?.headline ?? null,
          low: figure?.low ?? null,
          high: figure?.high ?? null,
          qualifier: figure?.qualifier ?? null,
          claims: figure?.claims ?? [],
          rollup: net?.rollup ?? null,
          net: net?.headline ?? null,
        };
        expect(line, `${id} ${metric} ${rule}`).toEqual(expected[id]?.[rule] ?? NONE);
      }
    },
  );
});
