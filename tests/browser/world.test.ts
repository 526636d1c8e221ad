/** A newcomer's archive of the world, without coordinates: all of it is on the map, large and small. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
