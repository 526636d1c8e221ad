/** What looks like it names a private person is asked about before it goes out, and shown to whoever accepts it. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import { aProposal } from "../support/proposals.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

const MINSK = "BLR-2020-09-13-minsk";
const NAMED = "Maria Kalina, 34, was among them.";

let vigil: Vigil;
beforeAll(async () => {
  vigil = await startVigil();
});
afterAll(() => vigil.stop());

const asked = (page: Page) => page.locator('[data-part="personal"]');
const history = async (page: Page) =>
  (await (await page.request.get(`/api/events/${MINSK}/history`)).json()).items.at(-1);

describe("a name, a phone number", () => {
  for (const { screen } of SCREENS)
    it(`in a correction is sent only with why it has to be there, which editors alone read, on a ${screen}`, async () => {
      const page = await openPage(`/events/${MINSK}/edit`, { editorOf: vigil, screen });
      await page.locator("#summary").fill(`${NAMED} On a ${screen}.`);
      await page.locator("#reason").fill("So says the report.");
      await page.keyboard.press("Control+Enter");
      await asked(page).getByText("A name: Maria Kalina, 34").waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("personal-why");
      await expectSound(page, '[data-part="personal"]');
      await asked(page).getByRole("button", { name: "Send it as it is" }).click();
      await asked(page).getByText("Only editors read it.").waitFor();
      await page.locator("#personal-why").fill("She speaks for the council.");
      await asked(page).getByRole("button", { name: "Send it as it is" }).click();
      await page.getByText("Saved 1 change.").waitFor();
      expect((await history(page)).note).toContain("She speaks for the council.");
      const stranger = await openPage("/method", { address: vigil.address });
      expect(JSON.stringify(await history(stranger))).not.toContain("speaks for");
    });

  it("that is left out is not asked about again", async () => {
    const page = await openPage(`/events/${MINSK}/edit`, { editorOf: vigil });
    await page.locator("#summary").fill("Call +375 29 123-45-67.");
    await page.locator("#reason").fill("So says the report.");
    await page.keyboard.press("Control+Enter");
    await asked(page).waitFor();
    await page.locator("#summary").fill("Columns from several districts.");
    await page.getByRole("button", { name: /^Save/ }).click();
    await page.getByText("Saved 1 change.").waitFor();
  });

  it("in a proposal is shown to whoever may accept it", async () => {
    const page = await openPage("/method", { editorOf: vigil });
    const proposal = aProposal({ title: "A march with a name", summary: NAMED });
    const answer = await page.request.post("/api/drafts", { data: proposal });
    const { draft } = await answer.json();
    await page.goto(`/inbox?draft=${draft}`);
    await page.getByText("Perhaps about a private person: Maria Kalina, 34").waitFor();
    await page.keyboard.press("a");
    const dialog = page.getByRole("dialog", { name: "Before this becomes public" });
    await dialog.getByText("Perhaps about a private person: Maria Kalina, 34").waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    const { items } = await (await page.request.get("/api/drafts")).json();
    expect(items.map(({ id }: { id: string }) => id)).toContain(draft);
    await page.keyboard.press("a");
    await dialog.getByRole("button", { name: "Accept it all the same" }).click();
    await page.getByText("Accepted. A march with a name is in the record.").first().waitFor();
  });
});
