/** Which figure is drawn where nobody chose one. */
import { describe, expect, it } from "vitest";
import { metricBesideCrowds, metricOfEvent, usualMetric } from "../../domain/usual-metric.ts";
import { METRICS, type Metric } from "../../domain/vocabulary/claim-terms.ts";
import { seedRecords } from "../support/seed-records.ts";
import { summaryOf } from "../support/summary-of.ts";

const records = seedRecords();
const totals = (query: string) => summaryOf(records, query).totals.figures;

const known = (events: { readonly [M in Metric]?: number }) =>
  Object.fromEntries(
    METRICS.map(({ value }) => [value, { events_with: events[value] ?? 0 }]),
  ) as Record<Metric, { events_with: number }>;

describe("the figure that is drawn where nobody chose one", () => {
  it.each([
    ["", "participants"],
    ["kind=repression", "detained"],
    ["subject=police", "injured"],
  ] as const)("is the one that most events of the view have: %s", (query, metric) => {
    expect(usualMetric(totals(query))).toBe(metric);
  });

  it("is the first of those that as many events have", () => {
    const { participants, detained } = totals("date=2020-09-13");
    expect(participants.events_with).toBe(detained.events_with);
    expect(usualMetric(totals("date=2020-09-13"))).toBe("participants");
    expect(usualMetric(known({ killed: 3, injured: 3 }))).toBe("injured");
  });

  it("is the crowd where no event has any figure", () => {
    expect(usualMetric(totals("country=ISL"))).toBe("participants");
  });
});

describe("the figure that is drawn beside a map of crowds", () => {
  it("is the other one that most events have", () => {
    expect(metricBesideCrowds(totals(""))).toBe("detained");
    expect(metricBesideCrowds(known({ participants: 40, detained: 4, killed: 9 }))).toBe("killed");
  });

  it("is the crowd again where fewer than one event has it for ten with a crowd", () => {
    expect(metricBesideCrowds(known({ participants: 40, detained: 4 }))).toBe("detained");
    expect(metricBesideCrowds(known({ participants: 41, detained: 4 }))).toBe("participants");
  });

  it("is people detained where nothing is known", () => {
    expect(metricBesideCrowds(known({}))).toBe("detained");
  });
});

describe("the figure that is shown of one event", () => {
  it("is the view's where the event has it, else its own first one", () => {
    expect(metricOfEvent({ participants: 5, killed: 1 }, "killed")).toBe("killed");
    expect(metricOfEvent({ killed: 1, injured: 2 }, "participants")).toBe("injured");
    expect(metricOfEvent({}, "detained")).toBe("detained");
  });
});
