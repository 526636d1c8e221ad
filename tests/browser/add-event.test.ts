/** Adding an event: by keyboard alone, through a reload, a lost answer and the scope guard, to the dashboard. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage, type PageOptions } from "../support/chromium-page.ts";
import { fillIn } from "../support/event-form.ts";
import { tabTo, typeInto } from "../support/keyboard.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

type Draft = { id: string; event: string | null; proposal: { title: string } };

let vigil: Vigil;
beforeAll(async () => {
  vigil = await startVigil();
});
afterAll(() => vigil.stop());

const openForm = (options: PageOptions = {}) =>
  openPage("/events/new", { address: vigil.address, ...options });

const openAsEditor = (path: string) => openPage(path, { editorOf: vigil });

async function drafts(page: Page, state: "waiting" | "accepted", title: string): Promise<Draft[]> {
  const answer = await page.request.get(`/api/drafts?state=${state}`);
  const { items }: { items: Draft[] } = await answer.json();
  return items.filter(({ proposal }) => proposal.title === title);
}

/** Accepts a proposal on the inbox page; gives the id of the event it became. */
async function acceptInInbox(title: string): Promise<string> {
  const page = await openAsEditor("/inbox");
  await page.locator('[data-part="inbox"]').getByText(title).click();
  await page.getByRole("button", { name: /^Accept/ }).click();
  await expect.poll(() => drafts(page, "waiting", title)).toEqual([]);
  return (await drafts(page, "accepted", title))[0]?.event ?? "";
}

async function accept(page: Page, title: string): Promise<string> {
  const [draft] = await drafts(page, "waiting", title);
  const answer = await page.request.post(`/api/drafts/${draft?.id}/accept`, { data: {} });
  expect(answer.status(), await answer.text()).toBe(200);
  return (await answer.json()).event;
}

async function addFigure(page: Page, metric: string, words: string, speaker: string) {
  await page.locator("#add-figure").click();
  const claim = page.locator('[data-part="claim"]').last();
  await claim.getByLabel("Figure", { exact: true }).selectOption({ label: metric });
  await claim.getByLabel("Exact words").fill(words);
  await claim.getByLabel("Said by").selectOption({ label: speaker });
  return claim;
}

describe("what was taken out of the form", () => {
  it("can be brought back there, and is not offered on another page", async () => {
    const page = await openForm();
    await addFigure(page, "Crowd", "hundreds", "Media");
    const remove = page.getByRole("button", { name: "Remove figure 1" });
    await remove.click();
    const undo = page.getByRole("button", { name: "Undo" });
    await undo.click();
    await remove.click();
    await undo.waitFor();
    await page.getByRole("link", { name: "Method" }).click();
    await page.getByRole("heading", { name: "Method", level: 1 }).waitFor();
    expect(await undo.count()).toBe(0);
  });
});

describe("a stranger with a keyboard", () => {
  it("adds an event with two rival figures, reloads in between, and sees it on the dashboard", async () => {
    const title = "Evening march in Brest";
    const page = await openForm();
    await tabTo(page, "kind=demonstration");
    await page.keyboard.press("Space");
    await typeInto(page, "form", "Mar");
    await typeInto(page, "title", title);
    await typeInto(page, "start-day", "13");
    await typeInto(page, "start-month", "9");
    await typeInto(page, "start-year", "2020");
    await typeInto(page, "place", "Brest");
    await page.locator("#place-list").getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await page.locator("#country").inputValue()).toBe("BLR");

    await tabTo(page, "add-figure");
    await page.keyboard.press("Enter");
    const field = async (name: string) =>
      (await page.locator(`[id^="claim-"][id$="-${name}"]`).last().getAttribute("id")) ?? "";
    await typeInto(page, await field("phrase"), "more than 1,200 people");
    expect(await page.locator(`#${await field("number")}`).inputValue()).toBe("1,200");
    await typeInto(page, await field("speaker"), "Med");
    await typeInto(page, await field("name"), "Euroradio");
    await typeInto(page, "source-s1-publisher", "Euroradio");
    await typeInto(page, "source-s1-title", "Post 7495");
    await typeInto(page, "source-s1-published", "13 Sep 2020");

    await page.reload();
    await page.locator('body[data-ready="1"]').waitFor();
    await page.getByText(/Your draft of \d\d:\d\d is back/).waitFor();
    expect(await page.locator("#title").inputValue()).toBe(title);
    expect(await page.locator('[data-part="claim"]').innerText()).toContain("more than 1,200");
    expect(await page.locator(".source-editor").innerText()).toContain("Euroradio");

    await tabTo(page, "add-figure");
    await page.keyboard.press("Enter");
    await typeInto(page, await field("phrase"), "no more than 300 people");
    await typeInto(page, await field("speaker"), "Aut");
    await typeInto(page, await field("name"), "Interior Ministry");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: "It waits in the inbox" }).waitFor();

    const follow = await page.locator("#follow").inputValue();
    await expectSound(page);
    await page.goto(follow);
    await page.getByRole("heading", { name: "Your proposal waits" }).waitFor();
    const id = await acceptInInbox(title);
    await page.reload();
    await page.getByRole("heading", { name: "Your proposal is in the record" }).waitFor();
    await expectSound(page);
    const event = page.getByRole("link", { name: "Open the event" });
    expect(await event.getAttribute("href")).toBe(`/events/${id}`);
    const dashboard = await openPage(`/?q=${encodeURIComponent(title)}`, {
      address: vigil.address,
    });
    const row = dashboard.locator(`[data-part="row"][data-id="${id}"]`).first();
    await row.waitFor();
    expect(await row.innerText()).toMatch(/up to 300.*1,200/s);
    await row.getByRole("link").first().click();
    const drawer = dashboard.locator('[data-part="drawer"]');
    await drawer.getByText("more than 1,200 people").waitFor();
    await drawer.getByText("no more than 300 people").waitFor();
  });

  it("moves the pin by arrow keys, or by pressing the map", async () => {
    const page = await openForm();
    await fillIn(page, "March with a pin");
    await page.getByLabel("Latitude").fill("52.1");
    const pin = page.getByRole("button", { name: /^Pin at/ });
    await pin.focus();
    await page.keyboard.press("Shift+ArrowUp");
    expect(Number(await page.getByLabel("Latitude").inputValue())).toBeCloseTo(52.109, 3);
    await pin.press("ArrowDown");
    expect(Number(await page.getByLabel("Latitude").inputValue())).toBeCloseTo(52.1081, 4);
    await page.locator(".pin-map .map-canvas").click({ position: { x: 60, y: 250 } });
    const latitude = () => page.getByLabel("Latitude").inputValue().then(Number);
    await expect.poll(latitude).toBeLessThan(52);
  });
});

