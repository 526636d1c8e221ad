/** What is said to those who do not see the page: the figure that is seen, once, after the answer, on the page that it is about. */
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";
import { VIEW } from "../support/pages.ts";
import { settled } from "../support/settled.ts";

/** From now on notes what each region that speaks says, and what has the focus with what describes it. */
async function listenTo(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const note = (text = "") => text.trim() !== "" && said.push(text.trim());
    const spoken = new WeakMap<Element, string>();
    const listen = () => {
      for (const region of document.querySelectorAll(
        "[role='status'], [role='alert'], [aria-live]",
      )) {
        const text = region.textContent ?? "";
        if ((spoken.get(region) ?? "") !== text) note(text);
        spoken.set(region, text);
      }
    };
    listen();
    said.length = 0;
    new MutationObserver(listen).observe(document.body, {
      ...{ subtree: true, childList: true, characterData: true },
    });
    document.addEventListener("focusin", ({ target }) => {
      const at = target as HTMLElement;
      const described = document.getElementById(at.getAttribute("aria-describedby") ?? "");
      if (at.tagName === "MAIN") return;
      note([at.ariaLabel ?? at.innerText, described?.innerText].filter(Boolean).join(", "));
    });
  });
  return () => page.evaluate(() => (Reflect.get(window, "said") as string[]).splice(0));
}

const open = async () => {
  const page = await openPage(VIEW);
  await page.locator(".map-button").first().waitFor();
  await settled(page);
  return page;
};

describe("a circle that is opened", () => {
  it("is said with its own events once they are listed, never with those of the view", async () => {
    const page = await open();
    const minsk = page.getByRole("button", { name: /^Minsk, 20 events/ });
    await minsk.focus();
    const said = await listenTo(page);
    await page.keyboard.press("Enter");
    const head = page.locator("#list-title");
    await expect.poll(() => head.evaluate((it) => it === document.activeElement)).toBe(true);
    await settled(page);
    expect(await said()).toEqual(["20 of 72 events, Only events at Minsk"]);
  });

  it("gives the focus back to the circle when the whole list is shown again", async () => {
    const page = await open();
    await page.getByRole("button", { name: /^Minsk, 20 events/ }).click();
    await page.getByText("20 of 72 events").waitFor();
    await page.locator(".list-note").getByRole("button", { name: "Show all" }).click();
    await page.getByText("20 of 72 events").waitFor({ state: "detached" });
    const here = () => page.evaluate(() => document.activeElement?.ariaLabel ?? "");
    expect(await here()).toMatch(/^Minsk, 20 events/);
  });
});

describe("a choice", () => {
  it("is said with the figures of the strip, an open end too", async () => {
    const page = await open();
    const said = await listenTo(page);
    await page.getByRole("radio", { name: "Authorities" }).check();
    await expect.poll(async () => (await said()).at(-1) ?? "").toMatch(/^Authorities\./);
    await page.getByRole("radio", { name: "Highest" }).check();
    let line = "";
    await expect.poll(async () => (line = (await said()).at(-1) ?? "")).toMatch(/^Highest\./);
    for (const part of ["participants", "detained"]) {
      const heard = page
        .locator(`[data-part="figures"] [data-id="${part}"] .figure-below .sr`)
        .first();
      expect(line).toContain(` ${await heard.innerText()}`);
    }
  });

  it("is not said again when the map moves", async () => {
    const page = await open();
    await page.getByRole("radio", { name: "Authorities" }).check();
    await settled(page);
    const said = await listenTo(page);
    await page.locator(".leaflet-container").focus();
    const moved = page.waitForResponse(/api\/summary/);
    await page.keyboard.press("-");
    await moved;
    await settled(page);
    expect((await said()).filter((text) => /^Authorities/.test(text))).toEqual([]);
  });

  it("is not said on the page that one has gone to", async () => {
    const page = await open();
    // What the charts ask for by themselves has come.
    await page
      .getByRole("button", { name: "Take from this chart: Events by crowd size" })
      .waitFor();
    const said = await listenTo(page);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.getByRole("link", { name: "Method", exact: true }).click();
    await page.getByRole("heading", { name: "Method", level: 1 }).waitFor();
    await settled(page);
    expect((await said()).filter((text) => /events/.test(text))).toEqual([]);
    expect(asked).not.toContain("/api/events");
  });
});
