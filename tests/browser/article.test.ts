/** Reading an article: values and their words lead to each other, each is corrected, and what is confirmed is brought in. */
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openPage, type PageOptions } from "../support/chromium-page.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

/** Two marches, figures of two speakers, one that covers more, and numbers that count nobody. */
const TEXT = [
  "More than 3,000 people marched in Brest on Saturday, organisers said.",
  "The Interior Ministry said 47 people were arrested in Brest and other cities on Saturday.",
  "In Hrodna, some 500 people rallied on Sunday.",
  "The 66-year-old leader owes a debt of £772.6 million.",
].join("\n\n");

let vigil: Vigil;
beforeAll(async () => {
  vigil = await startVigil();
});
afterAll(() => vigil.stop());

const open = (options: PageOptions = {}) =>
  openPage("/inbox/read", { address: vigil.address, ...options });

async function paste(page: Page, text = TEXT): Promise<void> {
  await page.getByLabel("Published on").fill("24 Aug 2020");
  await page.getByLabel("Publisher").fill("Example Agency");
  await page.getByLabel("Title").fill("Marches in two towns");
  await page.getByLabel("Text of the article").fill(text);
  await page.getByRole("button", { name: "Read it" }).click();
}

const records = (page: Page) => page.locator('[data-part="article-record"]');
const recordOf = (page: Page, title: string) => records(page).filter({ hasText: title });
const value = (page: Page, title: string, row: string) =>
  recordOf(page, title).locator(`[data-row$="${row}"] input`);
const marked = (page: Page) => page.locator(".words-on").allInnerTexts();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? "");

async function read(options: PageOptions = {}): Promise<Page> {
  const page = await open({ editorOf: vigil, ...options });
  await paste(page);
  await page.getByRole("button", { name: "Paste another" }).waitFor();
  return page;
}

it("is for those who may contribute", async () => {
  const page = await open();
  await page.getByText("Only contributors and editors can read articles here.").waitFor();
  await page.goto(`${vigil.address}/events/new`);
  await page.getByRole("heading", { name: "Add an event" }).waitFor();
  expect(await page.getByRole("link", { name: "Read it from an article" }).count()).toBe(0);
});

it("is reached from the form, the inbox and the menu", async () => {
  const page = await openPage("/events/new", { address: vigil.address, editorOf: vigil });
  await page.getByRole("link", { name: "Read it from an article" }).click();
  await page.waitForURL(/inbox\/read/);
  await page.goto(`${vigil.address}/inbox`);
  await page.getByRole("link", { name: "Read an article" }).click();
  await page.waitForURL(/inbox\/read/);
  await page.goto(`${vigil.address}/method`);
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("link", { name: "Read an article" }).click();
  await page.waitForURL(/inbox\/read/);
});

it("asks for the day first, and says what is missing beside each field", async () => {
  const page = await open({ editorOf: vigil });
  await page.getByRole("button", { name: "Read it" }).click();
  await page.getByRole("heading", { name: "There are 4 problems" }).waitFor();
  await page.getByRole("link", { name: /^Enter the day it was published/ }).click();
  expect(await focused(page)).toBe("article-published");
  await page.keyboard.type("24 Aug 2020");
  await page.getByText("Weekdays are read from Mon 24 Aug 2020.").waitFor();
});

it("leads from a value to its words, and from words to their value", async () => {
  const page = await read();
  await value(page, "March in Brest", "crowd-1").focus();
  await expect.poll(() => marked(page)).toEqual(["More than 3,000 people marched1", "organisers1"]);
  await page
    .getByRole("link", { name: /47 people were arrested/ })
    .first()
    .click();
  await expect.poll(() => focused(page)).toMatch(/arrests-1$/);
  expect((await marked(page)).join(" ")).toContain("The Interior Ministry");
  await page.getByRole("heading", { name: "March in Brest" }).focus();
  await page.keyboard.press("3");
  await expect.poll(() => marked(page)).toEqual(["some 500 people rallied3"]);
});

it("says of every number that was left out why", async () => {
  const page = await read();
  const left = page.locator('[data-part="article-ignored"]');
  expect(await left.getByRole("listitem").allInnerTexts()).toEqual([
    expect.stringMatching(/66.*an age/s),
    expect.stringMatching(/772\.6 million.*money/s),
  ]);
  await page.locator(".words-none a").first().click();
  await expect.poll(() => focused(page)).toBe("left-a");
});

it("Values are corrected where they stand, confirmed one by one, and a figure that covers more is asked about", async () => {
  const page = await read();
  const brest = recordOf(page, "Brest");
  await value(page, "Brest", "date").focus();
  await page.keyboard.type("23 Aug 2020");
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toMatch(/place$/);
  expect(await value(page, "Brest", "date").inputValue()).toBe("Sun 23 Aug 2020");
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toMatch(/crowd-1$/);
  await page.keyboard.type("about 2,500");
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toMatch(/arrests-1$/);
  expect(await brest.getByText("1 value still proposed").count()).toBe(1);
  await brest.getByRole("button", { name: "Bring in as a draft" }).click();
  await brest.getByRole("heading", { name: "There is 1 problem" }).waitFor();
  await brest.getByRole("button", { name: "It covers Belarus" }).click();
  await brest.getByText("Not in the record: describe it").click();
  await brest.getByRole("button", { name: "Bring in as a draft" }).click();
  await brest.getByText("It waits in the inbox").waitFor();
  const { items } = await (await page.request.get(`${vigil.address}/api/drafts`)).json();
  const { proposal } = items.find((draft: { proposal: { title: string } }) =>
    draft.proposal.title.includes("Brest"),
  );
  expect(proposal).toMatchObject({
    ...{ kind: "demonstration", form: "march", start: "2020-08-23", end: "2020-08-23" },
    place: { name: "Brest", country: "BLR" },
    wider: { place: { country: "BLR", precision: "country" } },
    sources: [
      { publisher: "Example Agency", title: "Marches in two towns", published_on: "2020-08-24" },
    ],
    claims: [
      {
        ...{ metric: "participants", low: 2500, high: 2500, qualifier: "about", covers: "event" },
        ...{ attributed_kind: "organiser", phrase: "More than 3,000 people marched" },
      },
      {
        ...{ metric: "detained", low: 47, high: 47, covers: "wider" },
        ...{ attributed_kind: "authority", attributed_to: "Interior Ministry" },
        phrase: "47 people were arrested in Brest and other cities on Saturday",
      },
    ],
  });
});

