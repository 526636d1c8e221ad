/** Signing in as the one administrator of a Vigil that a test has started for itself. */
import type { Page } from "playwright";
import { expect } from "vitest";
import type { Vigil } from "./vigil.ts";

const account = { email: "editor@example.org", password: "correct horse battery" };

/** Signs the page's profile in; the first time it uses the administrator link up. */
export async function signInAsEditor(page: Page, vigil: Vigil): Promise<void> {
  const known = await page.request.post("/api/auth/sign-in", { data: account });
  if (known.ok()) return;
  const token = new URLSearchParams(new URL(vigil.adminLink).hash.slice(1)).get("admin");
  const made = await page.request.post("/api/auth/admin-link", {
    data: { token, name: "Editor", ...account },
  });
  expect(made.status(), await made.text()).toBe(200);
}
