/** Reading the dashboard: the rule, the window in time, the record, the file; one view in every part of the page. */
import { text } from "node:stream/consumers";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { openPage, type PageOptions } from "../support/chromium-page.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import { readCsv } from "../support/read-csv.ts";
import { settled } from "../support/settled.ts";

const VIEW = "/?country=BLR&date=2020-08-22..2020-09-27";
const open = (options: PageOptions = {}, path = VIEW) => openPage(path, options);
const figures = (page: Page) => page.locator('[data-part="figures"]');
const query = (page: Page) => new URL(page.url()).searchParams;

/** The rows of the CSV file that the page's own link gives. */
async function exportedRows(page: Page): Promise<string[][]> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator('a[href*="/api/export.csv"]:visible').first().click(),
  ]);
  return readCsv(await text(await download.createReadStream())).slice(1);
}

describe("reading and switching the rule", () => {
  it("shows 72 events, the largest crowd, and no figure where nobody gave one", async () => {
    const shown = await figures(await open()).innerText();
    expect(shown).toContain("72");
    expect(shown).toContain("100,000");
    expect(shown).toContain("No figure");
    expect(shown).not.toMatch(/\bKilled\s*0\b/);
  });

  it("says a figure with its own wording, so that a bound is not quoted as a number", async () => {
    const page = await openPage("/?country=BLR");
    const value = (id: string) => figures(page).locator(`[data-id="${id}"] .figure-value`);
    await value("participants").waitFor();
    const shown = await Promise.all(
      ["participants", "detained", "killed"].map((id) => value(id).innerText()),
    );
    expect(shown.map((text) => text.replace(/\s+/g, " "))).toEqual([
      "more than 100,000",
      "12,000 or more",
      "2",
    ]);
  });

  it("does not say that no crowd was reported where crowds of whole countries were", async () => {
    const page = await openPage("/?on_map=country");
    const crowd = figures(page).locator('[data-id="participants"]');
    await crowd.getByText("24 events with a figure, none of one place").waitFor();
    expect(await crowd.innerText()).not.toContain("Not reported");
  });

  it("shows of a day in the middle of what happened the figure that reaches over its edge, with its days", async () => {
    const page = await openPage("/?country=BLR&date=2020-08-10");
    const detained = figures(page).locator('[data-id="detained"]');
    await detained.getByText("on 9–10 Aug 2020").waitFor();
    expect(await detained.locator(".figure-value").innerText()).toBe("1,002");
    await detained.getByRole("link", { name: "6 events run on" }).click();
    await expect.poll(() => query(page).get("date")).toBe("2020-08-09..2020-08-10");
  });

  it("changes every number at once, keeps the place in the address, and Back undoes it", async () => {
    const page = await open();
    const before = await figures(page).innerText();
    await page.getByRole("radio", { name: "Authorities" }).click();
    await expect.poll(() => query(page).get("rule")).toBe("authorities");
    await expect.poll(() => figures(page).innerText()).not.toBe(before);
    await page.goBack();
    await expect.poll(() => figures(page).innerText()).toBe(before);
    expect(query(page).get("rule")).toBeNull();
  });

  it("is done by keyboard, and said in one sentence to those who can't see it", async () => {
    const page = await open();
    await page.getByRole("radio", { name: "Lowest" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => query(page).get("rule")).toBe("highest");
    const said = page.locator('[aria-live="polite"]');
    await expect.poll(async () => (await said.allInnerTexts()).join(" ")).toContain("Highest");
  });

  it("is done on a phone in a sheet that shows what each rule comes to", async () => {
    const page = await open({ screen: "phone" });
    await page.locator('[data-part="rule"] button').click();
    const sheet = page.getByRole("dialog");
    const totals = async (rule: string) =>
      (await (await page.request.get(`/api/summary${VIEW.slice(1)}&rule=${rule}`)).json()).totals
        .figures;
    const n = (amount: number) => new Intl.NumberFormat("en").format(amount);
    const [highest, authorities] = [await totals("highest"), await totals("authorities")];
    const lines = (all: typeof highest) =>
      `crowd ${n(all.participants.largest.headline)}\ndetained ${n(all.detained.headline)}`;
    await expect.poll(() => sheet.innerText()).toContain(lines(highest));
    await expect.poll(() => sheet.innerText()).toContain(lines(authorities));
    expect(lines(highest)).not.toBe(lines(authorities));
    const hints = await sheet
      .locator(".radio-hint")
      .evaluateAll((all) => all.map((hint) => Math.round(hint.getBoundingClientRect().height)));
    expect(Math.max(...hints)).toBe(Math.min(...hints));
    await sheet.getByText("Highest", { exact: true }).click();
    await expect.poll(() => query(page).get("rule")).toBe("highest");
  });
});

describe("choosing days and taking the file", () => {
  it("by dragging on the timeline narrows list, map, figures and file to the same events", async () => {
    const page = await open({}, "/?country=BLR");
    const brush = page.locator('[data-part="timeline"] .brush');
    await brush.scrollIntoViewIfNeeded();
    const box = await brush.boundingBox();
    if (box === null) throw new Error("no timeline");
    const y = box.y + 30;
    await page.mouse.move(box.x + box.width * 0.05, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.15, y, { steps: 4 });
    await page.mouse.move(box.x + box.width * 0.25, y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => query(page).get("date")).toMatch(/^2020-08-.+\.\.2020-08-/);
    await settled(page);
    const answer = await page.request.get(`/api/events${new URL(page.url()).search}&limit=1`);
    const { total } = await answer.json();
    expect(total).toBeGreaterThan(0);
    await expect
      .poll(() => page.locator('[data-part="list"]').first().innerText())
      .toContain(`${total} events`);
    expect(await exportedRows(page)).toHaveLength(total);
  });

  it("by arrow keys on a handle moves the window by one day", async () => {
    const page = await open();
    await page.getByRole("slider").first().focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => query(page).get("date")).toBe("2020-08-23..2020-09-27");
  });

  it("by typing them, in whatever way days are written", async () => {
    const page = await open();
    const from = page.locator('[data-part="timeline"] input').first();
    await from.fill("13/9/2020");
    await from.press("Enter");
    await expect.poll(() => query(page).get("date")).toBe("2020-09-13..2020-09-27");
  });

  it("by typing marks the field that can't be read, and says so of a day still to come", async () => {
    const page = await open();
    const [from, to] = await page.locator('[data-part="timeline"] input').all();
    await from?.fill("31 Feb 2020");
    await from?.press("Enter");
    await page.locator('[data-part="timeline"] [aria-invalid="true"]').waitFor();
    expect(await from?.getAttribute("aria-invalid")).toBe("true");
    expect(await to?.getAttribute("aria-invalid")).toBe("false");
    await to?.fill("13 Sep 2127");
    await to?.press("Enter");
    await page.getByText("which is still to come").waitFor();
  });

  it("on a phone gives the file from the bottom of the page", async () => {
    const page = await open({ screen: "phone" });
    expect(await exportedRows(page)).toHaveLength(72);
  });
});

