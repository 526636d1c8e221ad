/** Several proposals are accepted as one change, apart from those that have to be looked at first. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ProposalInput } from "../../domain/draft.ts";
import { openPage } from "../support/chromium-page.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

let vigil: Vigil;
beforeAll(async () => {
  vigil = await startVigil({ SEED: "none" });
});
afterAll(() => vigil.stop());

/** What looks like it names a private person. */
const NAMED = "Write to somebody.private@mail.example.";

/** Like no other: each in a town and on days of its own. */
const lone = (title: string, town: string, start: string): ProposalInput => ({
  ...{ title, kind: "demonstration", form: "march", start },
  place: { name: town, country: "BLR", lat: 52.5, lon: 25.1, precision: "city" },
  sources: [{ key: "a", kind: "news", publisher: "A newspaper", title: `Report of ${title}` }],
});

async function propose(proposal: ProposalInput): Promise<void> {
  const answer = await fetch(`${vigil.address}/api/drafts`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(proposal),
  });
  expect(answer.status).toBe(202);
}

describe("several proposals", () => {
  const queue = (page: Page) => page.locator('[data-part="inbox"]');
  const box = (page: Page, title: string) =>
    queue(page).getByRole("checkbox", { name: `Accept together with others: ${title}` });

  it.each(SCREENS)(
    "are ticked and accepted as one change on a $screen, apart from what has to be looked at first",
    async ({ screen }) => {
      const of = (what: string) => `${what}, ${screen}`;
      const day = screen === "desktop" ? "2020-11-0" : "2020-12-0";
      const named = { ...lone(of("Rally of neighbours"), "Pinsk", `${day}7`), summary: NAMED };
      await propose(lone(of("Vigil in the square"), "Lida", `${day}1`));
      await propose(lone(of("Strike at the plant"), "Orsha", `${day}4`));
      await propose(named);
      const page = await openPage("/inbox", { editorOf: vigil, screen });
      const titles = [of("Vigil in the square"), of("Strike at the plant"), named.title];
      for (const title of titles) await box(page, title).check();
      await expectSound(page);
      await page.getByRole("button", { name: "Accept 3 proposals" }).click();
      await page.getByText("Nothing was accepted: 1 proposal has to be looked at first.").waitFor();
      expect(await box(page, named.title).isChecked()).toBe(false);
      await queue(page).getByText("Look at this one by itself.").waitFor();
      await page.getByRole("button", { name: "Accept 2 proposals" }).click();
      await page.getByText("Accepted 2 proposals.").waitFor();
      await box(page, titles[0] ?? "").waitFor({ state: "detached" });
      await page.keyboard.press("u");
      await page.getByText("Undone.").waitFor();
      for (const title of titles) await box(page, title).waitFor();
    },
  );

  it("are ticked by S", async () => {
    await propose(lone("Picket by the court", "Slonim", "2021-01-04"));
    await propose(lone("March of students", "Kobryn", "2021-01-08"));
    const page = await openPage("/inbox", { editorOf: vigil });
    await page.locator("#record-title").waitFor();
    const ticked = () => queue(page).locator("ol").getByRole("checkbox", { checked: true }).count();
    expect(await ticked()).toBe(0);
    await page.keyboard.press("s");
    expect(await ticked()).toBe(1);
    await page.keyboard.press("s");
    expect(await ticked()).toBe(0);
  });
});
