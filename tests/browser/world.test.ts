/** A newcomer's archive of the world, without coordinates: all of it is on the map, large and small. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrations } from "../../migrations/index.ts";
import { migrate } from "../../server/db/migrate.ts";
import { openDatabase } from "../../server/db/open.ts";
import { openPage } from "../support/chromium-page.ts";
import { settled } from "../support/settled.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";
import { storeWorld, WORLD_EVENTS } from "../support/world-archive.ts";

let vigil: Vigil;
const dataDir = mkdtempSync(join(tmpdir(), "vigil-world-"));

beforeAll(async () => {
  const store = await openDatabase({ url: "", dataDir });
  await migrate(store, { migrations, dataDir, say: () => {} });
  await storeWorld(store.db);
  await store.close();
  vigil = await startVigil({ DATA_DIR: dataDir, SEED: "none", JOBS: "off" });
});

afterAll(async () => {
  await vigil.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const ALL = WORLD_EVENTS.toLocaleString("en");

describe.each(["desktop", "phone"] as const)("an archive of the world on a %s", (screen) => {
  it("is on the map whole, as circles of countries that open their lists", async () => {
    const page = await openPage("/", { address: vigil.address, screen });
    await settled(page);
    expect(await page.locator('[data-part="figures"]').innerText()).toMatch(
      screen === "phone"
        ? /\b0\s+not mappable/
        : new RegExp(`${ALL} on the map, 0\\s+not mappable`),
    );
    expect(await page.locator(".map-unmapped").count()).toBe(0);
    const circles = page.locator(".map-canvas .map-round");
    expect(await circles.count()).toBeGreaterThan(4);
    expect(await circles.count()).toBeLessThan(60);
  });

  it("tells what a circle of several countries holds, and comes closer when the keyboard opens it", async () => {
    const page = await openPage("/", { address: vigil.address, screen });
    await settled(page);
    const several = page.locator('.map-round[aria-label*=" +"]').first();
    expect(await several.getAttribute("aria-label")).toMatch(/^\S.* \+\d+, .* events.*, .* and /);
    await several.press("Enter");
    await expect.poll(() => new URL(page.url()).searchParams.get("map")).not.toBeNull();
    expect(await page.locator("#narrowed").count()).toBe(0);
  });

  it("is hatched countries close by, with their counts", async () => {
    const page = await openPage("/?map=6/50/15", { address: vigil.address, screen });
    const czechia = page.locator('.map-canvas .map-chip[aria-label^="Czechia, "]');
    await czechia.waitFor();
    expect(await czechia.getAttribute("aria-label")).toMatch(/ \d+ in country, country known$/);
    expect(await page.locator(".map-canvas .map-round").count()).toBe(0);
    await settled(page);
    expect(await page.locator(".map-canvas path.map-area").count()).toBeGreaterThan(0);
  });
});

describe("the rail of an archive of the world", () => {
  it("lists countries before regions, most events first", async () => {
    const page = await openPage("/", { address: vigil.address });
    const facets = page.locator('[data-part="facet"]');
    const named = await facets.evaluateAll((all) => all.map((each) => each.dataset.id));
    expect(named.slice(0, 3)).toEqual(["kind", "country", "admin1"]);
    const counts = await facets.nth(1).locator(".value-count").allInnerTexts();
    const numbers = counts.map((count) => Number(count.replaceAll(",", "")));
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    await facets.nth(1).getByRole("checkbox").first().check();
    await settled(page);
    expect(new URL(page.url()).searchParams.get("country")).toMatch(/^[A-Z]{3}$/);
    expect(await facets.nth(1).getAttribute("data-id")).toBe("country");
  });
});

describe("the timeline of an archive of thirty years", () => {
  const title = (page: Page) => page.locator("#timeline-title").innerText();
  const hint = (page: Page) => page.locator(".timeline-hint").innerText();
  const press = (page: Page, name: string) =>
    page.locator("#timeline").getByRole("button", { name, exact: true }).click();
  const date = (page: Page) => new URL(page.url()).searchParams.get("date");
  const TEN_DAYS = "2005-03-11..2005-03-20";

  it("has days for ten days with time on either side, and months for all of it when asked", async () => {
    const page = await openPage(`/?date=${TEN_DAYS}`, { address: vigil.address });
    await settled(page);
    expect(await title(page)).toBe("Events per day");
    expect(await hint(page)).toMatch(/^Earlier events: [\d,]{4,}\. Later: [\d,]{4,}\.$/);
    await press(page, "Whole time");
    await expect.poll(() => title(page)).toBe("Events per month");
    expect([date(page), await hint(page)]).toEqual([TEN_DAYS, "Drag the window or type dates"]);
    await press(page, "Chosen period");
    await expect.poll(() => title(page)).toBe("Events per day");
  });

  it("keeps its columns while a window within them is dragged, and says what the server says", async () => {
    const page = await openPage(`/?date=${TEN_DAYS}`, { address: vigil.address });
    await settled(page);
    const beside = await hint(page);
    const events = () => page.locator('.figure[data-id="events"], .figure').first().innerText();
    const box = await page.locator("#timeline .brush").boundingBox();
    if (box === null) throw new Error("no timeline");
    const to = (share: number) =>
      page.mouse.move(box.x + box.width * share, box.y + 30, { steps: 6 });
    const cube = page.waitForResponse((response) => response.url().includes("/api/cube"));
    await to(0.1);
    await cube;
    await page.mouse.down();
    await to(0.8);
    await expect.poll(() => page.locator(".map-moving").count()).toBe(1);
    const moved = await events();
    await page.mouse.up();
    await expect.poll(() => page.locator(".map-moving").count()).toBe(0);
    await settled(page);
    expect(date(page)).toMatch(/^2005-03-0\d\.\.2005-03-2\d$/);
    expect([await hint(page), await title(page)]).toEqual([beside, "Events per day"]);
    expect((await events()).split("\n").slice(0, 2)).toEqual(moved.split("\n").slice(0, 2));
  });

  it("does not move while the player steps through it", async () => {
    const page = await openPage("/?date=2005-01-01..2009-12-31", { address: vigil.address });
    await settled(page);
    expect(await title(page)).toBe("Events per month");
    await press(page, "Steps");
    await expect.poll(() => date(page)).toBe("2005-01-01..2005-01-31");
    await press(page, "Next step");
    await expect.poll(() => date(page)).toBe("2005-02-01..2005-02-28");
    await settled(page);
    expect(await title(page)).toBe("Events per month");
  });
});
