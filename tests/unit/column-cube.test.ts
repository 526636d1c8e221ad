/** Holds the column store's cube to the plain pass: the same records, filter, viewer and map give the same cube. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CubeQuestion, cubeOf } from "../../domain/cube/cut.ts";
import { pack } from "../../domain/cube/pack.ts";
import { EVERYTHING, type Filter } from "../../domain/filter.ts";
import type { EventRecord, SourcedClaim } from "../../domain/record.ts";
import { resolveAll } from "../../domain/resolve-all.ts";
import { RULES } from "../../domain/rule.ts";
import { ALL_DAYS } from "../../domain/summarise/bins.ts";
import { LEVELS } from "../../domain/summarise/groups.ts";
import type { Viewport } from "../../domain/summary.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { STATUSES } from "../../domain/vocabulary/event-terms.ts";
import { BINS, type Bin, dayOf, isoOf } from "../../domain/when.ts";
import type { Viewer } from "../../engine/engine.ts";
import { anyForest } from "../support/any-forest.ts";
import { anyTerm, FIRST_DAY, filter, someKeys } from "../support/arbitraries.ts";
import { columnCube, loaded, seenBy } from "../support/columns-of.ts";
import { aClaim, aRecord } from "../support/examples.ts";

type Asked = Partial<Omit<CubeQuestion, "today" | "change">> & { viewer?: Viewer };

/** The cube from the columns and by the plain pass, as both travel. */
function bothCubes(records: readonly EventRecord[], { viewer = "public", ...asked }: Asked) {
  const question: CubeQuestion = {
    ...{ filter: EVERYTHING, viewport: null, bin: "auto", level: "place", size: "participants" },
    ...asked,
    ...{ today: dayOf("2026-11-24") ?? 0, change: 1 },
  };
  const seen = seenBy(viewer, records);
  return {
    columns: pack(columnCube(loaded(records), records, { viewer, ...question })),
    plain: pack(cubeOf(resolveAll(seen, question.filter), question)),
  };
}

/** Some of the events last one to three days longer, so that windows lie within them. */
const records = anyForest.map((all) =>
  all.map((record, i) => {
    const end = isoOf((dayOf(record.event.end) ?? 0) + (i % 4));
    return { ...record, event: { ...record.event, end } };
  }),
);
const everything = fc
  .record({ rule: anyTerm(RULES), dated: fc.constantFrom("event" as const, "added" as const) })
  .map((some): Filter => ({ ...EVERYTHING, ...some }));
const few = someKeys.map((some): Filter => ({ ...EVERYTHING, ...some }));
const asked = fc.record({
  filter: fc.oneof({ weight: 3, arbitrary: everything }, { weight: 3, arbitrary: few }, filter),
  viewer: fc.constantFrom<Viewer>(
    "public",
    STATUSES.map(({ value }) => value),
    ["draft"],
  ),
  viewport: fc.constantFrom<Viewport | null>(
    null,
    { west: 20, south: 50, east: 28, north: 54, zoom: 6, width: 760, height: 440 },
    { west: 20, south: 50, east: 28, north: 54, zoom: 6, width: 30, height: 440 },
  ),
  bin: fc.constantFrom<Bin | "auto">("auto", ...BINS),
  axis: fc.constantFrom(null, ALL_DAYS, { from: FIRST_DAY + 4, to: FIRST_DAY + 10 }),
  level: fc.constantFrom(...LEVELS),
  size: fc.constantFrom("events" as const, ...METRICS.map(({ value }) => value)),
});

const on = (id: string, [from, to]: [string, string], claims: SourcedClaim[], part_of?: string) =>
  aRecord({ id, start: `2020-09-${from}`, end: `2020-09-${to}`, part_of: part_of ?? null }, claims);
const counted = (how: Partial<SourcedClaim>) => [aClaim({ metric: "participants", ...how })];

describe("the column store's cube", () => {
  it("is that of the plain pass, whatever is recorded and asked", () => {
    fc.assert(
      fc.property(records, asked, (all, how) => {
        const { columns, plain } = bothCubes(all, how);
        expect(columns).toEqual(plain);
      }),
      { numRuns: 300 },
    );
  });

  it("closes an open sum over the days of what is open and of what closes it", () => {
    const open = { low: 500, high: null, qualifier: "at_least" as const };
    const exactly = { low: 900, high: 900 };
    const elsewhere = (record: EventRecord) => ({
      ...record,
      event: { ...record.event, place: { ...record.event.place, name: "Elsewhere" } },
    });
    const all = [
      on("country", ["04", "05"], counted(exactly)),
      on("region", ["07", "08"], counted(open), "country"),
      on("town", ["02", "02"], counted({ ...open, low: 400 }), "region"),
    ];
    for (const each of [all, all.map((record, i) => (i === 0 ? elsewhere(record) : record))]) {
      const { columns, plain } = bothCubes(each, { bin: "day" });
      expect(plain.groups.some(({ figure }) => (figure?.open.begins.length ?? 0) > 0)).toBe(true);
      expect(columns).toEqual(plain);
    }
  });

  it("names the later, then the first by its id, of the largest crowds of a bin", () => {
    const crowd = counted({ low: 700, high: 700 });
    const all = [
      on("a", ["07", "07"], crowd),
      on("c", ["09", "09"], crowd),
      on("b", ["09", "09"], crowd),
      on("d", ["08", "08"], crowd),
    ];
    const { columns, plain } = bothCubes(all, { bin: "month" });
    expect(columns.largest.events.map(({ event }) => event)).toEqual(["b"]);
    expect(columns).toEqual(plain);
  });

  it("counts an event once that tells of several kinds of people", () => {
    const claims = (["all", "women", "minors", "students"] as const).flatMap((subject, i) =>
      counted({ id: `claim-${i}`, subject, low: 5, high: 5 }),
    );
    const { columns, plain } = bothCubes([on("one", ["07", "07"], claims)], {});
    expect(columns.totals.partials.participants?.events.begins).toEqual([0, 1, 1]);
    expect(columns).toEqual(plain);
  });

  it("counts an event once whose figure is made of several groups of people", () => {
    const claims = (["police", "women", "students"] as const).map((subject, i) =>
      aClaim({ id: `claim-${i}`, metric: "injured", subject, low: 5, high: 5 }),
    );
    const { columns, plain } = bothCubes([on("one", ["07", "07"], claims)], {});
    const { events, subjects } = columns.totals.from_groups.injured ?? {};
    expect(events?.begins).toEqual([0, 1, 1]);
    expect(Object.keys(subjects ?? {})).toEqual(["police", "students"]);
    expect(columns.totals.partials).toEqual({});
    expect(columns).toEqual(plain);
  });

  it("takes the next level when more circles than it can hold are in view, and lists 300 values of a facet", () => {
    const all = Array.from({ length: 450 }, (_, i) => {
      const record = on(`event-${String(i).padStart(3, "0")}`, ["07", "07"], []);
      const place = { ...record.event.place, name: `Town ${i}`, admin1: `Region ${i % 320}` };
      return { ...record, event: { ...record.event, place } };
    });
    const { columns, plain } = bothCubes(all, {});
    expect(columns.groups[0]?.level).toBe("admin1");
    expect(columns.facets.admin1).toHaveLength(300);
    expect(columns).toEqual(plain);
  });
});
