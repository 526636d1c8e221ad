// What is taken from the map: which tiles lie under a picture, what is drawn on it, what its key says, and its file.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { countriesOf, regionsOf } from "../../client/basemap/shapes.ts";
import { keyOf } from "../../client/dashboard/map/export/key.ts";
import { mapCsv } from "../../client/dashboard/map/export/rows.ts";
import { tilesUnder } from "../../client/dashboard/map/export/tile-images.ts";
import type { Scene } from "../../client/draw/scene.ts";
import { composeMap } from "../../client/map/picture.ts";
import { shownLook } from "../../client/map/picture-look.ts";
import { borderScene, groundScene, markScenes } from "../../client/map/picture-scene.ts";
import { parseFilter } from "../../domain/filter-url.ts";
import type { Group, Summary, Viewport } from "../../domain/summary.ts";
import { readCsv } from "../support/read-csv.ts";
import { seedRecords } from "../support/seed-records.ts";
import { summaryOf } from "../support/summary-of.ts";

const QUERY = "country=BLR&date=2020-08-22..2020-09-27";
const viewport: Viewport = {
  ...{ west: 20, south: 50, east: 36, north: 57.1 },
  ...{ zoom: 6, width: 728, height: 550 },
};
const summary = summaryOf(seedRecords(), QUERY, { viewport });
const size = { width: 920, height: 695 };
const view = shownLook(viewport, size);

