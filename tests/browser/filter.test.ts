/** Choosing: nothing moves that is not chosen, what is chosen reads as a sentence, Esc takes a step back. */
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";
import { readCsv } from "../support/read-csv.ts";
import { settled } from "../support/settled.ts";

const facet = (page: Page, name: string) => page.locator(`[data-part="facet"][data-id="${name}"]`);
const names = (page: Page, of: string) => facet(page, of).locator(".value-name").allInnerTexts();
const query = (page: Page) => new URL(page.url()).searchParams;

describe("the rows of a facet", () => {
  it("keep their places, also at zero, while something is chosen in another one", async () => {
    const page = await openPage("/");
    const before = await names(page, "admin1");
    expect(before.length).toBeGreaterThan(6);
    await facet(page, "kind")
      .getByRole("checkbox", { name: /^Violence/ })
      .click();
    await expect.poll(() => query(page).get("kind")).toBe("violence");
    await settled(page);
    expect(await names(page, "admin1")).toEqual(before);
    const zeros = facet(page, "admin1").locator(".value[data-zero]");
    expect(await zeros.count()).toBeGreaterThan(3);
    await facet(page, "admin1")
      .getByRole("checkbox", { name: /^Minsk City/ })
      .click();
    await expect.poll(() => query(page).get("admin1")).toBe("BLR:Minsk City");
    await settled(page);
    expect(await names(page, "admin1")).toEqual(before);
  });

  it("stay at zero when words or days leave them without an event", async () => {
    const page = await openPage("/?country=BLR");
    const before = await names(page, "admin1");
    await page.getByRole("combobox", { name: "Search events" }).fill("Hrodna");
    await page.keyboard.press("Enter");
    await page.getByText("with “Hrodna”").first().waitFor();
    await settled(page);
    expect((await names(page, "admin1")).sort()).toEqual(before.sort());
    const zeros = facet(page, "admin1").locator(".value[data-zero]");
    expect(await zeros.count()).toBeGreaterThan(3);
  });

  it("are all there at zero when a filtered link is the first thing opened", async () => {
    const all = await names(await openPage("/?country=BLR"), "admin1");
    const page = await openPage("/?country=BLR&kind=violence");
    const first = await names(page, "admin1");
    expect(first.toSorted()).toEqual(all.toSorted());
    const zeros = facet(page, "admin1").locator(".value[data-zero]");
    expect(await zeros.count()).toBeGreaterThan(3);
  });
});

describe("a facet of more values than an answer names", () => {
  /** The seeded record, whose answers name as many regions as they may, none of which is of it; `split` names its own. */
  const openCut = (path = "/") =>
    openPage(path, {
      watch: (opened) =>
        opened.route(/\/api\/summary\?/, async (route) => {
          const response = await route.fetch();
          const answer = await response.json();
          answer.facets.admin1 = Array.from({ length: 300 }, (_, i) => ({
            value: `Region ${i}`,
            events: 300 - i,
          }));
          await route.fulfill({ response, json: answer });
        }),
    });

  it("says so, and how to find others", async () => {
    const page = await openCut();
    const regions = facet(page, "admin1");
    const note = /^These are the 300 with the most events. Others are found by their name/;
    await regions.getByRole("button", { name: "The 300 with the most events" }).click();
    await regions.getByText(note).waitFor();
    expect(await regions.getByRole("checkbox").count()).toBe(300);
  });

  it("has the others found by typing, with how many events they have, and chosen", async () => {
    const page = await openCut();
    await page.locator(".sentence .chip").first().click();
    const editor = page.getByRole("dialog");
    await editor.getByRole("textbox", { name: "Find a place" }).fill("brést reg");
    const row = editor.getByRole("checkbox", { name: /^Brest Region, Belarus \d+ events$/ });
    await row.check();
    await expect
      .poll(() => new URL(page.url()).searchParams.get("admin1"))
      .toBe("BLR:Brest Region");
    await editor.getByRole("textbox", { name: "Find a place" }).fill("nowhere at all");
    await editor.getByText("Nothing found for “nowhere at all”.").waitFor();
  });

  it("says of a chosen one that the answer does not name no number, which would be none", async () => {
    const page = await openCut("/?admin1=BLR:Brest Region");
    const chosen = facet(page, "admin1").locator(".value-chosen");
    await chosen.waitFor();
    expect(await chosen.locator(".value-count").innerText()).toBe("");
  });
});

