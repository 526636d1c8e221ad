/** A record on its own page: its figures under each voice, its branch, its history, and what somebody else changes in it. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage, type PageOptions } from "../support/chromium-page.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

const ID = "BLR-2020-09-13-minsk";
const open = (path = `/events/${ID}`, options: PageOptions = {}) => openPage(path, options);
const content = (page: Page) => page.locator("#content");
const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

describe("a record", () => {
  it("says what others say beside the figure of a single voice", async () => {
    const page = await open(`/events/${ID}?rule=monitors`);
    await expect.poll(() => section(page, "Crowd").innerText()).toContain("others to 150,000");
  });

  it("has its parts, and what it is part of, as rows", async () => {
    const page = await open();
    const answer = await (await page.request.get(`/api/events/${ID}`)).json();
    const parts = await section(page, "Parts").innerText();
    for (const { title } of answer.parts) expect(parts).toContain(title);
    const wider = await section(page, "Part of").innerText();
    for (const { title } of answer.wider) expect(wider).toContain(title);
  });

  it("marks the language of every source's own words", async () => {
    const page = await open();
    await content(page).locator('[lang^="ru"]').first().waitFor();
    const bare = await content(page)
      .locator(".src")
      .evaluateAll((quotes) =>
        quotes
          .filter((quote) => /\p{Script=Cyrillic}/u.test(quote.textContent ?? ""))
          .filter((quote) => !quote.closest("[lang]:not(html)") || !quote.closest("bdi"))
          .map((quote) => quote.textContent),
      );
    expect(bare).toEqual([]);
  });

  it("leads from a claim to its source and Back to the claim, and opens at a source that its address names", async () => {
    const page = await open();
    const source = page.locator("#source-mvd-2084");
    const inSight = () =>
      source.evaluate((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      });
    await page.evaluate(() => window.scrollTo(0, 300));
    const link = page.locator(".claim-source[href='#source-mvd-2084']").first();
    await link.focus();
    const before = await page.evaluate(() => window.scrollY);
    await page.keyboard.press("Enter");
    await expect.poll(inSight).toBe(true);
    expect(await source.evaluate((row) => row === document.activeElement)).toBe(true);
    await page.goBack();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(before);
    const direct = await open(`/events/${ID}#source-mvd-2084`);
    await expect
      .poll(() => direct.locator("#source-mvd-2084").evaluate((row) => row.matches(":target")))
      .toBe(true);
    await expect.poll(() => direct.evaluate(() => window.scrollY)).toBeGreaterThan(500);
  });

  it("says what another rule comes to, once and in a sentence", async () => {
    const page = await open();
    const said = page.locator("[aria-live]");
    expect(await said.innerText()).toBe("");
    await page.getByLabel("Whose numbers?").selectOption({ label: "Highest" });
    await expect
      .poll(() => said.innerText())
      .toBe("Highest. Crowd: 150,000, Detained: 500, Injured: no figure.");
    await page.getByLabel("Whose numbers?").selectOption({ label: "Authorities" });
    await expect
      .poll(() => said.innerText())
      .toBe("Authorities. Crowd: no figure, Detained: 500, Injured: no figure.");
  });

  it("as known at a moment says so, and its address and its way back keep the moment", async () => {
    const page = await open(`/events/${ID}?as_of=2020-09-13T18:00Z`);
    await expect.poll(() => content(page).innerText()).toContain("As known on 13 Sep 2020, 18:00");
    const shown = await section(page, "Detained").innerText();
    expect(shown).toContain("400");
    expect(await page.getByRole("textbox", { name: "Permanent address" }).inputValue()).toContain(
      "as_of=2020-09-13T18",
    );
    await page.getByRole("link", { name: "Show on the dashboard" }).click();
    await expect
      .poll(() => new URL(page.url()).searchParams.get("as_of"))
      .toBe("2020-09-13T18:00Z");
  });
});

let mine: Vigil;
beforeAll(async () => {
  mine = await startVigil();
});
afterAll(() => mine.stop());

describe("a source of which a copy is kept", () => {
  it("leads to the copy, with the original as its second link, and is counted", async () => {
    const page = await open("/", { editorOf: mine });
    const added = await page.request.post("/api/events", {
      data: {
        ...{ title: "Picket in Brest", kind: "demonstration", form: "rally", start: "2020-09-28" },
        place: { name: "Brest", country: "BLR", precision: "country" },
        sources: [
          {
            ...{ key: "s1", kind: "news", publisher: "A newspaper", title: "A picket" },
            ...{ url: "https://news.test/a", archived_url: "https://archive.test/a" },
          },
          {
            key: "s2",
            kind: "news",
            publisher: "Another",
            title: "More",
            url: "https://more.test/",
          },
        ],
      },
    });
    expect(added.status(), await added.text()).toBe(201);
    await page.goto(`/events/${(await added.json()).event}`);
    const sources = section(page, "Sources");
    const linkTo = (name: string) => sources.getByRole("link", { name, exact: true });
    expect(await linkTo("A picket").getAttribute("href")).toBe("https://archive.test/a");
    expect(await linkTo("original").getAttribute("href")).toBe("https://news.test/a");
    expect(await linkTo("More").getAttribute("href")).toBe("https://more.test/");
    expect(await linkTo("original").count()).toBe(1);
    expect(await sources.innerText()).toContain("2 sources, 1 archived");
  });
});

describe("while the stream of changes is away", () => {
  it("the record says as of when it is shown and when it is tried again, until it is back", async () => {
    let up = false;
    const page = await open(undefined, {
      fresh: true,
      watch: async (opened) => {
        await opened.clock.install();
        await opened.route("**/api/live", (route) =>
          up ? route.continue() : route.abort("connectionrefused"),
        );
      },
    });
    const said = page.getByText(/Showing data as of \d\d:\d\d\. Trying again in \d+ s\.$/);
    const waits: number[] = [];
    while (waits.length < 3) {
      await page.clock.fastForward("01:00");
      await said.waitFor();
      const wait = Number(/(\d+) s/.exec(await said.innerText())?.[1]);
      if (wait > (waits.at(-1) ?? 0)) waits.push(wait);
    }
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    up = true;
    await page.clock.fastForward("02:00");
    await said.waitFor({ state: "detached" });
    await page.locator(".live-off").waitFor({ state: "detached" });
  });
});