describe("the scope guard", () => {
  it("keeps a wider figure off the event and hangs it on the wider one", async () => {
    const title = "March in Minsk with a wider figure";
    const page = await openForm();
    await fillIn(page, title, "Minsk");
    const words = "774 people were arrested in Minsk and other cities";
    const claim = await addFigure(page, "Detained", words, "Authorities");
    await page.keyboard.press("Control+Enter");
    const summary = page.getByRole("alert");
    await summary.waitFor();
    expect(await summary.innerText()).toContain(
      "Detained: Choose what 774 covers. The source says Minsk and other cities.",
    );
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
    await summary.getByRole("link").click();
    expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/-covers$/);

    await claim.getByRole("button", { name: "It covers Belarus" }).click();
    await page.getByRole("radio", { name: /^Sunday protests across Belarus/ }).check();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: "It waits in the inbox" }).waitFor();

    const editor = await openAsEditor("/events/new");
    const id = await accept(editor, title);
    const record = await (await editor.request.get(`/api/events/${id}`)).json();
    expect(record.part_of).toBe("BLR-2020-09-13-nationwide");
    expect(record.figures.detained).toBeUndefined();
    const wider = await (await editor.request.get(`/api/events/${record.part_of}`)).json();
    expect(wider.claims.map((one: { phrase: string }) => one.phrase)).toContain(words);
  });
});

describe("sending", () => {
  it("that fails keeps the draft, and trying again makes one event of it", async () => {
    const title = "March whose answer was lost";
    const page = await openForm();
    await fillIn(page, title);
    await page.route("**/api/events", async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.keyboard.press("Control+Enter");
    await page.getByText("The event was not sent. Your draft is safe on this device.").waitFor();
    expect(await page.locator("#title").inputValue()).toBe(title);
    await page.unroute("**/api/events");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { name: "It waits in the inbox" }).waitFor();
    const editor = await openAsEditor("/events/new");
    expect(await drafts(editor, "waiting", title)).toHaveLength(1);
  });

  it("by an editor publishes at once, and forgets the draft", async () => {
    const page = await openAsEditor("/events/new");
    await fillIn(page, "March that an editor adds");
    await addFigure(page, "Crowd", "hundreds of people", "Witnesses");
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByRole("heading", { name: "The event is published" }).waitFor();
    await page.goto("/events/new");
    await page.locator("#title").waitFor();
    expect(await page.locator("#title").inputValue()).toBe("");
  });

  it("is undone by U, with all that was typed back in the form, and done again", async () => {
    const page = await openAsEditor("/events/new");
    const title = "March that an editor takes back";
    const shown = async () => {
      const { items } = await (await fetch(`${vigil.address}/api/events?q=takes back`)).json();
      return items.length;
    };
    await fillIn(page, title);
    await page.getByRole("button", { name: "Publish" }).click();
    const published = page.getByRole("heading", { name: "The event is published" });
    await published.waitFor();
    await expect.poll(shown).toBe(1);
    await page.keyboard.press("u");
    await expect.poll(() => page.locator("#title").inputValue()).toBe(title);
    await expect.poll(shown).toBe(0);
    await page.getByRole("button", { name: "Redo" }).click();
    await published.waitFor();
    await expect.poll(shown).toBe(1);
  });
});

describe.each(SCREENS)("on a $screen", (look) => {
  it("the form has nothing axe objects to and fits its screen, with every message shown", async () => {
    const page = await openForm(look);
    await page.getByRole("radio", { name: /^Demonstration/ }).check();
    const claim = await addFigure(page, "Detained", "774 across the country", "Authorities");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("alert").waitFor();
    await claim.getByText("These words name more").waitFor();
    await expectSound(page);
  });
});
