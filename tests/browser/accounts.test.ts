/** Accounts: the one-time links, signing in and out, and what an administrator does with accounts. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage, type PageOptions } from "../support/chromium-page.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

const PASSWORD = "a long enough password";
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
const pathOf = (link: string) => link.slice(new URL(link).origin.length);

async function openAccount(options: PageOptions = {}): Promise<Page> {
  const page = await open("/account", { editorOf: vigil, ...options });
  await page.getByRole("heading", { name: "Accounts" }).waitFor();
  return page;
}

const row = (page: Page, email: string) => page.locator('[data-part="row"]', { hasText: email });

/** Adds an account on the page; gives the one-time link that it shows. */
async function add(page: Page, { name, role }: { name: string; role: string }): Promise<string> {
  const form = page.locator(".add-account");
  await form.getByLabel("Name").fill(name);
  await form.getByLabel("E-mail").fill(`${name.toLowerCase()}@example.org`);
  await form.getByRole("radio", { name: role }).check();
  await form.getByRole("button", { name: "Add account" }).click();
  const link = page.getByLabel(`Link for ${name}`, { exact: true });
  await link.waitFor();
  return link.inputValue();
}

/** Sets a password by a link in a profile of its own; gives the page that is signed in then. */
async function choosePassword(link: string): Promise<Page> {
  const page = await open(pathOf(link));
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByRole("button", { name: "Set the password" }).click();
  await page.getByText(/^Signed in as/).waitFor();
  return page;
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.locator("form").getByRole("button", { name: "Sign in" }).click();
}

const me = async (page: Page) => (await page.request.get("/api/me")).json();

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
    const admin = await openAccount();
    await choosePassword(await add(admin, { name: "Erin", role: "Editor" }));
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
    const admin = await openAccount();
    const link = await add(admin, { name: "Outi", role: "Reader" });
    const here = await choosePassword(link);
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
    const admin = await openAccount();
    const here = await choosePassword(await add(admin, { name: "Sasha", role: "Contributor" }));
    const there = await open("/sign-in");
    await signIn(there, "sasha@example.org", PASSWORD);
    await there.getByText(/^Signed in as/).waitFor();
    await here.goto("/account");
    await here.getByRole("button", { name: "End other sessions" }).click();
    await here.getByText("1 other session has ended.").waitFor();
    expect((await me(there)).role).toBe("stranger");
    expect((await me(here)).role).toBe("contributor");
    expect(await here.getByRole("heading", { name: "Accounts" }).count()).toBe(0);
  });

  it("has its password changed on the own account, by whoever knows the one until now", async () => {
    const admin = await openAccount();
    const here = await choosePassword(await add(admin, { name: "Inna", role: "Reader" }));
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

describe("an administrator", () => {
  it("adds an account, whose link works once", async () => {
    const page = await openAccount();
    const link = await add(page, { name: "Nils", role: "Contributor" });
    expect(await row(page, "nils@example.org").innerText()).toContain("no password yet");
    const his = await choosePassword(link);
    expect(await me(his)).toMatchObject({ role: "contributor", name: "Nils" });
    expect(his.url()).not.toContain("#");
    const again = await open(pathOf(link));
    await again.getByLabel("New password").fill(PASSWORD);
    await again.getByRole("button", { name: "Set the password" }).click();
    await again.getByText(/This link does not work any more/).waitFor();

    const form = page.locator(".add-account");
    await form.getByLabel("Name").fill("Nils again");
    await form.getByLabel("E-mail").fill("NILS@example.org");
    await form.getByRole("button", { name: "Add account" }).click();
    await page
      .locator('[data-part="field-error"]')
      .getByText("This e-mail address has an account.")
      .waitFor();
  });

  it("gives a role, takes that back, and ends somebody's sessions", async () => {
    const page = await openAccount();
    const hers = await choosePassword(await add(page, { name: "Rosa", role: "Contributor" }));
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
    await expect.poll(() => row(page, "rosa@example.org").innerText()).toContain("not signed in");
  });

  it("cannot be the last one to go", async () => {
    const page = await openAccount();
    await page.getByLabel("Role of Editor").selectOption("reader");
    await page.getByText("Nothing was changed. Somebody has to be administrator.").waitFor();
    await expect.poll(() => page.getByLabel("Role of Editor").inputValue()).toBe("admin");
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
    const account = await openAccount(look);
    await account.getByRole("button", { name: "More for Editor" }).click();
    await account.getByRole("menuitem", { name: "New password link" }).click();
    await account.getByLabel("Link for Editor", { exact: true }).waitFor();
    await expectSound(account);
  });
});

describe("the menu", () => {
  it("leads a stranger to no page that is not for strangers", async () => {
    const page = await openPage("/method");
    await page.getByRole("link", { name: "Method", exact: true }).waitFor();
    const names = await page
      .getByRole("navigation", { name: "Main" })
      .getByRole("link")
      .allInnerTexts();
    expect(names).toEqual(["Dashboard", "Exports", "Method"]);
  });
});
