/** Circles of a far view: none hides another, and nothing that they stand for is lost. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MapGroup, mergeGroups } from "../../client/map/merge.ts";
import { distance } from "../../client/map/plane.ts";
import { largestRadius, largestValue } from "../../client/map/scale.ts";
import { symbolOf } from "../../client/map/symbol.ts";
import type { Group } from "../../domain/summary.ts";

const map = { width: 800, height: 340 };
const at = (lat: number, lon: number) => ({ x: 400 + 2 * lon, y: 170 - 2 * lat });
const name = (members: readonly Group[]) => members.map((each) => each.name).join(", ");
const merged = (groups: readonly Group[]) =>
  mergeGroups(groups, { size: "participants", map, at, name });

const group = (
  id: string,
  lat: number,
  lon: number,
  events: number,
  crowd: number | null,
): Group => ({
  ...{ id, name: id, level: "country", country: id, admin1: null, lat, lon, events },
  ...{ precision: "country", uncertainty_m: 300_000, generalised: false, event: null },
  kinds: { demonstration: events },
  figures:
    crowd === null
      ? {}
      : {
          participants: {
            ...{ headline: crowd, low: crowd, high: 2 * crowd, open: crowd > 900 },
            ...{ events_with: 1, events_without: events - 1, from_groups: "none" },
          },
        },
});

const anyGroups = fc
  .array(
    fc.record({
      lat: fc.integer({ min: -60, max: 60 }),
      lon: fc.integer({ min: -170, max: 170 }),
      events: fc.integer({ min: 1, max: 900 }),
      crowd: fc.option(fc.integer({ min: 0, max: 1_000 })),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(({ lat, lon, events, crowd }, i) => group(`C${i}`, lat, lon, events, crowd)),
  );

const membersOf = (each: MapGroup) => each.members ?? [each];
const crowdOf = (groups: readonly Group[]) =>
  groups.reduce((sum, { figures }) => sum + (figures.participants?.headline ?? 0), 0);

describe("circles of a far view", () => {
  it("do not hide each other, wherever they lie", () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const shown = merged(groups);
        const largest = largestValue(shown, "participants");
        const scale = { size: "participants", largest, radius: largestRadius(map) } as const;
        const discs = shown.map((each) => {
          const symbol = symbolOf(each, scale);
          const r = symbol.type === "circle" ? symbol.r + symbol.ring : symbol.reach;
          return { ...at(each.lat, each.lon), r };
        });
        discs.forEach((one, i) => {
          for (const other of discs.slice(i + 1))
            expect(distance(one, other)).toBeGreaterThan(0.75 * (one.r + other.r));
        });
      }),
    );
  });

  it("hold every group once, with all events, kinds and figures", () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const shown = merged(groups);
        const ids = shown.flatMap(membersOf).map(({ id }) => id);
        expect(ids.sort()).toEqual(groups.map(({ id }) => id).sort());
        expect(crowdOf(shown)).toBe(crowdOf(groups));
        for (const each of shown) {
          const events = membersOf(each).reduce((sum, member) => sum + member.events, 0);
          expect(each.events).toBe(events);
          expect(each.kinds.demonstration).toBe(events);
          const { participants } = each.figures;
          if (participants === undefined) continue;
          expect(participants.events_with + participants.events_without).toBe(events);
          expect(participants.open).toBe(
            membersOf(each).some(({ figures }) => figures.participants?.open === true),
          );
        }
      }),
    );
  });

  it("are called by what they hold, most events first, and stand at the middle of their events", () => {
    const [both] = merged([group("KEN", 0, 37, 30, 10), group("UGA", 0, 33, 90, null)]);
    expect(both).toMatchObject({ name: "UGA, KEN", events: 120, lat: 0, lon: 34, event: null });
  });

  it("stay as they are where they do not touch", () => {
    const apart = [group("KEN", 0, 37, 30, 10), group("PER", -10, -75, 30, 10)];
    expect(merged(apart)).toEqual(apart);
  });
});
