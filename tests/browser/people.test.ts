/** People, for administrators: inviting, roles, sessions, letting nobody in, and what each role may do. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { can, ROLES } from "../../domain/roles.ts";
import { openPage, type PageOptions } from "../support/chromium-page.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import {
  choosePassword,
  invite,
  me,
  openPeople,
  PASSWORD,
  pathOf,
  signIn,
} from "../support/people.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

let vigil: Vigil;
beforeAll(async () => {
  vigil = await startVigil();
});
afterAll(() => vigil.stop());

const open = (path: string, options: PageOptions = {}) =>
  openPage(path, { address: vigil.address, ...options });

const row = (page: Page, email: string) => page.locator('[data-part="person"]', { hasText: email });

describe("an administrator", () => {
  it("adds an account, whose link works once", async () => {
    const page = await openPeople(vigil);
    const link = await invite(page, { name: "Nils", role: "Contributor" });
    expect(await row(page, "nils@example.org").innerText()).toContain("link not used, until");
    const his = await choosePassword(vigil, link);
    expect(await me(his)).toMatchObject({ role: "contributor", name: "Nils" });
    expect(his.url()).not.toContain("#");
    const again = await open(pathOf(link));
    await again.getByLabel("New password").fill(PASSWORD);
    await again.getByRole("button", { name: "Set the password" }).click();
    await again.getByText(/This link does not work any more/).waitFor();

    await page.getByRole("button", { name: "Invite someone" }).click();
    const form = page.locator(".invite");
    await form.getByLabel("Name").fill("Nils again");
    await form.getByLabel("E-mail").fill("NILS@example.org");
    await form.getByRole("button", { name: "Make the link" }).click();
    await page
      .locator('[data-part="field-error"]')
      .getByText("This e-mail address has an account.")
      .waitFor();
  });

  it("gives a role, takes that back, and ends somebody's sessions", async () => {
    const page = await openPeople(vigil);
    const hers = await choosePassword(
      vigil,
      await invite(page, { name: "Rosa", role: "Contributor" }),
    );
    await page.getByLabel("Role of Rosa").selectOption("editor");
    await page.getByText(/Rosa is now: Editor/).waitFor();
    expect((await me(hers)).role).toBe("stranger");
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText(/Rosa is now: Contributor/).waitFor();
    await expect.poll(() => page.getByLabel("Role of Rosa").inputValue()).toBe("contributor");

    await hers.goto("/sign-in");
    await signIn(hers, "rosa@example.org", PASSWORD);
    await hers.getByText(/^Signed in as/).waitFor();
    await page.getByRole("button", { name: "More for Rosa" }).click();
    await page.getByRole("menuitem", { name: "End all sessions" }).click();
    await page.getByText("Rosa is signed out everywhere.").waitFor();
    expect((await me(hers)).role).toBe("stranger");
    const sessions = () => row(page, "rosa@example.org").locator("td.n").innerText();
    await expect.poll(sessions).toBe("0");
  });

  it("lets somebody in no more, and takes that back", async () => {
    const page = await openPeople(vigil);
    const hers = await choosePassword(vigil, await invite(page, { name: "Lea", role: "Editor" }));
    await page.reload();
    await page.getByRole("button", { name: "More for Lea" }).click();
    await page.getByRole("menuitem", { name: "Disable" }).click();
    await page.getByText("Lea is disabled and signed out everywhere.").waitFor();
    expect((await me(hers)).role).toBe("stranger");
    await page.getByRole("button", { name: "Let Lea in again" }).waitFor();
    expect(await row(page, "lea@example.org").innerText()).toContain("disabled");
    await hers.goto("/sign-in");
    await signIn(hers, "lea@example.org", PASSWORD);
    await hers.getByRole("alert").getByText("E-mail or password is wrong.").waitFor();
    await page.keyboard.press("u");
    await page.getByText("Lea may come in again.").waitFor();
    await signIn(hers, "lea@example.org", PASSWORD);
    await hers.getByText(/^Signed in as/).waitFor();
  });

  it("withdraws an invitation, and the link is worth nothing", async () => {
    const page = await openPeople(vigil);
    const link = await invite(page, { name: "Otto", role: "Reader" });
    await page.getByRole("button", { name: "Withdraw the invitation of Otto" }).click();
    await page.getByText("Otto is disabled").waitFor();
    const his = await open(pathOf(link));
    await his.getByLabel("New password").fill(PASSWORD);
    await his.getByRole("button", { name: "Set the password" }).click();
    await his.getByText(/This link does not work any more/).waitFor();
  });

  it("reads what each role may do as the program has it", async () => {
    const page = await openPeople(vigil);
    const may = async (action: string) =>
      page
        .locator('[data-part="roles"] tr', { has: page.getByRole("rowheader", { name: action }) })
        .locator("td")
        .allInnerTexts();
    expect(await may("read what is public")).toEqual(ROLES.map(() => "yes"));
    const expected = ROLES.map(({ value }) => (can(value, "decide drafts") ? "yes" : "no"));
    expect(await may("check proposals")).toEqual(expected);
  });

  it("makes the site read-only, says so to whoever writes, and takes that back", async () => {
    const page = await openPeople(vigil);
    await page.getByRole("radio", { name: /^Read only/ }).check();
    await page.getByText("The site is now: Read only.").waitFor();
    await page.getByLabel("Role of Editor").selectOption("reader");
    await page.getByText(/Nothing was changed. This site is read-only/).waitFor();
    await page.getByRole("radio", { name: /^Closed/ }).check();
    await page.getByText("The site is now: Closed.").waitFor();
    expect((await fetch(`${vigil.address}/api/summary`)).status).toBe(401);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("The site is now: Read only.").waitFor();
    await page.getByRole("radio", { name: /^Normal/ }).check();
    await page.getByText("The site is now: Normal.").waitFor();
    expect((await fetch(`${vigil.address}/api/summary`)).status).toBe(200);
  });

  it("closes the site to strangers, whom every page tells so and leads to where one signs in", async () => {
    const page = await openPeople(vigil);
    await page.getByRole("radio", { name: /^Closed/ }).check();
    await page.getByText("The site is now: Closed.").waitFor();
    const link = await invite(page, { name: "Ute", role: "Reader" });
    const hers = await choosePassword(vigil, link);
    const stranger = await open("/method");
    for (const path of ["/", "/method", "/jobs", "/events/no-such-event"]) {
      await stranger.goto(path);
      await stranger.getByRole("heading", { name: "This archive is closed", level: 1 }).waitFor();
      expect(await stranger.locator('[role="alert"], .live, search, .nav').count()).toBe(0);
      await expectSound(stranger);
    }
    await stranger.getByRole("link", { name: "Sign in" }).click();
    await stranger.getByText(/^Only people with an account can read/).waitFor();
    await signIn(stranger, "ute@example.org", PASSWORD);
    await stranger.getByRole("combobox", { name: "Search" }).waitFor();
    await stranger.goto("/method");
    await stranger.getByRole("heading", { name: "Method", level: 1 }).waitFor();
    expect((await me(hers)).may).toContain("read");
    await page.getByRole("radio", { name: /^Normal/ }).check();
    await page.getByText("The site is now: Normal.").waitFor();
  });

  it("cannot be the last one to go", async () => {
    const page = await openPeople(vigil);
    await page.getByLabel("Role of Editor").selectOption("reader");
    await page.getByText("Nothing was changed. Somebody has to be administrator.").waitFor();
    await expect.poll(() => page.getByLabel("Role of Editor").inputValue()).toBe("admin");
  });
});

describe.each(SCREENS)("people on a $screen", (look) => {
  it("are sound: the list, the form and a new link", async () => {
    const people = await openPeople(vigil, look);
    await invite(people, { name: `Ola-${look.screen}`, role: "Reader" });
    await people.getByRole("button", { name: "Invite someone" }).click();
    await expectSound(people);
  });
});

describe("the menu", () => {
  it("leads administrators to people, and nobody else", async () => {
    const page = await open("/method", { editorOf: vigil });
    await page.getByRole("button", { name: "Account and settings" }).click();
    await page.getByRole("link", { name: "People" }).click();
    await page.getByRole("heading", { name: "People", level: 1 }).waitFor();
    const stranger = await open("/method");
    await stranger.getByRole("button", { name: "Account and settings" }).click();
    await stranger.getByRole("link", { name: "Sign in" }).waitFor();
    expect(await stranger.getByRole("link", { name: "People" }).count()).toBe(0);
  });

  it("leads a stranger to no page that is not for strangers", async () => {
    const page = await openPage("/method");
    await page.getByRole("link", { name: "Method", exact: true }).waitFor();
    const names = await page
      .getByRole("navigation", { name: "Main" })
      .getByRole("link")
      .allInnerTexts();
    expect(names).toEqual(["Dashboard", "Exports", "Method", "Corrections"]);
  });
});
