/** An archive of one's own: from nothing to its first event in another country, by its administrator. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";
import { expectSound } from "../support/page-checks.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

let vigil: Vigil;
beforeAll(async () => {
  vigil = await startVigil({ SEED: "none" });
});
afterAll(() => vigil.stop());

describe("an empty archive", () => {
  it("offers its administrator to set it up, and is called and looks so from then on", async () => {
    const page = await openPage("/", { editorOf: vigil });
    await page.getByRole("link", { name: "Set up this archive" }).click();
    await page.getByLabel("What it is called").fill("Finance Bill protests, Kenya 2024");
    await page.getByLabel("One sentence").fill("Protests in Kenya as sources report them.");
    await page.getByRole("combobox", { name: "Countries" }).fill("Keny");
    await page.getByRole("option", { name: "Kenya" }).click();
    await page.getByRole("combobox", { name: "Languages of its sources" }).fill("swah");
    await page.getByRole("option", { name: "Swahili" }).click();
    await page.getByLabel("Licence of the record").fill("ODbL 1.0");
    await page.getByText("Left empty: Finance Bill protests, Kenya 2024.").waitFor();
    await page.getByLabel("Cited as").fill("The Kenya Monitor");
    await expectSound(page);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("The archive is saved.").waitFor();
    const banner = page.getByRole("banner");
    await banner.getByText("Finance Bill protests, Kenya 2024").waitFor();
    await page.keyboard.press("u");
    await banner.getByText("Finance Bill protests, Kenya 2024").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Redo" }).click();
    await banner.getByText("Finance Bill protests, Kenya 2024").waitFor();

    await page.goto("/");
    await page.getByText("Protests in Kenya as sources report them.").waitFor();
    await page.getByText(/Licence: ODbL 1\.0\. Cite as: The Kenya Monitor, http/).waitFor();
    await expect
      .poll(() => page.locator('[data-part="map"] .leaflet-container').getAttribute("aria-label"))
      .toContain("Kenya");
    expect(await page.getByRole("link", { name: "Set up this archive" }).count()).toBe(0);
  });

  it("takes its first event in its own country, at a town found by its name", async () => {
    const page = await openPage("/events/new", { editorOf: vigil });
    await page.getByRole("radio", { name: /^Demonstration/ }).check();
    await page.getByLabel("Form", { exact: true }).selectOption("march");
    await page.getByLabel("Title").first().fill("March on Parliament");
    for (const [part, text] of Object.entries({ Day: "25", Month: "6", Year: "2024" }))
      await page.getByLabel(part, { exact: true }).fill(text);
    await expect.poll(() => page.getByLabel("Country", { exact: true }).inputValue()).toBe("KEN");
    await page.getByRole("combobox", { name: "Place", exact: true }).fill("Nairob");
    await page
      .getByRole("option", { name: /^Nairobi/ })
      .first()
      .click();
    await page.getByLabel("Publisher").fill("A newspaper");
    await page.locator(".source-editor").getByLabel("Title").fill("Thousands march");
    const languages = page.locator(".source-editor").getByLabel("Language").locator("option");
    expect((await languages.allInnerTexts()).slice(1, 3)).toEqual(["Swahili", "Albanian"]);
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: "The event is published" }).waitFor();
    await page.goto("/");
    await page
      .locator('[data-part="map"]')
      .getByRole("button", { name: /^Nairobi/ })
      .waitFor();
    await page.getByText("Belarus").waitFor({ state: "detached" });
  });
});