describe("the timeline on a phone", () => {
  it("says what the marks of its figures mean", async () => {
    const page = await open({ screen: "phone" });
    const key = page.locator('[data-part="timeline"] .voice-key:visible');
    expect(await key.innerText()).toMatch(
      /Authorities\s+Monitors & media\s+of several\s+not in use\s+no figure/,
    );
  });
});

describe("a record", () => {
  it("opens from its row with every claim in its source's words, and gives the focus back", async () => {
    const page = await open({}, `${VIEW}&sort=disputed`);
    const row = page.locator('[data-part="row"][data-id="BLR-2020-09-12-minsk"]').first();
    await row.click();
    const drawer = page.locator('[data-part="drawer"]');
    await drawer.getByRole("heading", { name: /Women's march in Minsk/ }).waitFor();
    expect(await drawer.locator('[data-part="claim"]').count()).toBeGreaterThan(3);
    await page.keyboard.press("Escape");
    await drawer.waitFor({ state: "detached" });
    expect(query(page).get("event")).toBeNull();
  });

  it("of 13 September in Minsk shows the 774 only as a figure wider than the event", async () => {
    const page = await open({}, "/events/BLR-2020-09-13-minsk");
    const shown = await page.locator("#content").innerText();
    expect(shown).toContain("774");
    const summary = await page.request.get("/api/events/BLR-2020-09-13-minsk");
    expect((await summary.json()).figures.detained.headline).toBe(500);
    expect(shown.indexOf("Wider than the event")).toBeLessThan(shown.indexOf("774"));
  });
});

describe("an address", () => {
  it("with something that is no filter keeps the rest and says what was left out", async () => {
    const page = await open({}, "/?country=BLR&kind=riot&colour=red");
    const notice = page.getByText(/kind|colour/).first();
    await notice.waitFor();
    await expect.poll(() => query(page).get("country")).toBe("BLR");
  });

  it("that nothing matches says so and offers ways back", async () => {
    const page = await open({}, "/?country=BLR&q=nosuchwordatall");
    await page.getByText("No events match this view").first().waitFor();
    await page
      .getByRole("button", { name: /^Take out: with “nosuchwordatall”, \d+ events$/ })
      .click();
    await expect.poll(() => query(page).get("q")).toBeNull();
  });
});

describe.each(SCREENS)("the dashboard on a $screen", (look) => {
  it("has nothing axe objects to and never scrolls sideways", async () => {
    await expectSound(await open(look));
  });
});
