/** The server is gone, and comes back: what is drawn stays, what failed is said with since when, and it mends itself. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";
import { VIEW } from "../support/pages.ts";
import { settled } from "../support/settled.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

const SINCE = /So since \d\d:\d\d\./;
const ROW = '[data-part="row"] .row-link';

let data: string;
let vigil: Vigil;
const start = async (port = "0") => {
  vigil = await startVigil({ DATA_DIR: data, PORT: port });
};
const comeBack = () => start(new URL(vigil.address).port);

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), "vigil-away-"));
  await start();
});
afterEach(async () => {
  await vigil.stop();
  rmSync(data, { recursive: true, force: true });
});

/** A dashboard whose server has just gone. */
async function left(): Promise<Page> {
  const page = await openPage(VIEW, { address: vigil.address, fresh: true });
  await page.locator(ROW).first().waitFor();
  await settled(page);
  await vigil.stop();
  return page;
}

const strip = (page: Page) => page.locator('[data-part="figures"]').innerText();

describe("while the server is away", () => {
  it("a filter that is chosen leaves the figures and rows, says what they are of, and comes by itself", async () => {
    const page = await left();
    const [figures, rows] = [await strip(page), await page.locator(ROW).count()];
    await page.getByRole("radio", { name: "Authorities" }).check();
    const notice = page.locator(".notice", { hasText: "The view could not be loaded." });
    await notice.waitFor();
    const said = await notice.innerText();
    expect(said).toMatch(SINCE);
    expect(said).toContain("The page still shows: Belarus, 22 Aug–27 Sep 2020, all kinds, Lowest.");
    expect([await strip(page), await page.locator(ROW).count()]).toEqual([figures, rows]);
    expect(await page.locator("[aria-live]").innerText()).toBe("The view could not be loaded.");
    await comeBack();
    await notice.waitFor({ state: "detached" });
    await settled(page);
    expect(await strip(page)).not.toBe(figures);
  });

  it("a record that is opened says that it did not come, and comes by itself", async () => {
    const page = await left();
    await page.locator(ROW).first().click();
    const notice = page.locator(".notice", { hasText: "could not be loaded" });
    await notice.first().waitFor();
    expect(await notice.first().innerText()).toMatch(SINCE);
    expect(await page.locator(ROW).count()).toBeGreaterThan(5);
    await comeBack();
    await page.locator("#record-title").waitFor();
    expect(await notice.count()).toBe(0);
  });

  it("a page that is gone to leaves the one that is drawn, and comes by itself", async () => {
    const page = await left();
    const figures = await strip(page);
    await page.getByRole("link", { name: "Method", exact: true }).click();
    const notice = page.locator(".notice", { hasText: "This page could not be loaded." });
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(SINCE);
    expect(await strip(page)).toBe(figures);
    await page.getByRole("button", { name: "Belarus", exact: true }).waitFor();
    await comeBack();
    await page.getByRole("heading", { name: "Method", level: 1 }).waitFor();
    expect(await notice.count()).toBe(0);
  });
});
