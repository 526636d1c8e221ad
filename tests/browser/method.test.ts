/** The method page: made from the codebook, its example worked out from the record as it stands. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RULES } from "../../domain/rule.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { VOCABULARIES } from "../../domain/vocabulary.ts";
import { openPage } from "../support/chromium-page.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

const MARCH = "BLR-2020-09-13-minsk";

/** What the API answers, asked from the page. */
const ask = (page: Page, path: string) =>
  page.evaluate(async (at) => (await fetch(at)).json(), path);

const table = (page: Page, name: RegExp) => page.getByRole("region", { name });

describe("the method page", () => {
  it.each(SCREENS)("is sound at $screen", async (look) => {
    await expectSound(await openPage("/method", look));
  });

  it("is reached from the header, which marks it as the page one is on", async () => {
    const page = await openPage("/jobs");
    await page.getByRole("navigation", { name: "Main" }).getByText("Method").click();
    await page.getByRole("heading", { name: "Method", level: 1 }).waitFor();
    const link = page.getByRole("navigation", { name: "Main" }).getByText("Method");
    expect(await link.getAttribute("aria-current")).toBe("page");
  });

  it("names every value of every vocabulary with its definition", async () => {
    const page = await openPage("/method");
    for (const [name, terms] of Object.entries(VOCABULARIES)) {
      const said = await page.locator(`#vocabulary-${name}`).innerText();
      for (const { value, text } of terms) {
        expect(said).toContain(value);
        expect(said).toContain(text);
      }
    }
  });

  it("works out its example under every rule as the record stands", async () => {
    const page = await openPage("/method");
    const rows = table(page, /What each rule makes of them/).locator("tbody tr");
    expect(await rows.count()).toBe(RULES.length);
    for (const [i, { value: rule, label }] of RULES.entries()) {
      const { figures } = await ask(page, `/api/events/${MARCH}?rule=${rule}`);
      const said = await rows.nth(i).locator("td").first().innerText();
      const headline = figures.participants?.headline;
      expect(await rows.nth(i).locator("th").innerText()).toContain(label);
      expect(said).toContain(headline === undefined ? "no figure" : headline.toLocaleString("en"));
    }
  });

  it("says what the authorities did not say of the march", async () => {
    const page = await openPage("/method");
    const { wider } = await ask(page, `/api/events/${MARCH}?rule=authorities`);
    const said = wider[0].figures.participants.headline.toLocaleString("en");
    await page
      .getByText(new RegExp(`what the authorities said, up to ${said}, they said of`))
      .waitFor();
  });

  it("shows that parts and remainder make the roll-up", async () => {
    const page = await openPage("/method");
    const { wider } = await ask(page, `/api/events/${MARCH}`);
    const day = await ask(page, `/api/events/${wider[0].id}`);
    const row = async (head: RegExp) => {
      const cells = table(page, /lowest figures/)
        .locator("tr", { hasText: head })
        .locator("td");
      return (await cells.allInnerTexts()).map((text) => Number(text.replaceAll(/\D/g, "")));
    };
    const [parts, rest, all] = [
      await row(/All parts/),
      await row(/Remainder/),
      await row(/Roll-up/),
    ];
    expect(all).toEqual([day.rollup.participants, day.rollup.detained]);
    expect(parts.map((n, i) => n + (rest[i] ?? 0))).toEqual(all);
    expect(METRICS.slice(0, 2).map(({ value }) => day.rollup[value])).toEqual(all);
  });
});

describe("in an archive without the example", () => {
  let vigil: Vigil;
  beforeAll(async () => {
    vigil = await startVigil({ SEED: "none" });
  });
  afterAll(() => vigil.stop());

  it("the page says so and keeps the rest", async () => {
    const page = await openPage("/method", { address: vigil.address });
    await page.getByText("This archive does not hold it").waitFor();
    expect(await table(page, /What each rule makes of them/).count()).toBe(0);
    await page.getByRole("heading", { name: "Boundaries on the map" }).waitFor();
  });
});
