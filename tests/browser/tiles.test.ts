/** Online map tiles, where whoever runs the site has named some: below the data, with their licence, over the base map. */
import type { Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openPage, type PageOptions } from "../support/chromium-page.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import { coloursOf, fileFrom } from "../support/picture.ts";
import { settled } from "../support/settled.ts";
import { startTileServer, type TileServer } from "../support/tile-server.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

let tiles: TileServer;
let vigil: Vigil;

beforeAll(async () => {
  tiles = await startTileServer();
  vigil = await startVigil({
    TILE_URL: tiles.url,
    TILE_ATTRIBUTION: '&copy; <a href="https://licence.example/">Makers of tiles</a>',
    LOG_LEVEL: "silent",
  });
});
afterAll(async () => {
  await vigil?.stop();
  await tiles?.stop();
});
beforeEach(() => {
  tiles.up = true;
  tiles.open = true;
  tiles.asked.length = 0;
});

const open = (path: string, options: PageOptions = {}) =>
  openPage(path, { address: vigil.address, mayAsk: tiles.origin, ...options });

const loaded = (page: Page) =>
  page
    .locator(".leaflet-tile")
    .evaluateAll((images) =>
      images.filter((image) => image instanceof HTMLImageElement && image.naturalWidth > 0),
    );

/** How light most of the map is where nothing of the record stands, from 0 to 1, and how colourful it is at most. */
async function groundAt(page: Page): Promise<{ light: number; colour: number }> {
  const box = await page.locator(".map-canvas").boundingBox();
  const clip = { x: (box?.x ?? 0) + (box?.width ?? 0) - 60, y: (box?.y ?? 0) + 70 };
  const png = await page.screenshot({ clip: { ...clip, width: 40, height: 40 } });
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const pen = new OffscreenCanvas(40, 40).getContext("2d");
    pen?.drawImage(image, 0, 0);
    const data = [...(pen?.getImageData(0, 0, 40, 40).data ?? [])];
    const pixels = data.flatMap((_, i) => (i % 4 === 0 ? [data.slice(i, i + 3)] : []));
    const spread = pixels.map((rgb) => Math.max(...rgb) - Math.min(...rgb));
    const greens = pixels.map(([, green = 0]) => green).sort((a, b) => a - b);
    return { light: (greens[greens.length / 2] ?? 0) / 255, colour: Math.max(...spread) };
  }, png.toString("base64"));
}

/**
 * How much the ground at the left edges of tiles differs from that on both their sides, of 255: for each tile in
 * sight the middle of its rows. Nothing but the ground and the tiles is drawn.
 */
async function seams(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const tiled = document.querySelector(".leaflet-vigil-tiles-pane");
    const ground = document.querySelector(".leaflet-vigil-land-pane");
    for (const part of document.querySelectorAll<HTMLElement>("#map *"))
      if (!part.contains(tiled) && !tiled?.contains(part) && !ground?.contains(part))
        part.style.visibility = "hidden";
  });
  const box = await page.locator(".map-canvas").boundingBox();
  if (box === null) throw new Error("There is no map.");
  const edges = await page
    .locator(".leaflet-tile")
    .evaluateAll((images) => images.map((image) => image.getBoundingClientRect().left));
  const png = await page.screenshot({ clip: box });
  return page.evaluate(
    async ({ base64, at }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const { width, height } = image;
      const pen = new OffscreenCanvas(width, height).getContext("2d");
      pen?.drawImage(image, 0, 0);
      const data = pen?.getImageData(0, 0, width, height).data ?? [];
      const grey = (x: number, y: number) => data[(y * width + x) * 4] ?? 0;
      const steps = (x: number) =>
        Array.from({ length: height }, (_, y) =>
          Math.abs(grey(x, y) - (grey(x - 4, y) + grey(x + 4, y)) / 2),
        ).sort((a, b) => a - b)[height >> 1] ?? 0;
      return at
        .filter((x) => x > 8 && x < width - 8)
        .map((x) => Math.max(...[-1, 0, 1].map((by) => steps(Math.floor(x) + by))));
    },
    { base64: png.toString("base64"), at: [...new Set(edges.map((x) => x - box.x))] },
  );
}

