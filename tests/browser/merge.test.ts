/** Two records of one event: made one from the page of a record, told apart, and not made in the first place. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";
import { tabTo } from "../support/keyboard.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

let vigil: Vigil;
beforeAll(async () => {
  vigil = await startVigil();
});
afterAll(() => vigil.stop());

let month = 0;
/** Two records of a march in Brest, on a day of their own, by their ids; the second has a summary. */
async function twice(page: Page): Promise<[string, string]> {
  month += 1;
  const start = `2022-${String(month).padStart(2, "0")}-10`;
  const add = async (fields: object, low: number) => {
    const data = {
      ...{ title: "March for water", kind: "demonstration", form: "march", start, ...fields },
      place: { name: "Brest", country: "BLR", lat: 52.1, lon: 23.7, precision: "city" },
      sources: [{ key: "s", kind: "news", publisher: "A newspaper", title: `Of ${low}` }],
      claims: [{ metric: "participants", low, high: low, attributed_kind: "media" }],
    };
    const answer = await page.request.post("/api/events", { data });
    expect(answer.status(), await answer.text()).toBe(201);
    return (await answer.json()).event as string;
  };
  const one = await add({}, 100);
  const other = await add(
    { title: "Rally for water", form: "rally", summary: "In the rain." },
    250,
  );
  return [one, other];
}

const toast = (page: Page, text: string | RegExp) =>
  page.locator('[data-part="toast"]').getByText(text);
const heading = (page: Page, name: string) => page.getByRole("heading", { name, level: 1 });
const record = async (page: Page, id: string) =>
  (await page.request.get(`/api/events/${id}`)).json();

describe("two records of one event", () => {
  it("become one from the page of the record, with what is chosen of both, and two again by U", async () => {
    const page = await openPage("/method", { editorOf: vigil });
    const [one, other] = await twice(page);
    await page.goto(`/events/${one}`);
    await page.getByRole("link", { name: "Merge with another record" }).click();
    const found = page.locator(`[data-part="similar"] [data-id="${other}"]`);
    await found.getByText("same day, same place, both say for and water").waitFor();
    await found.getByRole("link", { name: /^Compare/ }).click();
    await page.getByRole("radio", { name: "Rally for water", exact: true }).check();
    await page.getByText("same: Brest, Belarus").waitFor();
    const after = page.locator('[data-part="after"]');
    await after.getByText("2 figures, 2 sources").waitFor();
    await expect.poll(() => after.getByText("Crowd, the lowest").count()).toBe(1);
    await page.getByRole("button", { name: "Merge", exact: true }).click();
    await page.locator('[data-part="field-error"]').waitFor();
    await page.getByLabel("Why?").fill("Entered twice.");
    await page.getByRole("button", { name: "Merge", exact: true }).click();
    await heading(page, "Rally for water").waitFor();
    await toast(page, "Merged into Rally for water.").waitFor();
    expect(await record(page, one)).toMatchObject({ form: "march", summary: "In the rain." });
    expect((await record(page, other)).id).toBe(one);
    await page.keyboard.press("u");
    await toast(page, "Undone.").waitFor();
    await heading(page, "March for water").waitFor();
    expect((await record(page, other)).id).toBe(other);
  });

  it("become the one with more figures, unless somebody says otherwise", async () => {
    const page = await openPage("/method", { editorOf: vigil });
    const [one, other] = await twice(page);
    const { sources } = await record(page, other);
    const figure = { source: sources[0].id, metric: "detained", low: 3, high: 3 };
    const data = { ...figure, attributed_kind: "media" };
    const added = await page.request.post(`/api/events/${other}/claims`, { data });
    expect(added.status()).toBe(201);
    await page.goto(`/events/${one}/merge?with=${other}`);
    await page.locator('input[name="stays"][value="1"]:checked').waitFor();
    await page.locator(`.merge-kept`).getByText(other).waitFor();
  });

  it("become one by keyboard alone, the other one staying", async () => {
    const page = await openPage("/method", { editorOf: vigil });
    const [one, other] = await twice(page);
    await page.goto(`/events/${one}/merge?with=${other}`);
    await page.locator('input[name="stays"]').first().waitFor();
    await tabTo(page, "stays=0");
    await page.keyboard.press("ArrowRight");
    await tabTo(page, "merge-reason");
    await page.keyboard.type("Entered twice.");
    await page.keyboard.press("Control+Enter");
    await heading(page, "Rally for water").waitFor();
    expect(new URL(page.url()).pathname).toBe(`/events/${other}`);
  });

  it("stay two for good where a person says so, until that is taken back", async () => {
    const page = await openPage("/method", { editorOf: vigil });
    const [one, other] = await twice(page);
    const similar = async () =>
      (await (await page.request.get(`/api/events/${one}/similar`)).json()).items.length;
    expect(await similar()).toBe(1);
    await page.goto(`/events/${one}/merge?with=${other}`);
    await page.getByRole("button", { name: "They are not the same" }).click();
    await toast(page, /Kept as two events/).waitFor();
    expect(await similar()).toBe(0);
    await page.goto(`/events/${one}/merge`);
    await page.getByText("No other record looks like this one.").waitFor();
  });

  it("lead whoever has the old address to the one that stays", async () => {
    const page = await openPage("/method", { editorOf: vigil });
    const [one, other] = await twice(page);
    const merged = await page.request.post(`/api/events/${one}/merge`, {
      data: { other, reason: "Entered twice." },
    });
    expect(merged.status()).toBe(201);
    const stranger = await openPage(`/events/${other}`, { address: vigil.address });
    await heading(stranger, "March for water").waitFor();
    expect(new URL(stranger.url()).pathname).toBe(`/events/${one}`);
  });

  for (const { screen } of SCREENS)
    it(`stand beside each other on a ${screen}, for everybody`, async () => {
      const page = await openPage("/method", { editorOf: vigil, screen });
      const [one, other] = await twice(page);
      for (const path of [`/events/${one}/merge`, `/events/${one}/merge?with=${other}`]) {
        await page.goto(path);
        await page.locator('[data-part="similar"], [data-part="merge"]').waitFor();
        await expectSound(page);
      }
    });
});

