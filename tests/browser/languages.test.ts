/** The reader's language: found, chosen and kept; every page given to translators, with room for longer words, both ways. */
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { openPage, type PageOptions } from "../support/chromium-page.ts";
import { SCREENS } from "../support/page-checks.ts";
import { PAGES, VIEW } from "../support/pages.ts";
import { dataWords, plainTexts } from "../support/plain-words.ts";
import { settled } from "../support/settled.ts";

const language = (page: Page) =>
  page.evaluate(() => {
    const { lang, dir } = document.documentElement;
    return { lang, dir };
  });
const heading = (page: Page) => page.locator('[data-part="figures"]').innerText();

describe("the reader's language", () => {
  it("is the browser's where Vigil speaks it, else English", async () => {
    const german = await openPage(VIEW, { locale: "de-AT" });
    expect(await language(german)).toEqual({ lang: "de", dir: "ltr" });
    expect(await heading(german)).toContain("Größte Menge an einem Ort");
    expect(await heading(german)).toContain("100.000");
    const icelandic = await openPage(VIEW, { locale: "is" });
    expect((await language(icelandic)).lang).toBe("en");
  });

  it("is chosen in the menu, by its own name, and kept on the device alone", async () => {
    const page = await openPage(VIEW);
    const address = page.url();
    await page.getByRole("button", { name: "Account and settings" }).click();
    await page.getByLabel("Language").selectOption({ label: "Deutsch" });
    await expect.poll(() => heading(page).catch(() => "")).toContain("Ereignisse");
    expect(await language(page)).toEqual({ lang: "de", dir: "ltr" });
    expect(page.url()).toBe(address);
    await page.goto("/exports");
    await page.getByRole("heading", { name: "Diese Ansicht exportieren" }).waitFor();
    await page.getByRole("button", { name: "Konto und Einstellungen" }).click();
    await page.getByLabel("Sprache").selectOption({ label: "English" });
    await page.getByRole("heading", { name: "Export this view" }).waitFor();
  });

  it("may be named in the address: for this visit, and not as a part of the filter", async () => {
    const page = await openPage(`${VIEW}&lang=de`);
    expect((await language(page)).lang).toBe("de");
    expect(new URL(page.url()).search).toBe(VIEW.slice(1));
    await page.getByRole("link", { name: "Methode" }).click();
    await page.getByRole("heading", { name: "Jede Zahl ist eine Angabe" }).waitFor();
    expect(await page.getByText("nicht lesbar").count()).toBe(0);
    expect(await page.evaluate(() => Object.keys(window.localStorage))).not.toContain("vigil.lang");
  });

  it("loads no other: English comes with the program", async () => {
    const asked: string[] = [];
    const watch = (page: Page) => page.on("request", (request) => asked.push(request.url()));
    await settled(await openPage(VIEW, { watch }));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((url) => /\/(de|pseudo|de-names)-[^/]*\.js/.test(url))).toEqual([]);
  });
});

/** How far the page can be scrolled sideways, and what reaches out of it. */
async function sideways(page: Page): Promise<{ over: number; out: string[] }> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const over = scrollWidth - clientWidth;
    const out =
      over === 0
        ? []
        : [...document.querySelectorAll("body *")]
            .filter((element) => {
              const { left, right } = element.getBoundingClientRect();
              return left < -1 || right > clientWidth + 1;
            })
            .map((element) => `${element.tagName}.${element.getAttribute("class")}`);
    return { over, out: out.slice(0, 10) };
  });
}

/** Opens a page in a made-up language, and the words that the server gave it. */
async function openIn(code: string, path: string, options: PageOptions) {
  const words = dataWords();
  const at = `${path}${path.includes("?") ? "&" : "?"}lang=${code}`;
  const page = await openPage(at, { watch: words.listen, ...options });
  await settled(page);
  return { page, data: await words.heard() };
}

describe.each(Object.entries(PAGES))("the page: %s", (_name, path) => {
  it.each(SCREENS)("says nothing that was not given to translators, on a $screen", async (look) => {
    const { page, data } = await openIn("en-XA", path, look);
    expect((await language(page)).lang).toBe("en-XA");
    expect(await plainTexts(page, data)).toEqual([]);
    expect(await sideways(page)).toEqual({ over: 0, out: [] });
  });

  it.each(SCREENS)("has room from right to left, on a $screen", async (look) => {
    const { page } = await openIn("ar-XB", path, look);
    expect((await language(page)).dir).toBe("rtl");
    expect(await sideways(page)).toEqual({ over: 0, out: [] });
  });
});

describe("longer words", () => {
  it("leave the method page its text, with the contents beside it", async () => {
    const page = await openPage("/method?lang=de");
    const width = async (part: string) => (await page.locator(part).boundingBox())?.width ?? 0;
    await page.locator(".method-body").waitFor();
    expect(await width(".method-body")).toBeGreaterThan(2 * (await width(".method-contents")));
  });

  it("stay inside the map's legend", async () => {
    const page = await openPage("/?lang=ru");
    const legend = page.locator('[data-part="legend"]');
    await legend.waitFor();
    const beyond = await legend.evaluate((box) => {
      const end = box.getBoundingClientRect().right;
      return [...box.querySelectorAll("text, li, p")]
        .filter((words) => words.getBoundingClientRect().right > end)
        .map((words) => words.textContent);
    });
    expect(beyond).toEqual([]);
  });
});

describe("from right to left", () => {
  it("time, numbers and the map run as ever, while the rest is turned round", async () => {
    const { page } = await openIn("ar-XB", VIEW, {});
    const x = async (part: string) =>
      (await page.locator(`[data-part="${part}"]`).first().boundingBox())?.x ?? 0;
    expect(await x("facet")).toBeGreaterThan(await x("list"));
    const day = async (which: "first" | "last") =>
      (await page.locator(".brush-edge")[which]().boundingBox())?.x ?? 0;
    expect(await day("first")).toBeLessThan(await day("last"));
  });
});
