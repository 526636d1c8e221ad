/** Correcting a record: from its page to what readers see, undone and done again, kept and merged. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";
import { tabTo } from "../support/keyboard.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

const MINSK = "BLR-2020-09-13-minsk";

let vigil: Vigil;
beforeAll(async () => {
  vigil = await startVigil();
});
afterAll(() => vigil.stop());

const openForm = (id = MINSK, screen: "desktop" | "phone" = "desktop") =>
  openPage(`/events/${id}/edit`, { editorOf: vigil, screen });
const title = (page: Page) => page.getByLabel("Title", { exact: true });
const review = (page: Page) => page.locator('[data-part="changes"]');
const save = (page: Page) => review(page).getByRole("button", { name: /^Save/ });
const toast = (page: Page, text: string | RegExp) =>
  page.locator('[data-part="toast"]').getByText(text);
const heading = (page: Page, name: string) => page.getByRole("heading", { name, level: 1 });

/** The record as the server answers it to everybody. */
const recordOf = async (page: Page, id: string) =>
  (await page.request.get(`/api/events/${id}`)).json();

/** An event of its own for a test that changes it. */
async function added(page: Page, name: string): Promise<string> {
  const answer = await page.request.post("/api/events", {
    data: {
      ...{ title: name, kind: "demonstration", form: "march", start: "2020-10-11" },
      place: { name: "Brest", country: "BLR", lat: 52.1, lon: 23.7, precision: "city" },
      sources: [{ key: "s", kind: "news", publisher: "A newspaper", title: name }],
      claims: [{ metric: "participants", low: 100, high: 100, attributed_kind: "media" }],
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()).event;
}

describe("a record that an editor reads", () => {
  it("is corrected by E and the form: its title, and a figure that replaces an older one", async () => {
    const page = await openPage(`/events/${MINSK}`, { editorOf: vigil });
    await page.getByRole("link", { name: "Edit" }).waitFor();
    await page.keyboard.press("e");
    await heading(page, "Correct this event").waitFor();
    await review(page).getByText("No changes.").waitFor();
    await title(page).fill("Sunday march in Minsk");
    await page.getByRole("button", { name: "Add another figure" }).click();
    const claim = page.locator('[data-part="claim"]').last();
    await claim.getByLabel("Figure", { exact: true }).selectOption({ label: "Detained" });
    await claim.getByLabel("Exact words").fill("более 520 человек");
    await claim.getByLabel("Said by").selectOption({ label: "Authorities" });
    await claim.getByLabel("Name", { exact: true }).fill("Interior Ministry of Belarus");
    await expect
      .poll(() => claim.getByLabel("Replaces").locator("option:checked").innerText())
      .toContain("more than 500");
    expect(await review(page).locator(".preview-figures").innerText()).toContain("more than 520");

    await save(page).click();
    await page.getByRole("link", { name: "Say why. Readers see the reason" }).click();
    await page.keyboard.type("The bulletin of 14 September raised it.");
    await page.keyboard.press("Control+Enter");
    await heading(page, "Sunday march in Minsk").waitFor();
    await toast(page, "Saved 2 changes.").waitFor();
    const record = await recordOf(page, MINSK);
    expect(record.figures.detained).toMatchObject({ headline: 520, qualifier: "more_than" });
    expect(record.claims.filter((each: { low: number }) => each.low === 500)).toMatchObject([
      { status: "superseded" },
    ]);

    await page.keyboard.press("u");
    await toast(page, "Undone.").waitFor();
    await heading(page, "Sunday march in Minsk, 13 September").waitFor();
    expect((await recordOf(page, MINSK)).figures.detained.headline).toBe(500);
    await page.getByRole("button", { name: "Redo" }).click();
    await heading(page, "Sunday march in Minsk").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await toast(page, "Undone.").waitFor();
  });

  it("is corrected from its row in the list by E", async () => {
    const page = await openPage("/?country=BLR", { editorOf: vigil });
    await page.getByRole("link", { name: "Inbox" }).waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("e");
    await heading(page, "Correct this event").waitFor();
  });

  it("is not offered to be corrected to others, whom the form's address asks to sign in", async () => {
    const page = await openPage(`/events/${MINSK}`, { address: vigil.address });
    await heading(page, "Sunday march in Minsk, 13 September").waitFor();
    expect(await page.getByRole("link", { name: "Edit" }).count()).toBe(0);
    await page.keyboard.press("e");
    expect(new URL(page.url()).pathname).toBe(`/events/${MINSK}`);
    await page.goto(`/events/${MINSK}/edit`);
    await page.getByText("Only editors can correct the record.").waitFor();
  });
});

describe("the form of a record", () => {
  it.each(SCREENS)(
    "is sound on a $screen, also with mistakes and everything open",
    async ({ screen }) => {
      const page = await openForm(MINSK, screen);
      await expectSound(page);
      while ((await page.locator(".form-folded button").count()) > 0)
        await page.locator(".form-folded button").first().click();
      await page.locator(".claim-fold").first().click();
      await title(page).fill("");
      await save(page).click();
      await page.getByText("There are 2 problems").waitFor();
      await expectSound(page);
    },
  );

  it("opens the section in which something is wrong", async () => {
    const page = await openForm();
    await page.getByRole("button", { name: "Open When" }).click();
    await page.getByLabel("Day", { exact: true }).fill("31");
    await save(page).click();
    await page.getByRole("link", { name: /September .* 30/ }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("start-day");
  });

  it("takes back each change by itself", async () => {
    const page = await openForm();
    await title(page).fill("Another title");
    await page.getByRole("button", { name: "Withdraw figure 1" }).click();
    await review(page).getByText("2 changes", { exact: true }).waitFor();
    await review(page).getByRole("button", { name: "Undo Figure withdrawn" }).click();
    await review(page).getByRole("button", { name: "Undo Title" }).click();
    await review(page).getByText("No changes.").waitFor();
    expect(await title(page).inputValue()).toBe("Sunday march in Minsk, 13 September");
  });

  it("keeps what was typed through a reload, until it is dropped", async () => {
    const page = await openForm();
    await title(page).fill("A title that is not sent");
    await title(page).blur();
    await page.reload();
    await page.getByText(/^Your draft of .* is back/).waitFor();
    expect(await title(page).inputValue()).toBe("A title that is not sent");
    await page.getByRole("button", { name: "Drop my changes" }).click();
    await review(page).getByText("No changes.").waitFor();
  });

  it("shows both versions where somebody else saved meanwhile, and asks about what both changed", async () => {
    const page = await openForm();
    const id = await added(page, "March in Brest, once");
    await page.goto(`/events/${id}/edit`);
    await title(page).fill("March in Brest, by me");
    await page.locator(".claim-fold").first().click();
    await page.getByLabel("Number", { exact: true }).fill("120");
    const { claims } = await recordOf(page, id);
    const patch = (path: string, data: object) => page.request.patch(path, { data });
    const theirs = { title: "March in Brest, by them", summary: "By them.", reason: "So." };
    expect((await patch(`/api/events/${id}`, theirs)).status()).toBe(200);
    const figure = { low: 90, high: 90, reason: "So." };
    expect((await patch(`/api/claims/${claims[0].id}`, figure)).status()).toBe(200);
    await page.locator("#reason").fill("I know better.");
    await save(page).click();

    await heading(page, "saved this event at").waitFor();
    await page.getByText("Both of you changed 2 things: choose for each.").waitFor();
    const row = (name: string) =>
      page.locator('[data-part="conflict"] [data-part="row"]').filter({ hasText: name });
    expect(await row("Title").getByRole("radio").count()).toBe(2);
    expect(await row("Summary").innerText()).toContain("Theirs is kept");
    const both = page.getByRole("radio", { name: "Keep both, as two figures" });
    expect(await both.isChecked()).toBe(true);
    await row("Title")
      .getByRole("radio", { name: /by them/ })
      .check();
    await row("Title").getByRole("radio", { name: /by me/ }).check();
    await page.getByRole("button", { name: "Back to the form" }).click();
    expect(await title(page).inputValue()).toBe("March in Brest, by me");
    expect(await page.getByLabel(/^Summary/).inputValue()).toBe("By them.");
    await review(page).getByText("2 changes", { exact: true }).waitFor();
    await review(page).getByRole("button", { name: "Compare both versions" }).click();
    await page.getByRole("button", { name: "Save the result" }).click();
    await heading(page, "March in Brest, by me").waitFor();
    const saved = await recordOf(page, id);
    expect(saved).toMatchObject({ summary: "By them." });
    const low = saved.claims.map((claim: { low: number }) => claim.low);
    expect(low.sort()).toEqual([120, 90]);
  });

  it.each(SCREENS)(
    "compares both versions soundly on a $screen, by keyboard too",
    async ({ screen }) => {
      const page = await openForm(MINSK, screen);
      const id = await added(page, "March that two correct");
      await page.goto(`/events/${id}/edit`);
      await title(page).fill("March, by me");
      const theirs = { title: "March, by them", demands: ["A vote"], reason: "So." };
      expect((await page.request.patch(`/api/events/${id}`, { data: theirs })).status()).toBe(200);
      await page.locator("#reason").fill("I know better.");
      await page.keyboard.press("Control+Enter");
      await heading(page, "saved this event at").waitFor();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
      await expectSound(page);
      await page.keyboard.press("Tab");
      await page.keyboard.press("ArrowDown");
      expect(await page.getByRole("radio", { name: /by them/ }).isChecked()).toBe(true);
      await page.getByText("No changes.").waitFor();
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Control+Enter");
      await heading(page, "March, by me").waitFor();
    },
  );

  it("hides the place of an event, and shows the editor what readers see", async () => {
    const page = await openForm();
    const id = await added(page, "March to be hidden");
    await page.goto(`/events/${id}/edit`);
    await page.getByRole("button", { name: "Open Protection of the place" }).click();
    await page.getByLabel("Place shown").selectOption({ label: "Region only" });
    await page.getByText(/^Readers see: .*region/).waitFor();
    expect(await review(page).locator(".preview-row").innerText()).not.toContain("in Brest");
    expect(await review(page).locator(".preview-row .two").innerText()).toContain("Belarus");
    await page.locator("#reason").fill("Somebody is in danger.");
    await save(page).click();
    await toast(page, "Saved 1 change.").waitFor();
    const now = new URL(page.url()).pathname.replace("/events/", "");
    expect(now).not.toBe(id);
    const seen = await (await fetch(`${vigil.address}/api/events/${now}`)).json();
    expect(seen.place).toMatchObject({ name: "BLR", precision: "region", generalised: true });
    await page.getByText("Protection of the place: region only").waitFor();
    await page.goto(`/events/${now}/edit`);
    await page.getByRole("button", { name: "Open Where" }).click();
    expect(await page.getByRole("combobox", { name: "Place", exact: true }).inputValue()).toBe(
      "Brest",
    );
  });

  it("makes an event part of a wider one, which is found by its words", async () => {
    const page = await openForm();
    const id = await added(page, "March to be a part");
    await page.goto(`/events/${id}/edit`);
    await page.getByRole("button", { name: "Open Part of" }).click();
    await page.getByRole("combobox", { name: "The wider event" }).fill("protests across belarus");
    await page
      .getByRole("option", { name: /13 Sep/ })
      .first()
      .click();
    await page.getByRole("button", { name: /^Clear .*across Belarus/ }).waitFor();
    await page.locator("#reason").fill("It was part of that day.");
    await save(page).click();
    await toast(page, "Saved 1 change.").waitFor();
    expect((await recordOf(page, id)).wider[0].title).toContain("across Belarus");
  });

  it("withdraws an event with a reason, which can be undone", async () => {
    const page = await openForm();
    const id = await added(page, "March that never was");
    await page.goto(`/events/${id}/edit`);
    const withdraw = page.getByRole("button", { name: "Withdraw this event" });
    await withdraw.click();
    await page.getByText("Say why. Readers see the reason").waitFor();
    await page.locator("#status-reason").fill("It was announced and never took place.");
    await withdraw.click();
    await toast(page, "The event is withdrawn.").waitFor();
    await page.keyboard.press("u");
    await toast(page, "Undone.").waitFor();
    const { items } = await (await page.request.get("/api/events?q=March that never was")).json();
    expect(items).toHaveLength(1);
  });

  it("is gone through by keyboard alone", async () => {
    const page = await openForm();
    const id = await added(page, "March by keyboard");
    await page.goto(`/events/${id}/edit`);
    await title(page).waitFor();
    await tabTo(page, "title");
    await page.keyboard.press("End");
    await page.keyboard.type(", corrected");
    await tabTo(page, "reason");
    await page.keyboard.type("A word was missing.");
    await page.keyboard.press("Control+Enter");
    await heading(page, "March by keyboard, corrected").waitFor();
  });
});
