/** What those who do not see the page hear of it, and what they do by keys alone: the map, the charts, the region that speaks. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";
import { PAGES, VIEW } from "../support/pages.ts";
import { settled } from "../support/settled.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

const map = (page: Page) => page.locator('[data-part="map"]');
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return {
      name: at?.getAttribute("aria-label") ?? at?.textContent ?? "",
      part: at?.closest("[data-part]")?.getAttribute("data-part") ?? null,
      tag: at?.tagName ?? "",
      mark: at?.classList.contains("map-button") ?? false,
    };
  });

describe("the map", () => {
  const open = async () => {
    const page = await openPage(VIEW);
    await map(page).locator(".map-button").first().waitFor();
    await settled(page);
    return page;
  };

  it("is one stop of Tab, named with what it shows and what it cannot", async () => {
    const page = await open();
    const drawing = map(page).locator(".leaflet-container");
    expect(await drawing.getAttribute("tabindex")).toBe("0");
    expect(await drawing.getAttribute("aria-label")).toBe(
      "Map of Belarus: 72 events, 0 not mappable. The same events are in the list.",
    );
    expect(await drawing.locator("[tabindex='0'], button:not([tabindex]), a").count()).toBe(0);
  });

  it("names every circle with its events, its figure from least to most, how many gave one, and the rule in use", async () => {
    const page = await open();
    const names = await map(page)
      .locator(".map-button")
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("aria-label") ?? ""));
    const { groups } = await (await page.request.get(`/api/summary${VIEW.slice(1)}`)).json();
    const minsk = groups.find(({ name }: { name: string }) => name === "Minsk");
    const { headline, high, events_with } = minsk.figures.participants;
    const n = (value: number) => value.toLocaleString("en");
    expect(names).toContain(
      `Minsk, ${minsk.events} events, crowds ${n(headline)} to ${n(high)} or more, ` +
        `${events_with} of ${minsk.events} have a figure, lowest in use`,
    );
    expect(names.filter((name) => name === "")).toEqual([]);
  });

  it("is gone through by Enter, arrows and Escape, and gives the focus to what a circle opens", async () => {
    const page = await open();
    await map(page).locator(".leaflet-container").focus();
    await page.keyboard.press("Enter");
    const first = await focused(page);
    expect(first.mark).toBe(true);
    await page.keyboard.press("ArrowLeft");
    const next = await focused(page);
    expect(next.mark).toBe(true);
    expect(next.name).not.toBe(first.name);
    await page.keyboard.press("Escape");
    expect((await focused(page)).name).toMatch(/^Map of Belarus/);

    await map(page)
      .getByRole("button", { name: /^Minsk, 20 events/ })
      .focus();
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await focused(page)).part).toBe("list");
    expect((await focused(page)).tag).toMatch(/^H\d$/);
    await map(page)
      .getByRole("button", { name: /^Lida, 1 event,/ })
      .focus();
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await focused(page)).part).toBe("drawer");
    await page.keyboard.press("Escape");
    await page.locator('[data-part="drawer"]').waitFor({ state: "detached" });
    await settled(page);
    expect((await focused(page)).name).toMatch(/^Lida, 1 event/);
  });
});

describe("the first stops of Tab", () => {
  it("lead past the header: to the list, the map, the charts, the filters", async () => {
    const page = await openPage(VIEW);
    const names: string[] = [];
    for (let i = 0; i < 5; i++) {
      await page.keyboard.press("Tab");
      names.push((await focused(page)).name);
    }
    expect(names).toEqual([
      ...["Skip to the list", "Skip to the map", "Skip to the charts", "Skip to the filters"],
      "Vigil",
    ]);
    for (const [times, id] of [
      [1, "list"],
      [2, "map"],
      [3, "charts"],
      [4, "filters"],
    ] as const) {
      const again = await openPage(VIEW);
      for (let i = 0; i < times; i++) await again.keyboard.press("Tab");
      await again.keyboard.press("Enter");
      // Charts are drawn once they are gone to.
      await again.locator(`#${id}`).getByRole("button").first().waitFor();
      await again.keyboard.press("Tab");
      const within = await again.evaluate(
        (part) => document.activeElement?.closest(`#${part}`) !== null,
        id,
      );
      expect([id, within]).toEqual([id, true]);
    }
  });

  it("lead on any other page past the header to the page", async () => {
    const page = await openPage(PAGES.method);
    await page.keyboard.press("Tab");
    expect((await focused(page)).name).toBe("Skip to the page");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
  });
});

describe("a drawing", () => {
  it("of the timeline or of a chart is an image that says in a sentence what it shows", async () => {
    const page = await openPage(VIEW);
    await page.locator("#charts").evaluate((charts) => charts.scrollIntoView());
    await expect.poll(() => page.locator(".charts .skeleton").count()).toBe(0);
    await settled(page);
    const silent = await page.locator("canvas:visible").evaluateAll((all) =>
      all
        .filter((canvas) => !canvas.closest("[aria-hidden='true'], [data-part='map']"))
        .filter(({ role, ariaLabel }) => role !== "img" || !/\p{L}.*\.$/u.test(ariaLabel ?? ""))
        .map(({ outerHTML }) => outerHTML),
    );
    expect(silent).toEqual([]);
    expect(await page.locator("canvas[role='img']").count()).toBeGreaterThan(1);
  });

  it("of the timeline is a table one key away", async () => {
    const page = await openPage(VIEW);
    await page.locator(".brush-edge").first().focus();
    await page.keyboard.press("t");
    const table = page.getByRole("dialog").getByRole("table");
    await table.first().waitFor();
    expect(await table.first().getByRole("row").count()).toBeGreaterThan(20);
  });
});

describe("the region that speaks", () => {
  const said = (page: Page) => page.locator("[aria-live]").innerText();
  let vigil: Vigil;
  beforeAll(async () => {
    vigil = await startVigil();
  });
  afterAll(() => vigil.stop());

  it("says one sentence for each choice, and nothing at first or of what others change", async () => {
    const page = await openPage(VIEW, { editorOf: vigil });
    await settled(page);
    expect(await said(page)).toBe("");
    const edit = await page.request.patch("/api/events/BLR-2020-09-13-minsk", {
      data: { title: "March of unity in Minsk", reason: "As the organisers called it" },
    });
    expect(edit.status()).toBe(200);
    await page
      .getByText(/record has changed|new events? match/i)
      .first()
      .waitFor();
    await settled(page);
    expect(await said(page)).toBe("");
    await page.getByRole("radio", { name: "Authorities" }).check();
    await expect.poll(() => said(page)).toMatch(/^Authorities\. 72 events\. .+\.\s?$/);
  });
});

describe.each([
  { name: "form", path: PAGES.form },
  { name: "sign-in", path: PAGES["sign-in"] },
])("a form that is sent with mistakes: $name", ({ path }) => {
  it("gives the focus to their list, each of which leads to a field that says what is wrong", async () => {
    const page = await openPage(path);
    await page
      .locator("main form button[type='submit'], [data-part='form'] .button-primary")
      .last()
      .click();
    const summary = page.locator(".error-summary");
    await expect.poll(() => summary.evaluate((box) => box === document.activeElement)).toBe(true);
    const links = await summary.getByRole("link").all();
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) {
      // A field of several of a kind is named first: "Source 1: …".
      const words = (await link.innerText()).replace(/^[^:]+: /, "");
      await link.click();
      const field = await page.evaluate(() => {
        const at = document.activeElement as HTMLElement;
        const group = at.closest("fieldset[aria-describedby]") ?? at;
        const told = (group.getAttribute("aria-describedby") ?? "").split(" ");
        return {
          said: told.map((id) => document.getElementById(id)?.innerText ?? "").join(" "),
          autocomplete: at.getAttribute("autocomplete"),
          type: at.getAttribute("type"),
        };
      });
      expect([words, field.said]).toEqual([words, expect.stringContaining(words)]);
      if (field.type === "email") expect(field.autocomplete).toBe("username");
      if (field.type === "password") expect(field.autocomplete).toBe("current-password");
    }
  });
});
