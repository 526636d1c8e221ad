/** The corrections: what an editor corrects is told to everybody at once, with its reason, and nobody is named. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

const MINSK = "BLR-2020-09-13-minsk";

let vigil: Vigil;
beforeAll(async () => {
  vigil = await startVigil();
});
afterAll(() => vigil.stop());

describe("a stranger", () => {
  it("reads that there are none, then what was corrected while they read, and follows it to the change", async () => {
    const page = await openPage("/", { address: vigil.address });
    await page.getByRole("link", { name: "Corrections" }).click();
    await page.getByText("No corrections yet.").waitFor();
    const editor = await openPage("/", { editorOf: vigil });
    const { claims } = await (await editor.request.get(`/api/events/${MINSK}/unprotected`)).json();
    const data = {
      corrected: [{ id: claims[0].id, low: 140_000, high: 140_000 }],
      reason: "A typo: the report says 140,000.",
    };
    const answer = await editor.request.post(`/api/events/${MINSK}/corrections`, { data });
    expect(answer.status(), await answer.text()).toBe(201);
    const one = page.locator('[data-part="correction"]');
    await one.getByText("A typo: the report says 140,000.").waitFor();
    expect(await one.locator("del").innerText()).toBe("about 150,000");
    expect(await one.locator("ins").innerText()).toBe("about 140,000");
    await page.getByLabel("Kind of correction").selectOption({ label: "Retracted" });
    await page.getByText("No corrections of this kind.").waitFor();
    await page.getByLabel("Kind of correction").selectOption({ label: "Figures" });
    await one.getByRole("link", { name: "Change and history" }).click();
    await page.getByRole("heading", { name: "History", level: 1 }).waitFor();
    const told = await page.locator('[data-part="history"] > li').first().innerText();
    expect(told).toContain("Why: A typo");
    expect(told).not.toContain("Editor, editor");
  });
});

describe.each(SCREENS)("the corrections on a $screen", (look) => {
  it("are sound", async () => {
    const page = await openPage("/corrections", { ...look, address: vigil.address });
    await page.locator('[data-part="correction"]').first().waitFor();
    await expectSound(page);
  });
});
