/** API keys on one's own account: shown once, used by a program, revoked and taken back. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage, type PageOptions } from "../support/chromium-page.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

const READ = "Read What everybody may read.";
const PROPOSE = "Read and propose What it proposes waits in the inbox.";
const EDIT =
  "Read, propose and edit Does what an editor does, and sees what is not public. It manages no people.";

let vigil: Vigil;
beforeAll(async () => {
  vigil = await startVigil();
});
afterAll(() => vigil.stop());

async function openAccount(options: PageOptions = {}): Promise<Page> {
  const page = await openPage("/account", {
    address: vigil.address,
    editorOf: vigil,
    ...options,
  });
  await page.getByRole("heading", { name: "API keys" }).waitFor();
  return page;
}

/** Makes a key on the page; gives what it is sent as. */
async function make(page: Page, name: string, scope: string): Promise<string> {
  await page.getByRole("button", { name: "New key" }).click();
  await page.keyboard.type(name);
  await page.getByRole("radio", { name: scope, exact: true }).check();
  await page.getByRole("button", { name: "Make the key" }).click();
  const field = page.getByLabel(`Key for ${name}`, { exact: true });
  await field.waitFor();
  return field.inputValue();
}

const status = async (token: string) => {
  const headers = { authorization: `Bearer ${token}` };
  return (await fetch(`${vigil.address}/api/drafts`, { headers })).status;
};
const row = (page: Page, name: string) => page.locator('[data-part="key"]', { hasText: name });

describe("an API key", () => {
  it("is shown once, and later only how it begins, what it may and when it was used", async () => {
    const page = await openAccount();
    const token = await make(page, "Importer", EDIT);
    expect(await status(token)).toBe(200);
    await page.reload();
    await row(page, "Importer").waitFor();
    const words = await row(page, "Importer").innerText();
    expect(words).toContain("read, propose, edit");
    expect(words).toContain(token.slice(0, 12));
    expect(await page.content()).not.toContain(token.slice(12));
  });

  it("is refused once it is revoked, and works again when that is undone", async () => {
    const page = await openAccount();
    const token = await make(page, "Table", EDIT);
    await page.getByRole("button", { name: "Revoke Table" }).click();
    await page.getByText("Table is revoked.").waitFor();
    expect(await status(token)).toBe(401);
    await page.keyboard.press("u");
    await page.getByText("Table works again.").waitFor();
    expect(await status(token)).toBe(200);
  });

  it("says what is missing, at the field", async () => {
    const page = await openAccount();
    await page.getByRole("button", { name: "New key" }).click();
    await page.keyboard.press("Enter");
    await page.locator('[data-part="field-error"]').getByText("Say what the key is for.").waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("key-name");
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "New key" }).waitFor();
  });
});

describe.each(SCREENS)("API keys on a $screen", (look) => {
  it("are sound: a new one, a revoked one, and the form", async () => {
    const page = await openAccount(look);
    const name = `On a ${look.screen}`;
    await make(page, name, PROPOSE);
    await page.getByRole("button", { name: `Revoke ${name}` }).click();
    await page.getByRole("button", { name: `Use ${name} again` }).waitFor();
    await make(page, `${name} too`, READ);
    await page.getByRole("button", { name: "New key" }).click();
    await expectSound(page);
  });
});