describe("on paper", () => {
  it("a record begins with whose it is, as known when and by whose numbers, and names its sources whole", async () => {
    const page = await open(`/events/${ID}?rule=highest`, { colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    const said = await page.locator("body").innerText();
    expect(said).toMatch(
      /^\s*Vigil\s+As known on \d+ \w+ \d{4}, \d\d:\d\d UTC\s+Whose numbers: Highest\./,
    );
    expect(said).not.toContain("Copy link");
    const address = await section(page, "Sources")
      .getByRole("link", { name: "Ministry bulletin for 13 September" })
      .evaluate((link) => getComputedStyle(link, "::after").content);
    expect(address).toContain("https://t.me/pressmvd/2084");
    const cut = await content(page)
      .locator(".claim-source")
      .evaluateAll((all) =>
        all
          .filter(({ clientWidth, scrollWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
          .map(({ textContent }) => textContent),
      );
    expect(cut).toEqual([]);
  });
});

describe("a record that an editor reads", () => {
  it("is cited by the number that everybody sees, by an editor too", async () => {
    const page = await open(`/events/${ID}`, { editorOf: mine });
    const { change, public_change } = await (await page.request.get(`/api/events/${ID}`)).json();
    expect(public_change).toBeLessThan(change);
    await section(page, "Cite this record").waitFor();
    expect(await section(page, "Cite this record").innerText()).toContain(
      `change ${public_change},`,
    );
  });
});

describe("when somebody else changes the open record", () => {
  it("nothing moves until it is asked for, and the difference is told field by field", async () => {
    const page = await open(`/events/${ID}`, { editorOf: mine });
    const heading = page.getByRole("heading", { level: 1 });
    const before = await heading.innerText();
    const edit = await page.request.patch(`/api/events/${ID}`, {
      data: {
        title: "March of unity in Minsk",
        demands: ["resignation of President Lukashenko", "new elections"],
        reason: "As the organisers called it",
      },
    });
    expect(edit.status(), await edit.text()).toBe(200);
    const notice = page.getByRole("table", { name: "What has changed" });
    await notice.waitFor();
    const row = notice.getByRole("row").nth(1);
    expect(await row.getByRole("cell").allInnerTexts()).toEqual([
      before,
      "March of unity in Minsk",
    ]);
    expect(await heading.innerText()).toBe(before);
    await page.setViewportSize({ width: 375, height: 812 });
    const demands = notice.getByRole("rowheader", { name: "Demands" });
    const lineHeight = 20;
    expect(
      await demands.evaluate((head) => {
        const words = document.createRange();
        words.selectNodeContents(head);
        return words.getBoundingClientRect().height;
      }),
    ).toBeLessThan(1.5 * lineHeight);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole("button", { name: "Show the record as it is now" }).click();
    await expect.poll(() => heading.innerText()).toBe("March of unity in Minsk");
    await notice.waitFor({ state: "detached" });

    await page.getByRole("link", { name: /^Changed/ }).click();
    const newest = page.locator('[data-part="history"] > li').first();
    await expect.poll(() => newest.innerText()).toContain("Why: As the organisers called it");
    const title = newest.getByRole("listitem").filter({ hasText: /^Title/ });
    expect(await title.locator("del").innerText()).toBe(before);
    expect(await title.locator("ins").innerText()).toBe("March of unity in Minsk");
    expect(await title.innerText()).toBe(`Title: ${before} becomes March of unity in Minsk`);
  });
});

describe.each(SCREENS)("the record on a $screen", (look) => {
  it("is sound in the drawer, too", async () => {
    const drawer = await open(`/?country=BLR&event=${ID}`, look);
    await drawer.locator(".drawer .record-sources").waitFor();
    await expectSound(drawer, ".drawer");
  });

  it("has nothing axe objects to and never scrolls sideways", async () => {
    await expectSound(await open(`/events/${ID}?rule=monitors`, look));
  });
});

describe("the history of a record", () => {
  it("says of the first data that the record came with them, not how many others did", async () => {
    const page = await openPage("/events/BLR-2020-09-13-minsk/history");
    const history = page.locator('[data-part="history"]');
    await history.getByText("Came with the first data").waitFor();
    expect(await history.innerText()).not.toMatch(/\b(94|216|144)\b/);
  });
});
