// What the dashboard says of the shipped record, and what holds of any.
import { describe, expect, test } from "vitest";
import type { Summary } from "../../domain/summary.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { RESPONSES } from "../../domain/vocabulary/event-terms.ts";
import { FORMS } from "../../domain/vocabulary/form.ts";
import { KINDS } from "../../domain/vocabulary/kind.ts";
import { PLACE_PRECISIONS } from "../../domain/vocabulary/precision.ts";
import { SPEAKERS } from "../../domain/vocabulary/speaker.ts";
import { aRecord } from "../support/examples.ts";
import { seedRecords } from "../support/seed-records.ts";
import { summaryOf } from "../support/summary-of.ts";

const records = seedRecords();
const PERIOD = "country=BLR&date=2020-08-22..2020-09-27";
const byValue = (a: { value: string }, b: { value: string }) => (a.value < b.value ? -1 : 1);
const countOf = (facet: Summary["facets"]["kind"], value: string) =>
  facet.find((each) => each.value === value)?.events;

describe("the summary of Belarus, 22 August to 27 September 2020", () => {
  const summary = summaryOf(records, PERIOD);

  test("counts events on the map and not mappable, and together they are all", () => {
    const { events, on_map, not_mappable } = summary.totals;
    expect({ events, on_map, not_mappable }).toEqual({ events: 72, on_map: 72, not_mappable: 0 });
  });

  test("counts claims, their sources, days and events whose sources differ", () => {
    const { claims, sources, days, disagreeing } = summary.totals;
    expect({ claims, sources, days, disagreeing }).toEqual({
      claims: 167,
      sources: 102,
      days: 37,
      disagreeing: 9,
    });
  });

  test("names the largest crowd in one place, never one of a whole country", () => {
    expect(summary.totals.figures.participants.largest).toMatchObject({
      event: "BLR-2020-09-13-minsk",
      headline: 100_000,
      low: 100_000,
      high: 150_000,
      qualifier: "more_than",
    });
  });

  test("sums the groups that somebody counted where nobody counted all people, and names them", () => {
    const { injured } = summary.totals.figures;
    expect(injured).toMatchObject({ headline: 6, low: 6, high: 6, open: true, events_with: 3 });
    expect(injured.from_groups).toEqual({ subjects: { police: 5, women: 1 }, events: 3 });
    expect(injured.partial).toEqual({ subjects: {}, events: 0 });
  });

  test("has no figure for killed, which is not zero", () => {
    expect(summary.totals.figures.killed).toMatchObject({
      headline: null,
      events_with: 0,
      events_without: 72,
    });
  });

  test("leaves an event that reaches beyond the period out of the sums, and says so", () => {
    expect(summary.totals.figures.detained.beyond.events).toBe(1);
    const whole = summaryOf(records, "country=BLR").totals.figures.detained;
    expect(whole.beyond.events).toBe(0);
    expect(whole.headline).toBeGreaterThan(summary.totals.figures.detained.headline ?? 0);
  });

  test("counts the 774 of 13 September once, with the day, open at no end", () => {
    const detained = summaryOf(records, "country=BLR&date=2020-09-13", { bin: "day" });
    expect(detained.totals.figures.detained).toMatchObject({
      headline: 774,
      high: 774,
      open: false,
    });
    const minsk = summaryOf(records, "place=Minsk&date=2020-09-13").totals.figures.detained;
    expect(minsk).toMatchObject({ headline: 500, open: true });
  });

  test("draws a circle for every named place and an area where only the region or country is known", () => {
    const circles = summary.groups.map(({ name, events }) => [name, events]);
    expect(Object.fromEntries(circles)).toMatchObject({
      Minsk: 20,
      Brest: 4,
      "Hrodna (Grodno)": 4,
    });
    expect(summary.areas.map(({ admin1, name }) => admin1 ?? name).sort()).toEqual([
      "BLR",
      "Hrodna Region",
      "Viciebsk Region",
    ]);
    const drawn = [...summary.groups, ...summary.areas];
    expect(drawn.reduce((sum, { events }) => sum + events, 0)).toBe(summary.totals.on_map);
  });

  test("gives facets with the terms that no event has", () => {
    expect(countOf(summary.facets.said_by, "authority")).toBe(53);
    expect(countOf(summary.facets.said_by, "organiser")).toBe(0);
    expect(countOf(summary.facets.has, "participants")).toBe(51);
    expect(countOf(summary.facets.has, "killed")).toBe(0);
  });

  test("gives each facet of a vocabulary every term, also where there is no event at all", () => {
    const { facets } = summaryOf([], "");
    const vocabularies = {
      kind: KINDS,
      form: FORMS,
      response: RESPONSES,
      said_by: SPEAKERS,
      has: METRICS,
      precision: PLACE_PRECISIONS,
    };
    for (const [name, terms] of Object.entries(vocabularies))
      expect([name, facets[name as keyof typeof vocabularies]]).toEqual([
        name,
        terms.map(({ value }) => ({ value, events: 0 })).sort(byValue),
      ]);
  });

  test("sets rival voices side by side in time", () => {
    const { timeline } = summary;
    const at = (day: string) => (Date.parse(day) - Date.parse(timeline.start ?? "")) / 86_400_000;
    expect(timeline.bin).toBe("day");
    expect(timeline.figures.detained?.authorities[at("2020-09-23")]).toBe(364);
    expect(timeline.figures.detained?.monitors[at("2020-09-23")]).toBe(259);
    expect(timeline.figures.detained?.headline[at("2020-09-16")]).toBeNull();
  });
});

