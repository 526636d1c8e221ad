/** What holds for every page: it fits, can be read, pressed and gone through by keyboard, and keeps to what a reader's device asks. */
import { describe, expect, it } from "vitest";
import { PAGE_PATHS, pageAt } from "../../domain/page-path.ts";
import { openPage } from "../support/chromium-page.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import { cutBySpacing, smallTexts, tightTargets, unseenStops } from "../support/page-reach.ts";
import { PAGES, unframed } from "../support/pages.ts";
import { settled } from "../support/settled.ts";

it("Every page of the program is among the pages that are looked at", () => {
  const paths = Object.values(PAGES).map((path) => path.split("?")[0] ?? "");
  const seen = new Set(paths.map((path) => pageAt(path)?.page));
  expect(PAGE_PATHS.filter((page) => !seen.has(page))).toEqual([]);
});

/**
 * What is seen where it has room: a hint, since the fields beside it say by themselves what can be typed; and entries of
 * the key beside the figure drawn, which stands whole in the chart by day.
 */
const GIVES_WAY = ".timeline-hint, .claims-head .voice-key li";

/** How much is known of each figure: the facet of figures chooses the same, and leaves it out. */
const SHARES = ".known-bar button";

/** Marks in a drawing are as large as what they stand for; each has an equal that is larger: a row, a typed day, the rule. */
const DRAWN = `.map-button, .brush-edge, #claimed-metric, ${SHARES}`;

it("The header names the archive on every page, also on the first that is opened", async () => {
  const page = await openPage(PAGES.method);
  await page.getByRole("banner").getByText("Belarus 2020", { exact: true }).waitFor();
});

it("What has no page of its own, and the list of keys, are sound", async () => {
  const page = await openPage(PAGES["no such page"]);
  await expectSound(page);
  const record = await openPage("/events/no-such-record");
  await record.getByText("may have been merged or withdrawn").waitFor();
  await expectSound(record);
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keyboard" }).waitFor();
  await expectSound(page);
});

describe.each(Object.entries(PAGES))("the page: %s", (_name, path) => {
  it("at 320 pixels, in a window as low as at 400 % zoom, scrolls one way and has no small print", async () => {
    const page = await openPage(path, {
      watch: (opened) => opened.setViewportSize({ width: 320, height: 256 }),
    });
    await settled(page);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBe(0);
    expect(await smallTexts(page)).toEqual([]);
  });

  it("under a mouse has room to press, shows where the focus is, and has one region that speaks", async () => {
    const page = await openPage(path);
    await settled(page);
    expect(await smallTexts(page), "no small print").toEqual([]);
    expect(await tightTargets(page, 24, SHARES), "24 pixels for each control").toEqual([]);
    const speaking = page.locator("[aria-live]");
    expect(await speaking.count(), "one region that speaks").toBe(1);
    expect(await speaking.getAttribute("aria-live"), "a polite one").toBe("polite");
    const ordered = page.locator("[tabindex]:not([tabindex='0'], [tabindex='-1'])");
    expect(await ordered.count(), "no order of its own for the keyboard").toBe(0);
    const { stops, unseen } = await unseenStops(page);
    expect(stops, "stops of Tab").toBeGreaterThan(5);
    expect(unseen, "stops of Tab that do not show the focus").toEqual([]);
  });

  it.each(SCREENS)("on a $screen cuts no text off under wide spacing", async ({ screen }) => {
    const page = await openPage(path, { screen });
    await settled(page);
    expect(await cutBySpacing(page, GIVES_WAY)).toEqual([]);
  });

  it("under a finger has room to press: 44 pixels", async () => {
    const page = await openPage(path, { screen: "phone" });
    await settled(page);
    expect(await tightTargets(page, 44, DRAWN)).toEqual([]);
  });

  it("in Arabic keeps foreign words in a frame of their own", async () => {
    const page = await openPage(`${path}${path.includes("?") ? "&" : "?"}lang=ar`);
    await settled(page);
    expect(await unframed(page)).toEqual([]);
  });
});