describe("a map with online tiles", () => {
  it("lays them over the base map and under the marks, with what their licence wants shown", async () => {
    const page = await open("/?country=BLR");
    await expect.poll(async () => (await loaded(page)).length).toBeGreaterThan(3);
    await settled(page);
    const order = await page.evaluate(() =>
      ["land", "tiles", "areas", "circles"].map((pane) =>
        Number(
          getComputedStyle(document.querySelector(`.leaflet-vigil-${pane}-pane`) as Element).zIndex,
        ),
      ),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    const credit = page.locator(".map-credit");
    expect(await credit.innerText()).toBe("© Makers of tiles · Base map: Natural Earth");
    expect(await credit.getByRole("link").getAttribute("href")).toBe("https://licence.example/");
    expect(await page.locator(".map-country:visible").count()).toBe(0);
  });

  it("draws the border of the country in the filter over them", async () => {
    const page = await open("/?country=BLR");
    const border = page.locator(".leaflet-vigil-borders-pane path");
    await expect.poll(async () => (await loaded(page)).length).toBeGreaterThan(3);
    await expect.poll(() => border.count()).toBe(1);
    const outline = () =>
      page.evaluate(() =>
        ["land", "borders"].map((pane) => {
          const path = document.querySelector(`.leaflet-vigil-${pane}-pane [class^=map-focus]`);
          const { x, y, width, height } = path?.getBoundingClientRect() ?? new DOMRect();
          return [x, y, width, height].map(Math.round);
        }),
      );
    await page.getByRole("button", { name: "Zoom in" }).click();
    await settled(page);
    const [land, over] = await outline();
    expect(over).toEqual(land);
    expect(await border.isVisible()).toBe(true);
  });

  it.each([5.25, 5.5, 5.75, 6])("shows no line between them at zoom %d", async (zoom) => {
    const page = await open(`/?country=BLR&map=${zoom}/53.7/27.93`);
    await expect.poll(async () => (await loaded(page)).length).toBeGreaterThan(3);
    await settled(page);
    const between = await seams(page);
    expect(between.length).toBeGreaterThan(1);
    expect(Math.max(...between)).toBeLessThan(2);
  });

  it("tells their host where the site is, and nothing of what is being looked at", async () => {
    const page = await open("/?country=BLR&kind=repression");
    await expect.poll(() => tiles.asked.length).toBeGreaterThan(3);
    await settled(page);
    for (const { path, referer } of tiles.asked) {
      expect(path).toMatch(/^\/\d+\/\d+\/\d+\.svg$/);
      expect(referer).toBe(`${vigil.address}/`);
    }
  });

  it("draws them in grey, light on light and dark in the dark", async () => {
    const page = await open("/?country=BLR");
    await expect.poll(async () => (await loaded(page)).length).toBeGreaterThan(3);
    await settled(page);
    const day = await groundAt(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await settled(page);
    const night = await groundAt(page);
    expect(Math.max(day.colour, night.colour)).toBeLessThan(10);
    expect(day.light).toBeGreaterThan(0.75);
    expect(night.light).toBeLessThan(0.25);
  });

  it("keeps the base map with its names where no tile comes, and goes on working", async () => {
    tiles.up = false;
    const page = await open("/?country=BLR");
    await page.locator(".map-focus").waitFor({ state: "attached" });
    await expect.poll(() => tiles.asked.length).toBeGreaterThan(3);
    await settled(page);
    expect(await loaded(page)).toEqual([]);
    expect(await page.locator(".leaflet-vigil-borders-pane path").isVisible()).toBe(false);
    expect(await page.locator(".map-country:visible").count()).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Zoom in" }).click();
    // Circles move until the zoom has come to its end.
    await settled(page);
    await page
      .locator('[data-part="map"]')
      .getByRole("button", { name: /^Minsk/ })
      .click();
    await page.locator('[data-part="list"]').getByText("at Minsk").waitFor();
  });

  it("shows them under the pin of a new event too", async () => {
    const page = await open("/events/new");
    await expect.poll(async () => (await loaded(page)).length).toBeGreaterThan(0);
    expect(await page.locator(".map-credit").innerText()).toContain("Makers of tiles");
  });

  it("is drawn without them for a site that names none, whose pages ask no other host", async () => {
    const page = await openPage("/?country=BLR");
    await settled(page);
    expect(await page.locator(".leaflet-tile").count()).toBe(0);
    expect(await page.locator(".map-credit").innerText()).toBe("Base map: Natural Earth");
    const asked = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => name),
    );
    expect(asked.filter((url) => /tile/.test(url))).toEqual([]);
  });
});

describe("the picture of a map with online tiles", () => {
  /** The greys that fill at least such a share of the picture. */
  const greys = async (page: Page, least = 0.1) => {
    const png = await fileFrom(page, /^Take from this chart: Crowd by place/, "Picture (PNG)");
    const { colours } = await coloursOf(page, png);
    return colours.flatMap(({ share, colour: [r, g, b] }) =>
      share > least && r === g && g === b && r < 250 ? [r] : [],
    );
  };
  const leftOut = (page: Page) => page.getByText("could not be drawn into the picture");

  it.each(["light", "dark"] as const)(
    "has them in the tone that they have on the %s page",
    async (colorScheme) => {
      const page = await open("/?country=BLR", { colorScheme });
      await expect.poll(async () => (await loaded(page)).length).toBeGreaterThan(3);
      await settled(page);
      const { light } = await groundAt(page);
      // Tiles differ a little from each other: the one that is looked at fills its part of the picture.
      const off = (await greys(page, 0.02)).map((grey) => Math.abs(grey - 255 * light));
      expect(Math.min(...off)).toBeLessThan(6);
      expect(await leftOut(page).count()).toBe(0);
    },
  );

  it("is drawn on the base map, and says so, where their host lets no other site read them", async () => {
    tiles.open = false;
    const page = await open("/?country=BLR");
    await expect.poll(async () => (await loaded(page)).length).toBeGreaterThan(3);
    expect(await greys(page)).toEqual([]);
    await leftOut(page).waitFor();
  });

  it("is drawn on the base map where none of them comes", async () => {
    tiles.up = false;
    const page = await open("/?country=BLR");
    await settled(page);
    expect(await greys(page)).toEqual([]);
    await leftOut(page).waitFor();
  });
});

describe.each(SCREENS)("on a $screen", (look) => {
  it("nothing is amiss", async () => {
    const page = await open("/?country=BLR", look);
    await expect.poll(async () => (await loaded(page)).length).toBeGreaterThan(3);
    await expectSound(page, '[data-part="map"]');
  });
});
