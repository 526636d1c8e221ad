/** What people do with accounts on the pages of one Vigil: inviting, choosing a password, signing in. */
import type { Page } from "playwright";
import { openPage, type PageOptions } from "./chromium-page.ts";
import type { Vigil } from "./vigil.ts";

export const PASSWORD = "a long enough password";

/** The page of people, as an administrator. */
export async function openPeople(vigil: Vigil, options: PageOptions = {}): Promise<Page> {
  const page = await openPage("/people", {
    ...{ address: vigil.address, editorOf: vigil },
    ...options,
  });
  await page.locator('[data-part="person"]').first().waitFor();
  return page;
}

/** Invites somebody on the page; gives the one-time link that it shows. */
export async function invite(
  page: Page,
  { name, role }: { name: string; role: string },
): Promise<string> {
  await page.getByRole("button", { name: "Invite someone" }).click();
  const form = page.locator(".invite");
  await form.getByLabel("Name").fill(name);
  await form.getByLabel("E-mail").fill(`${name.toLowerCase()}@example.org`);
  await form.getByRole("radio", { name: role }).check();
  await form.getByRole("button", { name: "Make the link" }).click();
  const link = page.getByLabel(`Link for ${name}`, { exact: true });
  await link.waitFor();
  return link.inputValue();
}

export const pathOf = (link: string) => link.slice(new URL(link).origin.length);

/** Sets a password by a link in a profile of its own; gives the page that is signed in then. */
export async function choosePassword(vigil: Vigil, link: string): Promise<Page> {
  const page = await openPage(pathOf(link), { address: vigil.address });
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByRole("button", { name: "Set the password" }).click();
  await page.getByText(/^Signed in as/).waitFor();
  return page;
}

export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.locator("form").getByRole("button", { name: "Sign in" }).click();
}

export const me = async (page: Page) => (await page.request.get("/api/me")).json();
