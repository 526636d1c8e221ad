/** Bringing a file: an unknown table is matched, checked, brought in and taken back; the rejects come back mended. */
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openPage, type PageOptions } from "../support/chromium-page.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

const LIST = [
  "Tag;Was;Wo;Land;Leute",
  "13.09.2020;Marsch der Helden;Minsk;BLR;more than 100,000",
  "14.09.2020;Mahnwache;Brest;BLR;",
  "gestern;Streik;Grodno;BLR;20",
].join("\n");

let vigil: Vigil;
beforeAll(async () => {
  vigil = await startVigil();
});
afterAll(() => vigil.stop());

const open = (options: PageOptions = {}) =>
  openPage("/import", { address: vigil.address, ...options });

const choose = (page: Page, text: string) =>
  page
    .locator("input[type=file]")
    .setInputFiles({ name: "liste.csv", mimeType: "text/csv", buffer: Buffer.from(text) });

async function matched(page: Page): Promise<void> {
  await page.getByLabel("What Was becomes").selectOption({ label: "Title" });
  await page.getByLabel("What Wo becomes").selectOption({ label: "Place" });
  await page.getByLabel("What Leute becomes").selectOption({ label: "Crowd, as counted" });
}

it("is for those who may contribute", async () => {
  const page = await open();
  await page.getByText("Only contributors and editors can bring files.").waitFor();
  expect(await page.getByRole("navigation").getByText("Import").count()).toBe(0);
});

it("An unknown table is matched, checked, published, and taken back whole", async () => {
  const page = await open({ editorOf: vigil });
  await choose(page, LIST);
  await page.getByRole("heading", { name: "Match the columns" }).waitFor();
  await matched(page);
  const preview = page.locator('[data-part="import-preview"]');
  await expect.poll(() => preview.innerText()).toContain("more than 100,000");
  await expect.poll(() => preview.locator("b").first().innerText()).toBe("Marsch der Helden");
  await page.keyboard.press("Control+Enter");
  const sum = page.locator('[data-part="import-sum"]');
  await expect
    .poll(() => sum.innerText())
    .toMatch(/3 rows read\s*=\s*2 new .* 1 rejected .* 0 empty/s);
  expect(await page.locator('[data-part="import-rejects"]').innerText()).toContain("gestern");
  await page.getByLabel("Publish directly").check();
  await page.getByLabel("Remember these columns as").fill("The city's list");
  await page.getByRole("button", { name: "Publish 2 rows" }).click();
  await page.getByRole("heading", { name: "2 events published" }).waitFor();
  expect((await page.request.get(`${vigil.address}/api/events?q=Mahnwache`)).ok()).toBe(true);
  await page.locator('[data-part="import-done"]').getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Undo the whole import" }).click();
  await page.getByRole("heading", { name: "Taken back" }).waitFor();
  const { total } = await (
    await page.request.get(`${vigil.address}/api/events?q=Mahnwache`)
  ).json();
  expect(total).toBe(0);
});

it("The rejects are mended and brought again, and their columns are known by then", async () => {
  const page = await open({ editorOf: vigil });
  await choose(page, LIST);
  await page.locator('[data-part="import-sum"]').waitFor();
  const file = await page.getByRole("link", { name: "CSV of the rejects" }).getAttribute("href");
  const rejects = await (await page.request.get(`${vigil.address}${file}`)).text();
  await page.getByRole("link", { name: "File", exact: true }).click();
  await choose(page, rejects.replace("gestern", "15.09.2020"));
  await expect
    .poll(() => page.locator('[data-part="import-sum"]').innerText())
    .toMatch(/1 row read\s*=\s*1 new/s);
});

it("A file of which nothing can be taken is refused with the reason, and another can be chosen", async () => {
  const page = await open({ editorOf: vigil });
  await choose(page, "event_type,year,events\nProtests,2020,12\n");
  await page.getByText("a count of events in a period, not an event").waitFor();
  await choose(page, LIST);
  await page.locator('[data-part="import-sum"]').waitFor();
});

for (const screen of SCREENS)
  it(`Its steps are sound at ${JSON.stringify(screen)}`, async () => {
    const page = await open({ editorOf: vigil, ...screen });
    await page.getByRole("button", { name: "Choose a file" }).waitFor();
    await expectSound(page);
    await choose(page, LIST.replace("Wo;", "Wohin;"));
    await page.locator('[data-part="import-mapping"]').waitFor();
    await expectSound(page);
    await page.getByRole("button", { name: /^Check all/ }).click();
    await page.locator('[data-part="import-sum"]').waitFor();
    await expectSound(page);
  });

it("A reject with a long column's name leaves a phone's page its width", async () => {
  const page = await open({ editorOf: vigil, screen: "phone" });
  const row = "BLR1,someday,Protests,Peaceful protest,Belarus,Minsk,Minsk,53.9,27.56,1,Belsat,0";
  const header =
    "event_id_cnty,event_date,event_type,sub_event_type,country,admin1,location,latitude,longitude,geo_precision,source,fatalities";
  await choose(page, [header, row, row.replace("someday", "2020-09-13")].join("\n"));
  await page.getByRole("heading", { name: "1 row rejected" }).waitFor();
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBe(0);
});