it("An editor publishes a record by its key and can undo it; another is skipped and taken up again", async () => {
  const page = await read();
  const held = async () => {
    const answer = await page.request.get(`${vigil.address}/api/events?q=Hrodna`);
    return (await answer.json()).total;
  };
  const before = await held();
  await page.keyboard.press("j");
  await expect.poll(() => focused(page)).toMatch(/^record-/);
  await page.keyboard.press("a");
  const hrodna = recordOf(page, "Hrodna");
  await hrodna.getByText("Published").waitFor();
  expect(await held()).toBe(before + 1);
  await page.locator('[data-part="toast"]').getByRole("button", { name: "Undo" }).click();
  await hrodna.getByRole("button", { name: "Publish" }).waitFor();
  expect(await held()).toBe(before);
  await recordOf(page, "Brest").getByRole("button", { name: "Skip" }).click();
  await recordOf(page, "Brest").getByRole("button", { name: "Take it up again" }).click();
  await recordOf(page, "Brest").getByRole("button", { name: "Skip" }).waitFor();
});

it("A record is edited whole in the form, a number that was left out is used, and another taken out", async () => {
  const page = await read();
  await page.getByRole("heading", { name: "March in Brest" }).focus();
  await page.keyboard.press("e");
  await expect.poll(() => focused(page)).toBe("title");
  await page.getByLabel("Summary, if more is known").fill("Along the river.");
  await page.getByRole("button", { name: "Use 66" }).click();
  await expect.poll(() => focused(page)).toMatch(/-metric$/);
  await page.getByRole("button", { name: "Back to the values" }).click();
  await value(page, "March in Brest", "arrests-1").focus();
  await page.keyboard.press("Delete");
  expect(await value(page, "March in Brest", "arrests-1").count()).toBe(0);
  await page.getByRole("button", { name: "Undo" }).click();
  expect(await value(page, "March in Brest", "arrests-1").inputValue()).toBe("47");
});

it("A title follows the place until somebody writes another", async () => {
  const page = await read();
  await value(page, "March in Brest", "place").fill("Vitsebsk");
  await page.getByRole("heading", { name: "March in Vitsebsk" }).waitFor();
});

it("What was typed and confirmed is there again after a reload, until another article is pasted", async () => {
  const page = await read();
  await value(page, "March in Brest", "crowd-1").focus();
  await page.keyboard.type("at least 900");
  await page.keyboard.press("Enter");
  await page.reload();
  await expect
    .poll(() => value(page, "March in Brest", "crowd-1").inputValue())
    .toBe("900 or more");
  await recordOf(page, "March in Brest").getByText("confirmed").waitFor();
  await page.getByRole("button", { name: "Change the article" }).click();
  await page.getByLabel("Publisher").fill("Another Agency");
  await page.getByRole("button", { name: "Read it" }).click();
  expect(await value(page, "March in Brest", "crowd-1").inputValue()).toBe("900 or more");
  await page.getByRole("button", { name: "Paste another" }).click();
  expect(await page.getByLabel("Text of the article").inputValue()).toBe("");
  await page.getByRole("button", { name: "Undo" }).click();
  await records(page).first().waitFor();
});

it("Where nothing looks like an event it says so, and leads to the form", async () => {
  const page = await open({ editorOf: vigil });
  await paste(page, "The bank raised its rates by 2 percent on Monday.");
  await page.getByRole("heading", { name: "Nothing found that looks like an event." }).waitFor();
  expect(await records(page).count()).toBe(0);
});

it("On a phone text, records and what was left out are a tab each, and words lead to their value", async () => {
  const page = await read({ screen: "phone" });
  await page.getByRole("link", { name: /some 500 people rallied/ }).click();
  await expect.poll(() => focused(page)).toMatch(/crowd-1$/);
  expect(await page.getByRole("radio", { name: "Records 2" }).isChecked()).toBe(true);
  await recordOf(page, "Hrodna").getByTitle("Show these words in the text").last().click();
  await expect.poll(() => marked(page)).toEqual(["some 500 people rallied3"]);
});

for (const screen of SCREENS)
  it(`It is sound at ${JSON.stringify(screen)}`, async () => {
    const page = await open({ editorOf: vigil, ...screen });
    await page.getByRole("button", { name: "Read it" }).waitFor();
    await expectSound(page);
    await paste(page);
    await page.getByRole("heading", { name: "Marches in two towns" }).waitFor();
    await expectSound(page);
    if (screen.screen === "phone") {
      await page.getByRole("radio", { name: "Left out 2" }).check();
      await expectSound(page);
      await page.getByRole("radio", { name: "Records 2" }).check();
      await expectSound(page);
    }
    await records(page).first().getByRole("button", { name: "Edit" }).click();
    await expectSound(page);
  });
