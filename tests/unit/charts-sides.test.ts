/** What charts compare: two periods, the places of a view, and crowds by size; nothing is counted twice or left out. */
import { describe, expect, it } from "vitest";
import {
  compareLines,
  daysBefore,
  unevenCover,
} from "../../client/dashboard/charts/compare-data.ts";
import { bandsWithin } from "../../client/dashboard/charts/crowd-bands.ts";
import { placeFacetOf } from "../../client/dashboard/charts/place-values.ts";
import { parseFilter, printFilter } from "../../domain/filter-url.ts";
import { RULES } from "../../domain/rule.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { seedRecords } from "../support/seed-records.ts";
import { summaryOf } from "../support/summary-of.ts";

const records = seedRecords();
const VIEW = "country=BLR&date=2020-08-22..2020-09-27";
const ask = (query: string) => summaryOf(records, query);
const { filter } = parseFilter(VIEW);

describe("two periods", () => {
  it("are as long as each other, and the one ends where the other begins", () => {
    expect(daysBefore({ from: 100, to: 136 })).toEqual({ from: 63, to: 99 });
    expect(daysBefore({ from: 5, to: 5 })).toEqual({ from: 4, to: 4 });
  });

  const here = ask(VIEW).totals;
  const there = ask("country=BLR&date=2020-07-16..2020-08-21").totals;
  const lines = compareLines(here, there);
  const line = (measure: string) => lines.find((each) => each.measure === measure);

  it("stand side by side with the totals of their own views", () => {
    expect(line("events")?.here.headline).toBe(here.events);
    expect(line("events")?.there.headline).toBe(there.events);
    expect(line("detained")?.here.headline).toBe(here.figures.detained.headline);
    expect(line("participants")?.here.headline).toBe(here.figures.participants.largest?.headline);
  });

  it("say no figure where nobody gave one, which is not zero", () => {
    expect(here.figures.killed.events_with).toBe(0);
    expect(line("killed")?.here.headline).toBeNull();
    expect(line("killed")?.there.headline).toBe(there.figures.killed.headline);
  });

  it("name every figure, also one that neither has: its absence is told, and rows stay where they are", () => {
    const nothing = ask("country=BLR&date=1990-01-01..1990-01-02").totals;
    const measures = compareLines(nothing, nothing).map(({ measure }) => measure);
    expect(measures).toEqual(lines.map(({ measure }) => measure));
    expect(measures).toContain("killed");
  });

  it("differ in coverage when one knows of a clearly larger share of its events", () => {
    const side = (known: number, of: number) => ({
      headline: 1,
      low: 1,
      high: 1,
      open: false,
      from_groups: "none" as const,
      some: 0,
      cover: { with: known, of },
    });
    const uneven = (a: [number, number], b: [number, number]) =>
      unevenCover([{ measure: "detained", here: side(...a), there: side(...b) }]);
    expect(uneven([50, 100], [10, 20])).toEqual([]);
    expect(uneven([50, 100], [6, 20])).toEqual([{ metric: "detained", here: 0.5, there: 0.3 }]);
    expect(uneven([1, 1], [0, 0])).toEqual([]);
  });
});

describe("the places of a view", () => {
  it("are its regions, and add up to the view's own total under every rule", () => {
    for (const { value: rule } of RULES) {
      const whole = summaryOf(records, `${VIEW}&rule=${rule}`, { split: "admin1" });
      expect(placeFacetOf(whole.facets, filter)).toBe("admin1");
      const parts = whole.split ?? [];
      expect(parts.reduce((sum, { events }) => sum + events, 0)).toBe(whole.totals.events);
      for (const { value: metric } of METRICS) {
        const sum = parts.reduce((all, { figures }) => all + (figures[metric]?.headline ?? 0), 0);
        expect([rule, metric, sum]).toEqual([
          rule,
          metric,
          whole.totals.figures[metric].headline ?? 0,
        ]);
      }
    }
  });

  it("are countries as soon as the view has two that are chosen", () => {
    const facets = {
      country: [
        { value: "BLR", events: 5 },
        { value: "POL", events: 2 },
        { value: "UKR", events: 0 },
      ],
    };
    const all = { only: [], not: [] };
    expect(placeFacetOf(facets, { country: all })).toBe("country");
    expect(placeFacetOf(facets, { country: { only: [], not: ["POL"] } })).toBe("admin1");
  });
});

describe("crowds by size", () => {
  it("count every event that has a crowd once, under every rule", () => {
    for (const { value: rule } of RULES) {
      const whole = ask(`${VIEW}&rule=${rule}`).totals;
      const counts = bandsWithin(undefined).map(({ from, to }) => {
        const figures = { participants: { from, to } };
        return ask(printFilter({ ...filter, rule, figures })).totals.events;
      });
      const known = counts.reduce((sum, n) => sum + n, 0);
      expect([rule, known]).toEqual([rule, whole.figures.participants.events_with]);
    }
  });

  it("keep to a range that the view already asks for", () => {
    expect(bandsWithin({ from: 500, to: 20_000 }).map(({ from, to }) => [from, to])).toEqual([
      [500, 999],
      [1000, 9999],
      [10_000, 20_000],
    ]);
    expect(bandsWithin({ from: 200_000, to: null })).toMatchObject([{ from: 200_000, to: null }]);
  });
});
