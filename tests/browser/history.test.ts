/** The history of a record: versions as sentences, compared with now, brought back as a new version, and undone. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

const MINSK = "BLR-2020-09-13-minsk";
const PATH = `/events/${MINSK}/history`;

let vigil: Vigil;
beforeAll(async () => {
  vigil = await startVigil();
});
afterAll(() => vigil.stop());

const version = (page: Page, n: number) => page.locator(`[data-part="history"] > [data-id="${n}"]`);
const correct = async (page: Page, correction: object) => {
  const answer = await page.request.post(`/api/events/${MINSK}/corrections`, { data: correction });
  expect(answer.status(), await answer.text()).toBe(201);
};
const toast = (page: Page) => page.locator('[data-part="toast"]');

describe("an editor", () => {
  it("brings a version's fields back, keeps the figures that came later, and undoes it", async () => {
    const page = await openPage(PATH, { editorOf: vigil });
    await version(page, 1).getByText("Came with the first data").waitFor();
    const record = await (await page.request.get(`/api/events/${MINSK}`)).json();
    await correct(page, {
      event: { title: "A march", summary: "One column." },
      claims: [
        {
          ...{ source: record.sources[0].id, metric: "injured", low: 3, high: 3 },
          ...{ attributed_kind: "media", phrase: "three injured" },
        },
      ],
      reason: "So said the report.",
    });
    const second = version(page, 2);
    await second.getByText("Why: So said the report.").waitFor();
    expect(await second.innerText()).toContain("Figure added: Injured: 3.");
    expect(await second.innerText()).toContain("Editor, editor");

    await page.getByRole("button", { name: "Restore version 1" }).click();
    const compare = page.locator('[data-part="restore"]');
    expect(await compare.innerText()).toContain("Came later, and stays: Injured: 3.");
    await compare.getByRole("button", { name: "Restore 2 fields" }).click();
    await compare.getByText("Say why.").waitFor();
    await compare.getByLabel("Why?").fill("The report was withdrawn.");
    await compare.getByRole("button", { name: "Restore 2 fields" }).click();
    await toast(page).getByText("Restored 2 fields.").waitFor();
    await version(page, 3).getByText("Why: The report was withdrawn.").waitFor();
    const restored = await (await page.request.get(`/api/events/${MINSK}`)).json();
    expect(restored).toMatchObject({ title: record.title, summary: record.summary });
    expect(restored.figures.injured.headline).toBe(3);

    await page.getByRole("button", { name: "Undo version 3" }).click();
    await toast(page).getByText("Undone.").waitFor();
    await version(page, 4).getByText("Why: Taken back.").waitFor();
    expect(await page.getByRole("button", { name: "Undo version 3" }).count()).toBe(0);
    const undone = await (await page.request.get(`/api/events/${MINSK}`)).json();
    expect(undone.title).toBe("A march");
  });

  it("is told when somebody else changed the record before the press, and loses no word", async () => {
    const page = await openPage(PATH, { editorOf: vigil });
    await correct(page, { event: { summary: "Two columns." }, reason: "A second report." });
    await page.getByText("Why: A second report.").waitFor();
    await page.getByRole("button", { name: "Restore version 1" }).click();
    const compare = page.locator('[data-part="restore"]');
    await compare.getByLabel("Why?").fill("It was right.");
    // Only the press asks again: the stream's news is held back.
    await page.route("**/api/events/*/history", (route) => route.abort(), { times: 1 });
    await correct(page, { event: { summary: "Three columns." }, reason: "A third report." });
    await page.getByText("The history could not be loaded.").waitFor();
    await compare.getByRole("button", { name: /^Restore/ }).click();
    await compare.getByText("Somebody changed this event meanwhile.").waitFor();
    expect(await compare.getByLabel("Why?").inputValue()).toBe("It was right.");
    await page.getByText("Why: A third report.").waitFor();
    await compare.getByRole("button", { name: /^Restore/ }).click();
    await toast(page)
      .getByText(/^Restored/)
      .waitFor();
  });
});

describe.each(SCREENS)("the history on a $screen", (look) => {
  it("with a version beside now is sound, and names nobody to a stranger", async () => {
    const editor = await openPage(PATH, { editorOf: vigil });
    await correct(editor, { event: { demands: ["A new vote"] }, reason: "As they said." });
    await editor.goto(PATH);
    const page = await openPage(PATH, { ...look, address: vigil.address });
    const compare = page.getByRole("button", { name: "Compare version 1 with now" });
    await compare.click();
    await page.locator('[data-part="restore"]').getByText("Demands", { exact: true }).waitFor();
    await expectSound(page);
    const told = await page.locator("main").innerText();
    expect(told).toContain("An editor");
    expect(told).not.toContain("Editor, editor");
    expect(await page.getByRole("button", { name: /^(Restore|Undo)/ }).count()).toBe(0);
  });
});
