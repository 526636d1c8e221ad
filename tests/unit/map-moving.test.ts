// The map's marks while the timeline's window moves: where they were, and as large as they would be at rest.
import { describe, expect, test } from "vitest";
import {
  brushChips,
  brushMarks,
  brushNames,
  type Ground,
} from "../../client/dashboard/map/brush-marks.ts";
import type { PlacedLabel } from "../../client/map/label-layout.ts";
import type { DrawnArea, DrawnGroup } from "../../client/map/layout.ts";
import { largestRadius } from "../../client/map/scale.ts";
import { symbolOf } from "../../client/map/symbol.ts";

const sum = (headline: number) => ({ headline, low: headline, high: headline });
const group = (id: string, events: number, headline: number) => ({
  ...{ id, lat: 50, lon: 20, events, kinds: { demonstration: events } },
  figures: { participants: sum(headline) },
});
const map = { width: 800, height: 400 };

const ground = (fields: Partial<Ground> = {}): Ground => ({
  map,
  size: "participants",
  groups: new Map(),
  areas: new Map(),
  labels: new Map(),
  merged: new Map(),
  at: (lat, lon) => ({ x: 10 * lon, y: 4 * lat }),
  ...fields,
});

const standing = (id: string, x: number, y: number) =>
  new Map([[id, { x, y } as DrawnGroup]]) as Ground["groups"];

describe("a mark that moves with the window", () => {
  test("holds together what is one circle at rest, where that stands", () => {
    const marks = brushMarks(
      { groups: [group("KEN", 3, 10), group("UGA", 4, 30), group("PER", 2, 20)] },
      ground({
        groups: standing("KEN+UGA+TZA", 123, 45),
        merged: new Map(["KEN", "UGA", "TZA"].map((id) => [id, "KEN+UGA+TZA"])),
      }),
    );
    expect(marks.map(({ id, x, kinds }) => [id, x, kinds.demonstration])).toEqual([
      ["KEN+UGA+TZA", 123, 7],
      ["PER", 200, 2],
    ]);
  });

  test("stays where it stood, and one that did not stand there is at its own place", () => {
    const marks = brushMarks(
      { groups: [group("stood", 2, 10), group("new", 2, 10)] },
      ground({ groups: standing("stood", 123, 45) }),
    );
    expect(marks.map(({ id, x, y }) => [id, x, y])).toEqual([
      ["stood", 123, 45],
      ["new", 200, 200],
    ]);
  });

  test("is as large as at rest: the largest in sight has the map's largest radius", () => {
    const far = { ...group("far", 9, 90_000), lon: 170 };
    const [first, second] = brushMarks(
      { groups: [group("small", 3, 100), far, group("large", 5, 400)] },
      ground(),
    ).filter(({ id }) => id !== "far");
    expect(first?.symbol).toEqual(
      symbolOf(group("large", 5, 400), {
        size: "participants",
        largest: 400,
        radius: largestRadius(map),
      }),
    );
    expect(first?.symbol).toMatchObject({ r: largestRadius(map) });
    expect(second?.symbol).toMatchObject({ r: largestRadius(map) / 2 });
  });

  test("lies below smaller ones, and the shape of a single event above all", () => {
    const groups = [group("one", 1, 900), group("small", 2, 1), group("large", 8, 900)];
    expect(brushMarks({ groups }, ground()).map(({ id }) => id)).toEqual(["large", "small", "one"]);
  });
});

describe("a name", () => {
  const label = (anchor: PlacedLabel["anchor"], y: number): PlacedLabel => ({
    ...{ id: "minsk", name: "Minsk", figure: "3k", large: false, x: 0, y, anchor },
    box: { left: 0, top: 0, right: 0, bottom: 0 },
  });
  const named = (anchor: PlacedLabel["anchor"], y: number) => {
    const settled = ground({
      groups: standing("minsk", 300, 200),
      labels: new Map([["minsk", label(anchor, y)]]),
    });
    const marks = brushMarks({ groups: [group("minsk", 1, 5), group("lida", 1, 5)] }, settled);
    return brushNames(marks, settled);
  };

  test("stands on the side where it stood, beside the mark as it is now", () => {
    const [right] = named("start", 204);
    expect(right).toMatchObject({ name: "Minsk", anchor: "start" });
    expect(right?.x).toBeGreaterThan(300 + 8);
    expect(right?.x).toBeLessThan(300 + 20);
    expect(named("end", 204)[0]?.x).toBeLessThan(300 - 8);
    expect(named("middle", 150)[0]?.y).toBeLessThan(200 - 8);
    expect(named("middle", 250)[0]?.y).toBeGreaterThan(200 + 8);
  });

  test("is not given to a mark that had none", () => {
    expect(named("start", 204)).toHaveLength(1);
  });
});

test("an area's number stands where its chip stood, else at the area's middle", () => {
  const area = (name: string) => ({
    ...{ country: "BLR", admin1: name, name, lat: 50, lon: 20, events: 3 },
  });
  const key = "area:BLR/North/North";
  const chips = brushChips(
    { areas: [area("North"), area("South")] },
    ground({ areas: new Map([[key, { key, x: 7, y: 8 } as DrawnArea]]) }),
  );
  expect(chips).toEqual([
    { x: 7, y: 8, events: 3 },
    { x: 200, y: 200, events: 3 },
  ]);
});