describe("any summary", () => {
  test("has a timeline that shows what lies beside the period, for the period is drawn on it", () => {
    expect(summaryOf(records, PERIOD).timeline).toEqual(summaryOf(records, "country=BLR").timeline);
  });

  test("has facets that each ignore their own part of the filter only", () => {
    const violent = summaryOf(records, `${PERIOD}&kind=violence`);
    expect(countOf(violent.facets.kind, "demonstration")).toBe(55);
    expect(countOf(violent.facets.admin1, "BLR:Minsk City")).toBe(1);
  });

  test("keeps the countries of the record and the regions of the chosen ones in their facets, at zero", () => {
    const violent = summaryOf(records, "country=BLR&kind=violence").facets;
    const all = summaryOf(records, "country=BLR").facets;
    const named = (facet: Summary["facets"]["kind"]) => facet.map(({ value }) => value).sort();
    expect(countOf(violent.admin1, "BLR:Viciebsk Region")).toBe(0);
    expect(named(violent.admin1)).toEqual(named(all.admin1));
    expect(named(violent.country)).toEqual(named(summaryOf(records, "").facets.country));
    expect(violent.admin1.map(({ events }) => events > 0)).toEqual(
      violent.admin1.map(({ events }) => events > 0).sort((a, b) => Number(b) - Number(a)),
    );
    const elsewhere = summaryOf(records, "country=!BLR&kind=violence").facets;
    expect(named(elsewhere.admin1)).not.toContain("BLR:Viciebsk Region");
  });

  test("names no place of a facet before anything was known of it", () => {
    const { facets } = summaryOf(records, "as_of=2020-01-01&kind=violence");
    expect([facets.country, facets.admin1]).toEqual([[], []]);
  });

  test("puts every event in one column or counts it as not datable", () => {
    for (const bin of ["day", "week", "month", "year"] as const) {
      const { timeline, totals } = summaryOf(records, "", { bin });
      expect([timeline.earlier, timeline.later]).toEqual([0, 0]);
      const inColumns = Object.values(timeline.series)
        .flat()
        .reduce((sum, n) => sum + n, 0);
      expect(inColumns + totals.not_datable).toBe(totals.events);
    }
  });

  test("groups by wider names when more than 150 places would be in view", () => {
    const [one] = records;
    if (one === undefined) throw new Error("the seed is empty");
    const many = Array.from({ length: 151 }, (_, i) => ({
      ...one,
      event: {
        ...one.event,
        id: `E-${i}`,
        part_of: null,
        place: {
          ...one.event.place,
          name: `Town ${i}`,
          admin1: "North",
          lat: 50,
          lon: 20,
          precision: "city" as const,
        },
      },
    }));
    expect(summaryOf(many, "").groups).toMatchObject([
      { level: "admin1", name: "North", events: 151 },
    ]);
    expect(summaryOf(many.slice(1), "").groups).toHaveLength(150);
    const vague = many.map((record, i) => {
      const precision = i === 0 ? ("region" as const) : ("city" as const);
      return { ...record, event: { ...record.event, place: { ...record.event.place, precision } } };
    });
    const few = summaryOf(vague, "");
    expect([few.groups.length, few.areas.length]).toEqual([150, 1]);
    const [first] = vague;
    if (first === undefined) throw new Error("made none");
    const other = { ...first, event: { ...first.event, id: "E-more" } };
    const wide = summaryOf([...many, other], "");
    expect(wide.groups).toMatchObject([{ level: "admin1", events: 152 }]);
    expect(wide.areas).toEqual([]);
  });

  test("keeps to places beside any number of regions of which nothing closer is known", () => {
    const region = (_: unknown, i: number) =>
      aRecord({ id: `r-${i}`, place: { name: `Region ${i}`, precision: "region" } });
    const { groups, areas } = summaryOf([aRecord(), ...Array.from({ length: 13 }, region)], "");
    expect([groups[0]?.level, areas.length]).toEqual(["place", 13]);
  });

  test("draws a place on the edge of the viewport, and none beyond, also across the date line", () => {
    const sees = (lat: number, lon: number, box: { west: number; east: number }) => {
      const viewport = { south: 50, north: 60, zoom: 4, width: 760, height: 440, ...box };
      return summaryOf([aRecord({ place: { lat, lon } })], "", { viewport }).groups.length === 1;
    };
    const plain = { west: 20, east: 30 };
    for (const [lat, lon] of [
      [50, 25],
      [60, 25],
      [55, 20],
      [55, 30],
    ] as const)
      expect([lat, lon, sees(lat, lon, plain)]).toEqual([lat, lon, true]);
    for (const [lat, lon] of [
      [49.9, 25],
      [60.1, 25],
      [55, 19.9],
      [55, 30.1],
    ] as const)
      expect([lat, lon, sees(lat, lon, plain)]).toEqual([lat, lon, false]);
    const across = { west: 170, east: -170 };
    for (const lon of [170, 180, -180, -170])
      expect([lon, sees(55, lon, across)]).toEqual([lon, true]);
    for (const lon of [169.9, 0, -169.9])
      expect([lon, sees(55, lon, across)]).toEqual([lon, false]);
    const line = { west: 25, east: 25 };
    expect([sees(55, 25, line), sees(55, 26, line)]).toEqual([true, false]);
  });

  test("says of a circle or an area whether a protected place is in it", () => {
    expect(summaryOf(records, "").groups.some(({ generalised }) => generalised)).toBe(false);
    const hidden = records.map((record) => ({
      ...record,
      event: { ...record.event, place: { ...record.event.place, generalised: true } },
    }));
    const { groups, areas } = summaryOf(hidden, "");
    expect([...groups, ...areas].every(({ generalised }) => generalised)).toBe(true);
  });

  test("of nothing is empty, not wrong", () => {
    const { totals, timeline, groups } = summaryOf(records, "q=nosuchword");
    expect(totals.events).toBe(0);
    expect(totals.figures.participants.headline).toBeNull();
    expect(timeline.start).toBeNull();
    expect(groups).toEqual([]);
  });

  test("as known on the morning of 14 September lacks what was said later", () => {
    const then = summaryOf(records, "place=Minsk&date=2020-09-13&as_of=2020-09-13T18:00Z").totals;
    const now = summaryOf(records, "place=Minsk&date=2020-09-13").totals;
    expect(then.claims).toBeLessThan(now.claims);
    expect(then.figures.detained.headline).toBe(400);
  });
});

