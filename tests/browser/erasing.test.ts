/** Erasing and withdrawing: an administrator says why and once more that they mean it, and it is gone everywhere. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage, type PageOptions } from "../support/chromium-page.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

const RALLY = "BLR-2020-09-13-brest";
const REASON = "It named a private person.";

let vigil: Vigil;
beforeAll(async () => {
  vigil = await startVigil();
});
afterAll(() => vigil.stop());

const open = (path: string, options: PageOptions = {}) =>
  openPage(path, { address: vigil.address, editorOf: vigil, ...options });
const dialog = (page: Page) => page.getByRole("dialog");
const ask = async (page: Page, path: string) => (await page.request.get(path)).json();

/** Gives the reason and means it. */
async function mean(page: Page, verb = "Erase for good"): Promise<void> {
  await dialog(page).getByLabel("Why?").fill(REASON);
  await dialog(page).getByRole("button", { name: verb }).click();
  await dialog(page).waitFor({ state: "hidden" });
}

const begin = (page: Page, name = "Erase…") => page.getByRole("button", { name }).click();

describe("an administrator", () => {
  it("erases what fields of a record held, by keyboard, and then all of it", async () => {
    const page = await open(`/events/${RALLY}`);
    const title = await page.locator("#record-title").innerText();
    await begin(page);
    await dialog(page).getByRole("button", { name: "Erase for good" }).click();
    await dialog(page).getByText("Say why, in a sentence.").waitFor();
    await dialog(page).getByLabel("The whole record, with its figures").focus();
    await page.keyboard.press("ArrowDown");
    await dialog(page).getByText("Choose at least one field.").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    expect(await dialog(page).getByLabel("Summary").isChecked()).toBe(true);
    await mean(page);
    await page.getByText("Erased.").waitFor();
    const { items } = await ask(page, `/api/events/${RALLY}/history`);
    expect(items.at(-1)).toMatchObject({ action: "erase", reason: REASON });
    await begin(page);
    await mean(page);
    await page.waitForURL((url) => url.pathname === "/");
    expect((await page.request.get(`/api/events/${RALLY}`)).status()).toBe(404);
    const { items: left } = await ask(page, "/api/events?limit=1000");
    expect(left.map((event: { title: string }) => event.title)).not.toContain(title);
  });

  it("erases a proposal, and an account", async () => {
    const page = await open("/inbox");
    const proposal = {
      ...{ title: "A march that names somebody", kind: "demonstration", form: "march" },
      start: "2020-10-04",
      place: { name: "Brest", country: "BLR", precision: "city" },
    };
    const proposed = await page.request.post("/api/drafts", { data: proposal });
    expect(proposed.status()).toBe(202);
    await page.getByRole("heading", { name: proposal.title }).waitFor();
    await begin(page);
    await mean(page);
    await page.getByText("Nothing to check.").waitFor();
    const account = { name: "Boris", email: "boris@example.org", role: "editor" };
    await page.request.post("/api/accounts", { data: account });
    await page.goto(`${vigil.address}/people`);
    await page.getByRole("button", { name: "More for Boris" }).click();
    await page.getByRole("menuitem", { name: "Erase the account…" }).click();
    await mean(page);
    await page.locator('[data-part="row"]', { hasText: "boris@example.org" }).waitFor({
      state: "detached",
    });
  });

  it("withdraws a snapshot, which stays in the list and says why", async () => {
    const page = await open("/exports");
    await page.request.post("/api/jobs/snapshot/run", { data: {} });
    await expect.poll(async () => (await ask(page, "/api/snapshots")).items.length).toBe(1);
    await page.reload();
    await begin(page, "Withdraw…");
    await mean(page, "Withdraw");
    await page.locator(".snapshot-gone", { hasText: REASON }).waitFor();
    expect(await page.getByRole("link", { name: "events.csv" }).count()).toBe(0);
  });
});

it("nobody else is offered to erase anything", async () => {
  const page = await openPage("/events/BLR-2020-09-13-minsk", { address: vigil.address });
  await page.locator(".history-link").waitFor();
  expect(await page.getByRole("button", { name: "Erase…" }).count()).toBe(0);
});

it.each(SCREENS)("the dialog has nothing axe objects to and fits its screen", async (screen) => {
  const page = await open("/events/BLR-2020-09-13-minsk", screen);
  await begin(page);
  await dialog(page).getByLabel("Only what some fields held before").check();
  await expectSound(page);
});
