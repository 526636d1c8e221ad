/** Accounts: the one-time links, signing in and out, one's own name and sessions. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

const GUESSED = {
  Password1234: "This is one of the most common passwords.",
  "Ada@example.org": "This password follows from the name of this site or from your own name",
  qwertyuiopas: "This password repeats itself or follows the keyboard.",
};

let vigil: Vigil;
beforeAll(async () => {
  vigil = await startVigil();
});
afterAll(() => vigil.stop());

const open = (path: string, options: PageOptions = {}) =>
  openPage(path, { address: vigil.address, ...options });

describe("the administrator's one-time link", () => {
  it("leaves the address bar at once, says what is wrong with the form, and signs in", async () => {
    const mine = await startVigil();
    try {
      const page = await openPage(pathOf(mine.adminLink), { address: mine.address });
      await page.getByRole("heading", { name: "Become the administrator" }).waitFor();
      expect(new URL(page.url()).hash).toBe("");
      await page.getByRole("button", { name: "Make the account" }).click();
      await page.getByRole("heading", { name: "There are 3 problems" }).waitFor();
      await page.getByLabel("Name").fill("Ada");
      await page.getByLabel("E-mail").fill("ada");
      await page.getByLabel("New password").fill("short");
      await page.getByRole("button", { name: "Make the account" }).click();
      const errors = page.locator('[data-part="field-error"]');
      await errors.getByText("This is not an e-mail address.").waitFor();
      await errors.getByText("The password has 5 characters. It needs at least 12.").waitFor();
      await page.getByLabel("E-mail").fill("Ada@example.org");
      for (const [password, why] of Object.entries(GUESSED)) {
        await page.getByLabel("New password").fill(password);
        await page.getByRole("button", { name: "Make the account" }).click();
        await errors.getByText(why).waitFor();
      }
      await page.getByLabel("New password").fill(PASSWORD);
      await page.getByLabel("New password").press("Enter");
      await page.getByText("Signed in as Ada, Administrator.").waitFor();
      expect(await me(page)).toMatchObject({ email: "ada@example.org", role: "admin" });
      expect(page.url()).not.toContain("#");

      const again = await openPage(pathOf(mine.adminLink), { address: mine.address });
      await again.getByLabel("Name").fill("Eve");
      await again.getByLabel("E-mail").fill("eve@example.org");
      await again.getByLabel("New password").fill(PASSWORD);
      await again.getByRole("button", { name: "Make the account" }).click();
      await again.getByText(/This link does not work any more/).waitFor();
      expect((await me(again)).role).toBe("stranger");
    } finally {
      await mine.stop();
    }
  });
});

describe("signing in", () => {
  it("goes back to where one was, and shows there what the account may do", async () => {
    const admin = await openPeople(vigil);
    await choosePassword(vigil, await invite(admin, { name: "Erin", role: "Editor" }));
    const page = await open("/inbox");
    await page.getByRole("link", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await signIn(page, "erin@example.org", "the wrong password");
    await page.getByRole("alert").getByText("E-mail or password is wrong.").waitFor();
    await signIn(page, "Erin@example.org", PASSWORD);
    await page.waitForURL("**/inbox");
    await page.getByText("Nothing to check.").waitFor();
  });

  it("ends by signing out, here only", async () => {
    const admin = await openPeople(vigil);
    const link = await invite(admin, { name: "Outi", role: "Reader" });
    const here = await choosePassword(vigil, link);
    const there = await open("/sign-in");
    await signIn(there, "outi@example.org", PASSWORD);
    await there.getByText(/^Signed in as/).waitFor();
    await here.goto("/account");
    await here.getByRole("button", { name: "Sign out" }).click();
    await here.getByText("You are not signed in.").waitFor();
    expect((await me(here)).role).toBe("stranger");
    expect((await me(there)).role).toBe("reader");
  });

  it("can be ended everywhere else from the own account", async () => {
    const admin = await openPeople(vigil);
    const here = await choosePassword(
      vigil,
      await invite(admin, { name: "Sasha", role: "Contributor" }),
    );
    const there = await open("/sign-in");
    await signIn(there, "sasha@example.org", PASSWORD);
    await there.getByText(/^Signed in as/).waitFor();
    await here.goto("/account");
    await here.getByRole("button", { name: "End other sessions" }).click();
    await here.getByText("1 other session has ended.").waitFor();
    expect((await me(there)).role).toBe("stranger");
    expect((await me(here)).role).toBe("contributor");
    await here.goto("/people");
    await here.getByText("This page is for administrators.").waitFor();
  });

  it("has its password changed on the own account, by whoever knows the one until now", async () => {
    const admin = await openPeople(vigil);
    const here = await choosePassword(vigil, await invite(admin, { name: "Inna", role: "Reader" }));
    await here.goto("/account");
    const form = here.locator(".credentials");
    await form.getByLabel("Current password").fill("not the right password");
    await form.getByLabel("New password").fill("quite another password");
    await form.getByRole("button", { name: "Change the password" }).click();
    await here.getByRole("link", { name: "This is not your current password." }).waitFor();
    await form.getByLabel("Current password").fill(PASSWORD);
    await form.getByLabel("New password").press("Enter");
    await here.getByText("Your password is changed.").waitFor();
    expect(await form.getByLabel("Current password").inputValue()).toBe("");
    expect((await me(here)).name).toBe("Inna");
    const there = await open("/sign-in");
    await signIn(there, "inna@example.org", "quite another password");
    await there.getByText(/^Signed in as/).waitFor();
  });

  it("says after too many wrong passwords when to try again", async () => {
    const mine = await startVigil();
    try {
      const page = await openPage("/sign-in", { address: mine.address });
      const wrong = { email: "nobody@example.org", password: "wrong" };
      for (let i = 0; i < 8; i++) await page.request.post("/api/auth/sign-in", { data: wrong });
      await signIn(page, wrong.email, wrong.password);
      const words = page.getByRole("alert").getByText(/Too many wrong passwords/);
      expect(await words.innerText()).toMatch(/Try again in \d+ (min|s), at \d\d:\d\d\./);
    } finally {
      await mine.stop();
    }
  });
});

