/** Figures of events that reach beyond a period: in no sum over it, and told with their days. */
import { describe, expect, it } from "vitest";
import { EVERYTHING } from "../../domain/filter.ts";
import type { EventRecord } from "../../domain/record.ts";
import { isTighter } from "../../domain/summarise/beyond.ts";
import { dayOf } from "../../domain/when.ts";
import { columnSummary, loaded } from "../support/columns-of.ts";
import { aClaim, aRecord } from "../support/examples.ts";
import { plainly, today } from "../support/plainly.ts";
import { seedRecords } from "../support/seed-records.ts";
import { summaryOf } from "../support/summary-of.ts";

const records = seedRecords();
const beyondIn = (of: EventRecord[], query: string, metric: "participants" | "detained") => {
  const { headline, beyond } = summaryOf(of, query).totals.figures[metric];
  return { within: headline, ...beyond };
};

describe("a day of the shipped record on which no event ends that began on it", () => {
  it("tells what was said of the night that it is half of", () => {
    expect(beyondIn(records, "country=BLR&date=2020-08-10", "detained")).toEqual({
      within: null,
      ...{ events: 6, headline: 1002, low: 1002, high: 3000, open: true },
      ...{ start: "2020-08-09", end: "2020-08-10" },
    });
  });

  it("follows the rule", () => {
    const query = "country=BLR&date=2020-08-10&rule=authorities";
    expect(beyondIn(records, query, "detained")).toMatchObject({ headline: 3000, low: 3000 });
  });

  it("names the whole campaign where nothing tighter reaches over it, open as it was said", () => {
    expect(beyondIn(records, "country=BLR&date=2020-08-23", "detained")).toMatchObject({
      ...{ events: 1, headline: 12_000, open: true },
      ...{ start: "2020-08-09", end: "2020-09-27" },
    });
  });
});

describe("events of one span", () => {
  const on = (id: string, people: number, part_of: string | null = null) =>
    aRecord({ id, part_of, start: "2024-05-01", end: "2024-05-03" }, [
      aClaim({ metric: "participants", low: people, high: people }),
    ]);

  it("add up by themselves, a part not twice, whatever they are part of", () => {
    const week = aRecord({ id: "week", start: "2024-05-01", end: "2024-05-07" }, [
      aClaim({ metric: "participants", low: 900, high: 900 }),
    ]);
    const all = [week, on("one", 100, "week"), on("part", 60, "one"), on("two", 30, "week")];
    expect(beyondIn(all, "date=2024-05-02", "participants")).toEqual({
      within: null,
      ...{ events: 4, headline: 130, low: 130, high: 130, open: false },
      ...{ start: "2024-05-01", end: "2024-05-03" },
    });
  });

  it("are none where no period is chosen", () => {
    const none = { events: 0, headline: null, start: null, end: null };
    expect(beyondIn([on("one", 100)], "", "participants")).toMatchObject({ within: 100, ...none });
  });
});

describe("of the events of a country that have figures of some people only", () => {
  const held = (id: string, subject: "all" | "journalists", low: number) =>
    aClaim({ id, metric: "detained", subject, low, high: low });
  const records = [
    aRecord({ id: "days", start: "2020-09-10", end: "2020-09-20" }, [
      ...[held("days-all", "all", 90), held("days-journalists", "journalists", 9)],
    ]),
    aRecord({ id: "day", start: "2020-09-12", end: "2020-09-12" }, [
      ...[held("day-all", "all", 50), held("day-journalists", "journalists", 5)],
    ]),
  ];
  const on = { day: dayOf("2020-09-12") ?? 0 };
  const filter = { ...EVERYTHING, date: { from: on, to: on } };
  const question = {
    viewer: "public",
    filter,
    viewport: null,
    bin: "auto",
    split: "country",
  } as const;

  it.each([
    ["the engine", () => columnSummary(loaded(records), records, { ...question, today })],
    ["the plain pass", () => plainly(records, question)],
  ])("%s counts those within the period alone", (_, summary) => {
    const [country] = summary().split ?? [];
    expect(country).toMatchObject({ value: "BLR", events: 2, partial: { detained: 1 } });
    expect(country?.figures.detained?.headline).toBe(50);
  });
});

describe("the tightest span", () => {
  const day = (iso: string) => dayOf(iso) ?? 0;
  const span = (start: string, end: string) => ({ start: day(start), end: day(end) });
  const period = { from: day("2024-05-03"), to: day("2024-05-04") };

  it.each([
    ["is the shortest", span("2024-05-04", "2024-05-05"), span("2024-05-01", "2024-05-03")],
    [
      "of equals is the one with most days in the period",
      span("2024-05-02", "2024-05-04"),
      span("2024-05-01", "2024-05-03"),
    ],
    ["then is the earliest", span("2024-05-02", "2024-05-03"), span("2024-05-04", "2024-05-05")],
  ])("%s", (_, one, other) => {
    expect(isTighter(one, other, period)).toBe(true);
    expect(isTighter(other, one, period)).toBe(false);
  });
});

describe("two figures of the same days, known to the day and to the week", () => {
  const days = { start: "2020-09-20", end: "2020-09-25" };
  const records = [
    aRecord({ id: "days", ...days }, [aClaim({ id: "crowd" })]),
    aRecord({ id: "week", ...days, date_precision: "week" }, [
      aClaim({ id: "held", metric: "detained", low: 7, high: 7 }),
    ]),
  ];
  const filter = { ...EVERYTHING, date: { from: null, to: { day: dayOf("2020-09-20") ?? 0 } } };
  const question = { viewer: "public", filter, viewport: null, bin: "auto" } as const;

  it.each([
    ["the engine", () => columnSummary(loaded(records), records, { ...question, today })],
    ["the plain pass", () => plainly(records, question)],
  ])("are both told by %s", (_, summary) => {
    const { participants, detained } = summary().totals.figures;
    expect([participants.beyond, detained.beyond]).toMatchObject([
      { headline: 100, ...days },
      { headline: 7, ...days },
    ]);
  });
});
