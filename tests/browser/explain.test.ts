/** How a figure comes about: opened by hand and by keyboard, read line by line, and closed to where it was opened. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import { settled } from "../support/settled.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

const panelOf = (page: Page) => page.locator('[data-part="explain"]');
const sumOf = (page: Page) => page.locator('[data-part="explain-sum"]');
const how = (page: Page, name: string) => page.getByRole("link", { name: `How? ${name}` });
const inAddress = (page: Page, key: string) => new URL(page.url()).searchParams.get(key);
const focusedRow = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest("tr")?.dataset.id ?? null);

describe("an explanation", () => {
  it("opens from its figure, comes to what the strip shows, and Back closes it", async () => {
    const page = await openPage("/?country=BLR");
    const cell = page.locator('.figure[data-id="detained"]');
    const shown = await cell.locator(".headline span").innerText();
    await how(page, "Detained").click();
    await sumOf(page).waitFor();
    expect(inAddress(page, "explain")).toBe("detained");
    expect(await sumOf(page).locator("[data-total]").innerText()).toBe(shown);
    expect(await how(page, "Detained").getAttribute("aria-expanded")).toBe("true");
    const lines = await sumOf(page).locator('tr[aria-level="1"][data-id]').count();
    expect(lines).toBe(1);
    await page.goBack();
    await panelOf(page).waitFor({ state: "detached" });
    expect(inAddress(page, "explain")).toBe(null);
  });

  it("proves that every claim is in use or left out, and unfolds those that are", async () => {
    const page = await openPage("/?explain=detained");
    const left = page.locator('[data-part="explain-left-out"]');
    await left.getByText("76 claims = 45 in use + 15 + 10 + 4 + 2").waitFor();
    const groups = left.locator("details", { hasText: "About some people only" });
    await groups.locator("summary").click();
    expect(await groups.locator("li").count()).toBe(4);
    const lines = left.locator(":is(details, p.explain-line)");
    expect(await lines.count()).toBe(7);
  });

  it("is opened, walked, folded and closed by keyboard alone, and gives the focus back", async () => {
    const page = await openPage("/?country=BLR");
    await how(page, "Killed").focus();
    await page.keyboard.press("w");
    await sumOf(page).waitFor();
    await page.keyboard.press("j");
    const first = await focusedRow(page);
    expect(first).not.toBe(null);
    await page.keyboard.press("j");
    expect(await focusedRow(page)).not.toBe(first);
    await page.keyboard.press("k");
    const row = sumOf(page).locator("tr[data-id]").first();
    expect(await row.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => row.getAttribute("aria-expanded")).toBe("false");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => row.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("Escape");
    await panelOf(page).waitFor({ state: "detached" });
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset.explains))
      .toBe("killed");
  });

  it("follows a line to its record, whose figure leads back to how it comes about", async () => {
    const page = await openPage("/?explain=detained");
    await sumOf(page).waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    const drawer = page.locator('[data-part="drawer"]');
    await drawer.getByRole("heading").first().waitFor();
    const event = inAddress(page, "event");
    await drawer.getByRole("link", { name: "How? Detained" }).click();
    await sumOf(page).waitFor();
    expect([inAddress(page, "explain"), inAddress(page, "event")]).toEqual(["detained", event]);
    await page.keyboard.press("Escape");
    await drawer.waitFor();
  });

  it("shows the largest crowd's own record, and closes with it", async () => {
    const page = await openPage("/?country=BLR");
    const shown = await page.locator('.figure[data-id="participants"] .headline span').innerText();
    await how(page, "Largest crowd in one place").click();
    await sumOf(page).waitFor();
    expect(await sumOf(page).locator("[data-total]").innerText()).toBe(shown);
    await page.keyboard.press("Escape");
    await panelOf(page).waitFor({ state: "detached" });
    expect([inAddress(page, "explain"), inAddress(page, "event")]).toEqual([null, null]);
  });

  it("chooses another rule by its row, and then explains that", async () => {
    const page = await openPage("/?explain=detained");
    const rules = page.locator('[data-part="explain-rules"]');
    await rules.getByRole("link", { name: "Authorities" }).click();
    await expect.poll(() => sumOf(page).locator("[data-total]").innerText()).toBe("10,870");
    expect(inAddress(page, "rule")).toBe("authorities");
  });

  it.each([
    ["nobody gave one", "charged", "No source gave a figure. That is not the same as none."],
    [
      "nothing lies within the period",
      "detained&date=2020-08-09..2020-08-09",
      "No event with a figure lies within the period. Those that run beyond it stand below.",
    ],
    [
      "nobody is heard who gave one",
      "detained&rule=organisers",
      "No figure by Organisers. What others said stands below.",
    ],
  ])("says where there is no figure that %s", async (_, asked, sentence) => {
    const page = await openPage(`/?explain=${asked}`);
    const said = panelOf(page).locator("p.explain-part");
    await expect.poll(() => said.innerText()).toBe(sentence);
    expect(await sumOf(page).count()).toBe(0);
  });

  it.each(SCREENS)("has nothing that axe objects to ($screen)", async ({ screen }) => {
    const page = await openPage("/?explain=detained", { screen });
    await sumOf(page).waitFor();
    await settled(page);
    await expectSound(page, '[data-part="explain"]');
  });
});

let mine: Vigil;
beforeAll(async () => {
  mine = await startVigil();
});
afterAll(() => mine.stop());

describe("when the record changes", () => {
  it("an open explanation stays as it is until it is asked for anew", async () => {
    const page = await openPage("/?explain=in_custody", { editorOf: mine });
    const total = sumOf(page).locator("[data-total]");
    const before = await total.innerText();
    const record = "/api/events/BLR-2020-09-06-minsk";
    const { sources } = await (await page.request.get(record)).json();
    const answer = await page.request.post(`${record}/claims`, {
      data: {
        ...{ source: sources[0].id, metric: "in_custody", attributed_kind: "media" },
        ...{ low: 500_000, high: 500_000 },
      },
    });
    expect(answer.status(), await answer.text()).toBe(201);
    const again = panelOf(page).getByRole("button", { name: "Show it as it is now" });
    await again.waitFor();
    expect(await total.innerText()).toBe(before);
    await again.click();
    await expect.poll(() => total.innerText()).not.toBe(before);
    await again.waitFor({ state: "detached" });
  });
});