const file = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../client/basemap/${path}`, import.meta.url), "utf8"));
const ground = {
  world: countriesOf(file("countries.json")),
  regions: new Map([["BLR", regionsOf(file("regions/BLR.json"))]]),
  fine: new Set<string>(),
};
const asked = { filter: parseFilter(QUERY).filter, sizedBy: "participants" } as const;
const compose = (of: Summary) => composeMap(asked, of, { size, view, ground });
const picture = compose(summary);

describe("the tiles under a picture", () => {
  const url = "https://tiles.example/{z}/{x}/{y}{r}.png?again={z}";

  it("are those of its zoom, each where its square of the world is", () => {
    // The world at zoom 1 is four squares of 256 pixels: one picture shows them all.
    const world = { west: -180, south: -85.0511, east: 180, north: 85.0511 };
    const box = { width: 512, height: 512 };
    const look = shownLook({ ...world, zoom: 1, width: 512, height: 512 }, box);
    const found = tilesUnder(url, look, box).map((tile) => ({
      url: tile.url,
      corner: [tile.box.left, tile.box.top].map((at) => Math.round(at) + 0),
      side: Math.round(tile.box.right - tile.box.left),
    }));
    expect(found).toEqual([
      { url: "https://tiles.example/1/0/0@2x.png?again=1", corner: [0, 0], side: 256 },
      { url: "https://tiles.example/1/1/0@2x.png?again=1", corner: [256, 0], side: 256 },
      { url: "https://tiles.example/1/0/1@2x.png?again=1", corner: [0, 256], side: 256 },
      { url: "https://tiles.example/1/1/1@2x.png?again=1", corner: [256, 256], side: 256 },
    ]);
  });

  it("cover it without a gap, and none of them lies outside", () => {
    const boxes = tilesUnder(url, view, size).map(({ box }) => box);
    const cover = boxes.map(({ left, top, right, bottom }) => {
      const wide = Math.min(right, size.width) - Math.max(left, 0);
      const high = Math.min(bottom, size.height) - Math.max(top, 0);
      expect(Math.min(wide, high)).toBeGreaterThan(0);
      return wide * high;
    });
    const whole = size.width * size.height;
    expect(cover.reduce((sum, part) => sum + part, 0)).toBeCloseTo(whole, 0);
  });
});

describe("the picture of the map", () => {
  const layers = markScenes(picture, true);
  const wordsOf = (all: readonly Scene[]) =>
    all.flatMap((layer) => layer.words.map(({ text }) => text));
  const words = wordsOf(layers);

  it("shows the ground that the map shows", () => {
    const minsk = view.at(53.9, 27.57);
    // 27.57° of 20° to 36°: 47.3 % of the width.
    expect(minsk.x).toBeCloseTo(0.473 * size.width, 0);
    expect(groundScene(picture).shapes.map(({ fill }) => fill)).toContain("--land-focus");
  });

  it("has the border of the country in the filter once more for tiles that cover the ground", () => {
    const [focus] = groundScene(picture).shapes.filter(({ fill }) => fill === "--land-focus");
    expect(borderScene(picture).shapes).toMatchObject([{ d: focus?.d, stroke: "--border-focus" }]);
    expect(borderScene(picture).shapes[0]?.fill).toBeUndefined();
  });

  it("has every circle with its number, every name in sight, and hatches where the place is not known", () => {
    const circles = summary.groups.filter(({ events }) => events > 1);
    expect(circles.length).toBeGreaterThan(3);
    for (const { events } of circles) expect(words).toContain(String(events));
    expect(words).toEqual(expect.arrayContaining(["Minsk", "Viciebsk", "POLAND"]));
    const hatched = (period: "wide" | "country") =>
      layers.flatMap(({ shapes }) => shapes).filter(({ hatch }) => hatch === period);
    const regions = summary.areas.filter(({ admin1 }) => admin1 !== null);
    expect(hatched("wide").length).toBeGreaterThanOrEqual(regions.length);
    expect(hatched("country")).toHaveLength(1);
  });

  it("says of a protected place how far it was widened", () => {
    const protect = (group: Group) =>
      group.name === "Brest" ? { ...group, generalised: true, uncertainty_m: 5000 } : group;
    const guarded = { ...summary, groups: summary.groups.map(protect) };
    const said = wordsOf(markScenes(compose(guarded), true));
    expect(said).toContain("widened to 5 km");
    expect(words).not.toContain("widened to 5 km");
  });

  it("leaves the names of countries to tiles where there are some", () => {
    const onTiles = markScenes(picture, false).flatMap((layer) => layer.words);
    expect(onTiles.map(({ text }) => text)).not.toContain("POLAND");
    expect(onTiles.map(({ text }) => text)).toContain("Minsk");
  });

  it("draws a band to the highest claim below all circles, and an arc for each kind", () => {
    const [, bands, ...marks] = layers;
    expect(bands?.shapes.every(({ fill }) => fill === "--band")).toBe(true);
    expect(bands?.shapes.length).toBeGreaterThan(0);
    const strokes = marks.flatMap(({ shapes }) => shapes.map(({ stroke }) => stroke));
    const arcs = summary.groups.flatMap(({ events, kinds }) =>
      events > 1 ? Object.values(kinds).filter((n) => n > 0) : [],
    );
    expect(strokes.filter((stroke) => stroke?.startsWith("--kind"))).toHaveLength(arcs.length);
  });
});

describe("its key", () => {
  const said = ({ words }: Pick<Scene, "words">) => words.map(({ text }) => text);

  it("names every kind, what the area stands for, and which line is which claim", () => {
    expect(said(keyOf("participants", "lowest", 920))).toEqual([
      ...["Demonstration", "Repression", "Violence", "Development"],
      ...["Area: crowds, summed", "highest claim", "lowest, in use"],
    ]);
    expect(said(keyOf("events", "lowest", 920))).not.toContain("highest claim");
  });

  it("goes on in a further row where one has no room", () => {
    const [wide, narrow] = [920, 220].map((width) => keyOf("detained", "midrange", width));
    expect(narrow?.height).toBeGreaterThan(wide?.height ?? 0);
    expect(narrow?.words.every(({ x }) => x < 220)).toBe(true);
  });
});

describe("its file", () => {
  const [head = [], ...rows] = readCsv(mapCsv(summary, "participants"));
  const column = (name: string) => rows.map((row) => row[head.indexOf(name)] ?? "");

  it("adds up to the events of the view, with those that can't be on the map in a row of their own", () => {
    const sum = column("events").reduce((all, events) => all + Number(events), 0);
    expect(sum).toBe(72);
    expect(rows.at(-1)?.slice(0, 7)).toEqual(["not_mappable", "", "", "", "", "", "0"]);
  });

  it("has the figure that the circles are sized by, and leaves it empty where nobody gave one", () => {
    expect(head.slice(7)).toEqual([
      ...["participants", "participants_low", "participants_high", "participants_open"],
      ...["events_with", "events_without"],
    ]);
    const minsk = rows.find((row) => row[1] === "Minsk");
    expect(Number(minsk?.[8])).toBeLessThanOrEqual(Number(minsk?.[7]));
    expect(Number(minsk?.[7])).toBeLessThanOrEqual(Number(minsk?.[9]));
    const areas = rows.filter(([level]) => level === "area");
    const country = areas.find(([, name]) => name === "BLR");
    expect(Number(country?.[11])).toBeGreaterThan(0);
    expect(Number(country?.[11]) + Number(country?.[12])).toBe(34);
    expect(areas.find((row) => row[11] === "0" || row[7] === "")?.[7]).toBe("");
    expect(readCsv(mapCsv(summary, "events"))[0]).toHaveLength(7);
  });
});
