/** What was typed and not sent when a session ends: each person's apart, and gone with whoever signs out. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage, type PageOptions } from "../support/chromium-page.ts";
import { signInAsEditor } from "../support/editor.ts";
import { fillIn, kept, restored, titleField, typeTitle } from "../support/event-form.ts";
import { choosePassword, invite, openPeople, PASSWORD } from "../support/people.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

const MINSK = "/events/BLR-2020-09-13-minsk/edit";
const HRODNA = "/events/BLR-2020-09-13-hrodna/edit";

let vigil: Vigil;
beforeAll(async () => {
  vigil = await startVigil();
});
afterAll(() => vigil.stop());

const openForm = (options: PageOptions = {}) =>
  openPage("/events/new", { address: vigil.address, ...options });
const openAsEditor = (path = "/events/new") => openPage(path, { editorOf: vigil });

const endSession = (page: Page) =>
  page.request.post("/api/auth/sign-out", { data: {}, headers: { origin: vigil.address } });

/** How many of that title wait in the inbox. */
async function waiting(name: string): Promise<number> {
  const page = await openAsEditor("/method");
  const { items } = await (await page.request.get("/api/drafts?state=waiting")).json();
  return items.filter((one: { proposal: { title: string } }) => one.proposal.title === name).length;
}

async function signOut(page: Page): Promise<void> {
  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out" }).click();
}

describe("a session that ends while somebody types", () => {
  it("is told of when they send; they sign in beside, send again, and nothing is lost", async () => {
    const name = "March through two sessions";
    const page = await openAsEditor();
    await fillIn(page, name);
    await endSession(page);
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByText("Your session has ended.").waitFor();
    expect(await waiting(name)).toBe(0);
    const opening = page.context().waitForEvent("page");
    await page.getByRole("link", { name: "Sign in (opens in a new tab)" }).click();
    const beside = await opening;
    await beside.getByRole("heading", { name: "Sign in" }).waitFor();
    await signInAsEditor(beside, vigil);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { name: "The event is published" }).waitFor();
  });

  it("leaves the draft to its own person, who finds it after signing in, and no one else", async () => {
    const page = await openAsEditor();
    await typeTitle(page, "March of an editor");
    await endSession(page);
    await page.reload();
    await titleField(page).waitFor();
    expect(await titleField(page).inputValue()).toBe("");
    await signInAsEditor(page, vigil);
    await page.reload();
    await restored(page).waitFor();
    expect(await titleField(page).inputValue()).toBe("March of an editor");
  });

  it("keeps a correction, which is saved after signing in beside", async () => {
    const page = await openAsEditor(HRODNA);
    await titleField(page).fill("Rally in Hrodna, corrected");
    await page.locator("#reason").fill("The date stood in the title.");
    await endSession(page);
    await page.keyboard.press("Control+Enter");
    await page.getByText("Your session has ended.").waitFor();
    await signInAsEditor(page, vigil);
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: "Rally in Hrodna, corrected", level: 1 }).waitFor();
  });
});

describe("what was typed without an account", () => {
  it("goes on under the account of whoever signs in to send it", async () => {
    const page = await openForm();
    await typeTitle(page, "March begun by nobody");
    await signInAsEditor(page, vigil);
    await page.reload();
    await restored(page).waitFor();
    await titleField(page).fill("March begun by nobody, ended by somebody");
    await titleField(page).blur();
    await expect.poll(() => kept(page)).toContain("ended by somebody");
    await endSession(page);
    await page.reload();
    await titleField(page).waitFor();
    expect(await titleField(page).inputValue()).toBe("");
  });
});

describe("signing out", () => {
  it("asks before it removes what was not sent, and leaves nothing of it", async () => {
    const page = await openAsEditor();
    await typeTitle(page, "March that stays private");
    await signOut(page);
    await page.getByText("1 draft of yours on this device was not sent.").waitFor();
    await page.getByRole("button", { name: "Stay signed in" }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("button", { name: "Sign out and remove" }).click();
    await page.getByText("You are not signed in.").waitFor();
    expect(await kept(page)).toBe("[]");
    await page.goto("/events/new");
    await titleField(page).waitFor();
    expect(await titleField(page).inputValue()).toBe("");
    await signInAsEditor(page, vigil);
    await page.reload();
    await page.getByRole("button", { name: "Publish" }).waitFor();
    expect(await titleField(page).inputValue()).toBe("");
  });

  it("empties the forms of that person in other tabs, which keep nothing more", async () => {
    const page = await openAsEditor();
    const other = await page.context().newPage();
    await other.goto(MINSK);
    await titleField(other).fill("Minsk, typed in another tab");
    await titleField(other).blur();
    await expect.poll(() => kept(page)).toContain("typed in another tab");
    await typeTitle(page, "March on the screen");
    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByText("2 drafts of yours on this device were not sent.").waitFor();
    await page.getByRole("button", { name: "Sign out and remove" }).click();
    await other.getByText("Only editors can correct the record.").waitFor();
    await expect.poll(() => titleField(page).inputValue()).toBe("");
    await other.goto("/method");
    await page.goto("/method");
    expect(await kept(page)).toBe("[]");
  });

  it("removes nothing of another person's", async () => {
    const admin = await openPeople(vigil);
    const link = await invite(admin, { name: "Vera", role: "Contributor" });
    const page = await choosePassword(vigil, link);
    await page.goto("/events/new");
    await typeTitle(page, "March that Vera types");
    await endSession(page);
    await signInAsEditor(page, vigil);
    await page.goto("/events/new");
    await titleField(page).waitFor();
    expect(await titleField(page).inputValue()).toBe("");
    await signOut(page);
    await page.getByText("You are not signed in.").waitFor();
    await page.request.post("/api/auth/sign-in", {
      data: { email: "vera@example.org", password: PASSWORD },
    });
    await page.goto("/events/new");
    await restored(page).waitFor();
    expect(await titleField(page).inputValue()).toBe("March that Vera types");
  });
});