describe("a record that was withdrawn", () => {
  for (const { screen } of SCREENS)
    it(`says so on its page, when and why, and nothing of what it said, on a ${screen}`, async () => {
      const page = await openPage("/method", { editorOf: vigil });
      const [one] = await twice(page);
      const reason = "It was another march.";
      await page.request.post(`/api/events/${one}/retract`, { data: { reason } });
      const stranger = await openPage(`/events/${one}`, { address: vigil.address, screen });
      await heading(stranger, "This record was withdrawn").waitFor();
      await stranger.getByText(reason).waitFor();
      expect(await stranger.locator("main").innerText()).not.toContain("March for water");
      await expectSound(stranger);
    });
});

describe("an event that is in the record already", () => {
  it("is offered while it is entered, and gets the figures in place of a second one", async () => {
    const page = await openPage("/method", { editorOf: vigil });
    const [one, other] = await twice(page);
    await page.request.post(`/api/events/${other}/retract`, { data: { reason: "Not needed." } });
    const { start } = await record(page, one);
    await page.goto("/events/new");
    const field = (name: string) => page.getByLabel(name, { exact: true });
    await page.locator("#title").fill("People march for water");
    const [year, month, day] = start.split("-").map(Number);
    await field("Day").fill(String(day));
    await field("Month").fill(String(month));
    await field("Year").fill(String(year));
    await page.locator("#place").fill("Brest");
    await page
      .getByRole("option", { name: /^Brest/ })
      .first()
      .click();
    const found = page.locator(`[data-part="similar"] [data-id="${one}"]`);
    await found.getByRole("button", { name: /^Add my figures/ }).click();
    await page.getByText(/Your figures and sources go to/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("no-into");
    await page.getByRole("button", { name: /Add a figure|Add another figure/ }).click();
    const claim = page.locator('[data-part="claim"]').last();
    await claim.getByLabel("Exact words").fill("about 300 people");
    await claim.getByLabel("Said by").selectOption({ label: "Media" });
    await page.locator("#source-s1-publisher").fill("An agency");
    await page.locator("#source-s1-title").fill("Another report");
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await toast(page, "Your figures are in the record").waitFor();
    const { figures, claims, title } = await record(page, one);
    expect([figures.participants.most, claims.length, title]).toEqual([300, 2, "March for water"]);
  });
});
