/** The page of the API: every route of the OpenAPI document, found, linked, and read without a script. */
import type { Page } from "playwright";
import { beforeAll, describe, expect, inject, it, onTestFinished } from "vitest";
import { openPage } from "../support/chromium-page.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import { sharedBrowser } from "../support/page-pool.ts";

let routes: string[];

beforeAll(async () => {
  const answer = await fetch(`${inject("address")}/api/openapi.json`);
  const { paths }: { paths: Record<string, object> } = await answer.json();
  routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
});

const open = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });

describe("the page of the API", () => {
  it("is sound, with everything open", async () => {
    const page = await openPage("/api/docs");
    await open(page);
    await expectSound(page);
  });

  it.each(SCREENS)("is sound at $screen, when routes were found", async (look) => {
    const page = await openPage("/api/docs", look);
    await open(page);
    await page.getByRole("searchbox").fill("idempotency");
    await expectSound(page);
  });

  it("shows every route of the OpenAPI document without a script, and no other", async () => {
    const context = await (await sharedBrowser()).newContext({ javaScriptEnabled: false });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(`${inject("address")}/api/docs`);
    expect(routes.length).toBeGreaterThan(30);
    const shown = await page.locator("section.route h3").allInnerTexts();
    const names = shown.map((text) => text.replace(/#/, "").replace(/\s+/g, " ").trim());
    expect(names.sort()).toEqual([...routes].sort());
    expect(await page.getByRole("searchbox").count()).toBe(0);
  });

  it("has a place for every link within it", async () => {
    const page = await openPage("/api/docs");
    const lost = await page.evaluate(() =>
      [...document.querySelectorAll("a[href^='#']")]
        .map((link) => link.getAttribute("href") ?? "")
        .filter((href) => document.getElementById(href.slice(1)) === null),
    );
    expect(lost).toEqual([]);
  });

  it("finds routes by any of their words, and says how many", async () => {
    const page = await openPage("/api/docs");
    await page.getByRole("searchbox", { name: /Find a route/ }).fill("CARD theme");
    await page.getByRole("status").getByText("Routes with these words: 1").waitFor();
    expect(await page.locator("section.route:visible").getAttribute("id")).toBe("get-embed");
    expect(await page.locator("nav [data-route]:visible").count()).toBe(1);
    await page.getByRole("searchbox").fill("");
    expect(await page.locator("section.route:visible").count()).toBe(routes.length);
  });

  it("keeps the colours that the reader chose", async () => {
    const page = await openPage("/api/docs");
    await page.evaluate(() => window.localStorage.setItem("vigil.theme", "dark"));
    await page.reload();
    const ground = page.locator("body");
    await expect
      .poll(() => ground.evaluate((body) => getComputedStyle(body).colorScheme))
      .toBe("dark");
  });
});