describe("the figures of a bin of time", () => {
  const at = (day: string, timeline: Summary["timeline"]) =>
    (Date.parse(day) - Date.parse(timeline.start ?? "")) / 86_400_000;

  test("hold a night's event in the bin where it began", () => {
    const { timeline } = summaryOf(records, "country=BLR&rule=authorities");
    expect(timeline.figures.detained?.headline[at("2020-08-09", timeline)]).toBeGreaterThan(2_000);
  });

  test("leave a voice empty that gave no figure of its own there", () => {
    const { timeline } = summaryOf(records, "differ=2");
    expect(timeline.figures.detained?.monitors[at("2020-09-06", timeline)]).toBeNull();
  });
});

describe("how far sources differ", () => {
  test("counts one who says none against one who says some", () => {
    const { facets } = summaryOf(records, "has=killed&differ=2");
    expect(facets.kind.some(({ events }) => events > 0)).toBe(true);
  });

  test("is a matter of all claims, whoever's numbers are in use", () => {
    for (const rule of ["lowest", "authorities", "monitors", "organisers"])
      expect([rule, summaryOf(records, `${PERIOD}&rule=${rule}`).totals.disagreeing]).toEqual([
        rule,
        9,
      ]);
    expect(summaryOf(records, `${PERIOD}&rule=authorities&differ=2`).totals.events).toBe(9);
  });
});