it("A place that is neither on the map nor in the list is found by its name, whatever the accents", async () => {
  const page = await openPage("/?date=2020-08-09");
  await page.locator(".sentence .chip").first().click();
  const editor = page.getByRole("dialog");
  await editor.getByRole("textbox", { name: "Find a place" }).fill("zodz");
  await editor.getByRole("checkbox", { name: /^Žodzina/ }).check();
  await expect.poll(() => new URL(page.url()).searchParams.get("place")).toBe("Žodzina (Zhodino)");
});

it("The usual periods begin with a capital, as every button does", async () => {
  const page = await openPage("/");
  await page.getByRole("button", { name: "all days" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Any day" }).waitFor();
  const names = await page.getByRole("dialog").locator(".actions button").allInnerTexts();
  expect(names).toEqual(["The last 7 days", "The last 30 days", "The last 365 days", "Any day"]);
});

describe("where nothing matches", () => {
  it("no way out is offered that leads to no more than a narrower one", async () => {
    const page = await openPage(
      "/?country=BLR&admin1=Homiel Region&date=2020-08-22..2020-09-27&kind=violence",
    );
    await page.getByRole("button", { name: "Anywhere in Belarus, 1 event" }).waitFor();
    await page.getByRole("button", { name: "Any kind, 2 events" }).waitFor();
    await settled(page);
    expect(await page.getByRole("button", { name: /^Anywhere, / }).count()).toBe(0);
  });
});

describe("the sentence", () => {
  it("has room for three more parts: choosing them moves nothing below", async () => {
    const page = await openPage("/?country=BLR&date=2020-08-22..2020-09-27");
    const top = async () => (await page.locator('[data-part="figures"]').boundingBox())?.y;
    const before = await top();
    await facet(page, "has")
      .getByRole("checkbox", { name: /^Detained/ })
      .click();
    await page.getByText("with a figure for detained").waitFor();
    expect(await top()).toBe(before);
    await facet(page, "said_by")
      .getByRole("checkbox", { name: /^Authorities/ })
      .click();
    await page.getByText("figures by authorities").waitFor();
    await page.getByRole("combobox", { name: "Search events" }).fill("minsk");
    await page.keyboard.press("Enter");
    await page.getByText("with “minsk”").first().waitFor();
    expect(await top()).toBe(before);
  });

  it.each([
    ["en", "Belarus"],
    ["be", "Беларусь"],
    ["fr", "Biélorussie"],
  ])(
    "names a country at once, before anything of the base map has come (%s)",
    async (locale, name) => {
      const held: string[] = [];
      const page = await openPage("/?country=BLR", {
        locale,
        watch: (page) =>
          page.route(/\/(countries-|regions\/).*\.json$/, (route) => {
            held.push(route.request().url());
          }),
      });
      expect(held.length).toBeGreaterThan(0);
      const sentence = page.locator('[data-part="filters"]');
      expect(await sentence.getByRole("button", { name }).count()).toBeGreaterThan(0);
      expect(await sentence.innerText()).not.toContain("BLR");
    },
  );

  it("names an event by its title", async () => {
    const page = await openPage("/?part_of=BLR-2020-protests");
    await page
      .locator('[data-part="filters"]')
      .getByText("part of Belarus protests after the 2020 presidential election")
      .waitFor();
  });
});

describe("a source or a wider event", () => {
  const open = async (page: Page, part: string) => {
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await page.getByRole("button", { name: part, exact: true }).click();
    return page.getByRole("combobox", { name: part });
  };

  it("is found by a few letters, chosen by the keyboard and excluded as in every facet", async () => {
    const page = await openPage("/");
    const field = await open(page, "Source");
    await field.fill("onli");
    const offers = page.getByRole("option", { name: /^Onliner/ });
    await offers.first().waitFor();
    await field.press("ArrowDown");
    await field.press("Enter");
    await expect.poll(() => query(page).get("source")).toMatch(/^onl-\d+$/);
    const row = page.getByRole("checkbox", { name: /Onliner/ });
    expect(await row.isChecked()).toBe(true);
    expect(await page.locator('[data-part="filters"]').innerText()).toContain("from Onliner");
    await row.press("-");
    await expect.poll(() => query(page).get("source")).toMatch(/^!onl-\d+$/);
    await page
      .getByText(/not from Onliner/)
      .first()
      .waitFor();
    await row.press("-");
    await expect.poll(() => query(page).get("source")).toBeNull();
    expect(await row.count()).toBe(1);
    await field.fill("xyzzy");
    await page.getByText("Nothing found for “xyzzy”.").waitFor();
  });

  it.each(["desktop", "phone"] as const)(
    "has what is found below the field on a %s, cut off by no panel",
    async (screen) => {
      const page = await openPage("/", { screen });
      if (screen === "phone") await page.locator(".phone-button").first().click();
      const field = await open(page, "Source");
      await field.fill("euro");
      const list = page.getByRole("listbox");
      await list.waitFor();
      await settled(page);
      const [typed, below] = [await field.boundingBox(), await list.boundingBox()];
      expect(below?.y).toBeGreaterThanOrEqual((typed?.y ?? 0) + (typed?.height ?? 0));
      const isSeen = await list.evaluate((element) => {
        const { left, bottom } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(left + 20, bottom - 6));
      });
      expect(isSeen).toBe(true);
    },
  );

  it("is excluded at once with the Alt key, and names only events that have parts", async () => {
    const page = await openPage("/");
    const field = await open(page, "Part of an event");
    await field.fill("protests after");
    const offer = page.getByRole("option", { name: /Belarus protests after the 2020/ });
    await offer.click({ modifiers: ["Alt"] });
    await expect.poll(() => query(page).get("part_of")).toBe("!BLR-2020-protests");
    await page
      .getByText(/not part of Belarus protests/)
      .first()
      .waitFor();
  });
});

describe("Esc", () => {
  it("drops what was typed for a search, and gives the focus back", async () => {
    const page = await openPage("/?q=water");
    await page.getByRole("radio", { name: "Lowest" }).focus();
    await page.keyboard.press("/");
    const search = page.getByRole("combobox", { name: "Search events" });
    await search.fill("cannon");
    await page.keyboard.press("Escape");
    expect(await search.inputValue()).toBe("water");
    const focused = page.getByRole("radio", { name: "Lowest" });
    expect(await focused.evaluate((radio) => radio === document.activeElement)).toBe(true);
    expect(query(page).get("q")).toBe("water");
  });

  it("gives the file and the link of what a circle has narrowed the list to, and shows it whole again", async () => {
    const page = await openPage("/?country=BLR");
    await settled(page);
    const list = page.locator('[data-part="list"]').first();
    await page
      .locator('[data-part="map"]')
      .getByRole("button", { name: /^Minsk/ })
      .click();
    await list.getByText("at Minsk").waitFor();
    await page.mouse.move(0, 0);
    const rings = page.locator('.map-canvas .map-round circle[stroke-width="2.5"]');
    await expect.poll(() => rings.count()).toBe(1);
    const heading = list.getByRole("heading", { name: /^\d+ of \d+ events/ });
    const shown = Number.parseInt(await heading.innerText(), 10);
    const file = await list.getByRole("link", { name: "CSV" }).getAttribute("href");
    expect(file).toContain("place=Minsk&on_map=closer");
    const answer = await page.request.get(new URL(file ?? "", page.url()).href);
    expect(readCsv(await answer.text())).toHaveLength(shown + 1);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await list.getByRole("button", { name: "Copy link" }).click();
    const link = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(link).toContain("place=Minsk&on_map=closer");
    const other = await openPage(new URL(await link()).search);
    await settled(other);
    await other.getByRole("heading", { name: `${shown} events` }).waitFor();
    await page.keyboard.press("Escape");
    await list.getByText("at Minsk").waitFor({ state: "detached" });
    await page.mouse.click(1, 1);
    await expect.poll(() => rings.count()).toBe(0);
    expect(query(page).get("place")).toBeNull();
  });
});