describe.each(SCREENS)("accounts on a $screen", (look) => {
  it("are sound: signing in, with mistakes, by a link, and the account", async () => {
    const page = await open("/sign-in", look);
    await expectSound(page);
    await page.locator("form").getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "There are 2 problems" }).waitFor();
    await expectSound(page);
    await expectSound(await open("/sign-in#admin=some-token", look));
    await expectSound(await open("/account", look));
    await expectSound(await open("/account", { editorOf: vigil, ...look }));
  });
});

describe("the own account", () => {
  it("is called something else, and takes that back", async () => {
    const admin = await openPeople(vigil);
    const hers = await choosePassword(vigil, await invite(admin, { name: "Vera", role: "Reader" }));
    await hers.goto("/account");
    await hers.getByRole("textbox", { name: "Name" }).fill("Vera K.");
    await hers.getByRole("button", { name: "Change the name" }).click();
    await hers.getByText("You are called Vera K. now.").waitFor();
    expect((await me(hers)).name).toBe("Vera K.");
    await hers.getByRole("button", { name: "Undo" }).click();
    await hers.getByText("You are called Vera now.").waitFor();
    expect((await me(hers)).name).toBe("Vera");
  });

  it("shows its sessions, which one this is, and ends another", async () => {
    const admin = await openPeople(vigil);
    const here = await choosePassword(vigil, await invite(admin, { name: "Tess", role: "Reader" }));
    const there = await open("/sign-in");
    await signIn(there, "tess@example.org", PASSWORD);
    await there.getByText(/^Signed in as/).waitFor();
    await here.goto("/account");
    const sessions = here.locator('[data-part="session"]');
    await sessions.nth(1).waitFor();
    expect(await sessions.filter({ hasText: "this one" }).count()).toBe(1);
    await here.getByRole("button", { name: /^End the session since/ }).click();
    await here.getByText("The session has ended.").waitFor();
    expect([(await me(there)).role, (await me(here)).role]).toEqual(["stranger", "reader"]);
    await expect.poll(() => sessions.count()).toBe(1);
  });
});
