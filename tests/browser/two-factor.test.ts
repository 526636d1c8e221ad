/** Two-factor sign-in in the browser: turned on from the account's page, asked for at the door, and turned off for whoever lost everything. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeAt } from "../support/authenticator.ts";
import { openPage, type PageOptions } from "../support/chromium-page.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import { choosePassword, invite, me, openPeople, PASSWORD, signIn } from "../support/people.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

let vigil: Vigil;
beforeAll(async () => {
  vigil = await startVigil();
});
afterAll(() => vigil.stop());

const open = (path: string, options: PageOptions = {}) =>
  openPage(path, { address: vigil.address, ...options });

/** Ends what is shown once; gives the codes. */
async function keepCodes(page: Page): Promise<string[]> {
  const panel = page.locator('[data-part="recovery-codes"]');
  await panel.waitFor();
  expect(await panel.evaluate((element) => element === document.activeElement)).toBe(true);
  const codes = await panel.locator("li").allInnerTexts();
  expect(await panel.getByRole("button", { name: "Done" }).isDisabled()).toBe(true);
  await panel.getByLabel("I have kept them").check();
  await panel.getByRole("button", { name: "Done" }).click();
  await panel.waitFor({ state: "detached" });
  return codes;
}

/** Turns it on by keyboard alone; gives the app's key and the recovery codes. */
async function turnOn(page: Page): Promise<{ key: string; codes: string[] }> {
  const button = page.getByRole("button", { name: "Turn on two-factor" });
  await button.focus();
  await page.keyboard.press("Enter");
  await page.locator("#two-factor-password:focus").waitFor();
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByRole("img", { name: "QR code with the key for your app" }).waitFor();
  const shown = await page
    .getByRole("textbox", { name: "Or type this key into the app" })
    .inputValue();
  const key = shown.replaceAll(" ", "");
  await page.locator("#two-factor-code").fill(await codeAt(key, new Date()));
  await page.keyboard.press("Enter");
  return { key, codes: await keepCodes(page) };
}

const state = (page: Page) => page.locator('[data-part="two-factor"]');

describe("two-factor sign-in", () => {
  it("is turned on with an app, shows its recovery codes once, and is asked for at the door", async () => {
    const people = await openPeople(vigil);
    const page = await choosePassword(
      vigil,
      await invite(people, { name: "Alena", role: "Editor" }),
    );
    await page.goto("/account");
    await state(page).getByText("Off. Your password alone lets you in.").waitFor();
    const { codes } = await turnOn(page);
    expect(codes).toHaveLength(10);
    await state(page).getByText("10 recovery codes left.").waitFor();
    await page.getByRole("button", { name: "Turn off two-factor" }).waitFor({ state: "detached" });

    const door = await open("/sign-in");
    await signIn(door, "alena@example.org", PASSWORD);
    await door.locator("#code:focus").waitFor();
    await door.keyboard.type("000 000");
    await door.keyboard.press("Enter");
    await door.locator('[data-part="field-error"]', { hasText: "This code is wrong" }).waitFor();
    await door.getByLabel("Code", { exact: true }).fill(codes[0] ?? "");
    await door.keyboard.press("Enter");
    await door.getByText("Signed in as Alena, Editor.").waitFor();
    expect((await me(door)).role).toBe("editor");
    await door.goto("/account");
    await state(door).getByText("9 recovery codes left.").waitFor();
  });

  it("gets new recovery codes, and moves to another app", async () => {
    const people = await openPeople(vigil);
    const page = await choosePassword(
      vigil,
      await invite(people, { name: "Boris", role: "Editor" }),
    );
    await page.goto("/account");
    const { codes } = await turnOn(page);
    await page.getByRole("button", { name: "New recovery codes" }).click();
    await page.locator("#two-factor-code:focus").waitFor();
    await page.keyboard.type(codes[0] ?? "");
    await page.keyboard.press("Enter");
    const renewed = await keepCodes(page);
    expect(renewed.filter((code) => codes.includes(code))).toEqual([]);
    await page.getByRole("button", { name: "Move to another app" }).click();
    await page.locator("#two-factor-password:focus").waitFor();
    await page.keyboard.type(PASSWORD);
    await page.locator("#two-factor-code").fill(renewed[0] ?? "");
    await page.keyboard.press("Enter");
    await page.getByRole("img", { name: "QR code with the key for your app" }).waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await state(page).getByText("9 recovery codes left.").waitFor();
  });

  it("is turned off by an administrator for whoever lost everything", async () => {
    const people = await openPeople(vigil);
    const page = await choosePassword(
      vigil,
      await invite(people, { name: "Vera", role: "Reader" }),
    );
    await page.goto("/account");
    await turnOn(page);
    await page.getByRole("button", { name: "Turn off two-factor" }).waitFor();
    await people.reload();
    const row = people.locator('[data-part="person"]', { hasText: "vera@example.org" });
    await row.getByText("Two-factor").waitFor();
    await row.getByRole("button", { name: "More for Vera" }).click();
    await people.getByRole("menuitem", { name: "Turn off two-factor" }).click();
    await people.getByRole("dialog").getByRole("button", { name: "Turn off two-factor" }).click();
    await people.getByText("Two-factor is off: Vera.").waitFor();
    await row.getByText("Two-factor").waitFor({ state: "detached" });
    const door = await open("/sign-in");
    await signIn(door, "vera@example.org", PASSWORD);
    await door.getByText("Signed in as Vera, Reader.").waitFor();
  });

  it.each(SCREENS)("is sound on a $screen, while it is set up", async (look) => {
    const people = await openPeople(vigil);
    const name = `Olga${look.screen}`;
    const page = await choosePassword(vigil, await invite(people, { name, role: "Reader" }));
    const shown = await open("/account", look);
    await shown.context().addCookies(await page.context().cookies());
    await shown.reload();
    await shown.getByRole("button", { name: "Turn on two-factor" }).click();
    await expectSound(shown);
    await shown.locator("#two-factor-password").fill(PASSWORD);
    await shown.keyboard.press("Enter");
    await shown.getByRole("img", { name: "QR code with the key for your app" }).waitFor();
    await expectSound(shown);
    const key = (
      await shown.getByRole("textbox", { name: "Or type this key" }).inputValue()
    ).replaceAll(" ", "");
    await shown.locator("#two-factor-code").fill(await codeAt(key, new Date()));
    await shown.keyboard.press("Enter");
    await shown.locator('[data-part="recovery-codes"]').waitFor();
    await expectSound(shown);
  });
});
