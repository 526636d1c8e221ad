// Where the legend and the popover go, where the arrow keys lead, and what a length is in pixels.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearest, nextIn } from "../../client/dashboard/map/direction.ts";
import { popoverAt } from "../../client/dashboard/map/popover-at.ts";
import { legendMemory, legendPlace } from "../../client/map/legend-place.ts";
import { lookOf, metresOnMap, outlineOf, ringsOnMap } from "../../client/map/projection.ts";

describe("the legend", () => {
  const size = { width: 180, height: 200 };
  const map = { width: 832, height: 479 };
  const zoom = { left: 14, top: 14, right: 46, bottom: 78 };
  const unmapped = { left: 690, top: 433, right: 818, bottom: 465 };

  test("takes the lower left corner when it is empty", () => {
    const { place, box } = legendPlace(size, map, [], [], []);
    expect(place).toBe("bottom-left");
    expect(box).toEqual({ left: 14, top: 265, right: 194, bottom: 465 });
  });

  test("goes to another corner rather than over a circle, above the control that stands there", () => {
    const { place, box } = legendPlace(
      size,
      map,
      [zoom, unmapped],
      [{ x: 190, y: 300, r: 20 }],
      [],
    );
    expect(place).toBe("bottom-right");
    expect(box?.bottom).toBeLessThan(unmapped.top);
  });

  test("never lies over a hatched area, not even wholly inside one", () => {
    const large = [
      { x: -900, y: 200 },
      { x: 700, y: 200 },
      { x: 700, y: 900 },
      { x: -900, y: 900 },
    ];
    expect(legendPlace({ ...size, height: 150 }, map, [zoom], [], [[large]]).place).toBe(
      "top-right",
    );
  });

  test("moves below the map when every corner holds something, and on narrow maps always", () => {
    const corners = [100, 730].flatMap((x) => [100, 380].map((y) => ({ x, y, r: 60 })));
    expect(legendPlace(size, map, [], corners, []).place).toBe("below");
    expect(legendPlace(size, { width: 375, height: 300 }, [], [], []).place).toBe("below");
  });

  test("once below stays there until the width or the filter is another", () => {
    const memory = legendMemory();
    memory.note("bottom-left", 832, "country=BLR");
    expect(memory.staysBelow(832, "country=BLR")).toBe(false);
    memory.note("below", 832, "country=BLR");
    expect(memory.staysBelow(832, "country=BLR")).toBe(true);
    expect(memory.staysBelow(900, "country=BLR")).toBe(false);
    expect(memory.staysBelow(832, "")).toBe(false);
  });

  test("does not flip where the height it takes from the map frees a corner", () => {
    const memory = legendMemory();
    const crowded = [100, 730].flatMap((x) => [100, 380].map((y) => ({ x, y, r: 60 })));
    let place: string = "bottom-left";
    const places = [1, 2, 3].map(() => {
      const circles = place === "below" ? [] : crowded;
      const free = legendPlace(size, map, [], circles, []).place;
      place = memory.staysBelow(map.width, "") ? "below" : free;
      memory.note(place === "below" ? "below" : free, map.width, "");
      return place;
    });
    expect(places).toEqual(["below", "below", "below"]);
  });
});

describe("the popover", () => {
  const popover = { width: 262, height: 160 };
  const map = { width: 832, height: 479 };

  test("stands above its mark, and below it near the upper edge", () => {
    expect(popoverAt({ x: 400, y: 300, reach: 20 }, popover, map)).toEqual({ x: 269, y: 112 });
    expect(popoverAt({ x: 400, y: 60, reach: 20 }, popover, map)).toEqual({ x: 269, y: 88 });
  });

  test("stands beside its mark on a map too low for either", () => {
    const low = { width: 832, height: 300 };
    const at = popoverAt({ x: 400, y: 150, reach: 30 }, popover, low);
    expect(at.x).toBeGreaterThan(430);
    expect(popoverAt({ x: 700, y: 150, reach: 30 }, popover, low).x + 262).toBeLessThan(670);
  });

  test("never leaves the map", () => {
    const spot = fc.record({ x: fc.nat(832), y: fc.nat(479), reach: fc.nat(64) });
    fc.assert(
      fc.property(spot, fc.integer({ min: 60, max: 280 }), (mark, height) => {
        const at = popoverAt(mark, { width: 262, height }, map);
        expect(at.x).toBeGreaterThanOrEqual(8);
        expect(at.y).toBeGreaterThanOrEqual(8);
        expect(at.x + 262).toBeLessThanOrEqual(map.width - 8);
        expect(at.y + height).toBeLessThanOrEqual(map.height - 8);
      }),
    );
  });
});

describe("the arrow keys", () => {
  const minsk = { x: 400, y: 230, name: "Minsk" };
  const zodzina = { x: 440, y: 210, name: "Žodzina" };
  const mahiliou = { x: 560, y: 228, name: "Mahilioŭ" };
  const brest = { x: 200, y: 390, name: "Brest" };
  const all = [minsk, zodzina, mahiliou, brest];

  test("start at the circle nearest to the middle", () => {
    expect(nearest(all, { x: 416, y: 240 })?.name).toBe("Minsk");
    expect(nearest([], { x: 0, y: 0 })).toBeNull();
  });

  test("lead to the next circle in their direction, near ones first", () => {
    expect(nextIn(all, minsk, "right")?.name).toBe("Žodzina");
    expect(nextIn(all, zodzina, "right")?.name).toBe("Mahilioŭ");
    expect(nextIn(all, minsk, "down")?.name).toBe("Brest");
    expect(nextIn(all, mahiliou, "right")).toBeNull();
  });

  test("never lead back, so that holding one down comes to an end", () => {
    const points = fc.array(fc.record({ x: fc.nat(800), y: fc.nat(500) }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(points, (spots) => {
        let at = spots[0] ?? { x: 0, y: 0 };
        for (let next = nextIn(spots, at, "right"); next; next = nextIn(spots, at, "right")) {
          expect(next.x).toBeGreaterThan(at.x);
          at = next;
        }
      }),
    );
  });
});

describe("the projection", () => {
  const look = lookOf(6, { x: 0, y: 0 });

  test("puts the world's middle in the middle of 256 · 2^zoom pixels", () => {
    const shape = {
      type: "MultiPolygon" as const,
      coordinates: [
        [
          [
            [0, 0],
            [10, 0],
            [10, 10],
            [0, 0],
          ],
        ],
      ],
    };
    const [ring] = ringsOnMap(outlineOf(shape), look);
    expect(ring?.[0]).toEqual({ x: 8192, y: 8192 });
    expect(ring?.[2]?.y).toBeLessThan(8192);
  });

  test("a degree at the equator is as long as its metres say, and metres grow towards the poles", () => {
    const degree = 40_075_016.686 / 360;
    expect(metresOnMap(degree, 0, look)).toBeCloseTo(16384 / 360, 6);
    expect(metresOnMap(1000, 60, look)).toBeCloseTo(2 * metresOnMap(1000, 0, look), 6);
  });
});
