/** Dragging the timeline's window: the page follows from what it holds, asks nothing, and the server agrees. */
import type { Page, Response } from "playwright";
import { describe, expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";
import { settled } from "../support/settled.ts";

const figures = (page: Page) => page.locator('[data-part="figures"]').innerText();
const date = (page: Page) => new URL(page.url()).searchParams.get("date");
const moving = (page: Page) => page.locator(".map-moving").count();

/** The counts of the facets in the rail by their names. */
async function counts(page: Page): Promise<Record<string, string>> {
  const rows = await page.locator('.rail [data-part="facet"] .value-main').all();
  const read = rows.map(async (row) => [
    await row.getAttribute("title"),
    (await row.locator(".value-count").innerText()).split("\n")[0]?.trim().split(" ")[0],
  ]);
  return Object.fromEntries(await Promise.all(read));
}

/** Brings the pointer to a share of the timeline's width, and waits for the cube it has the page ask for. */
async function atTimeline(page: Page) {
  const brush = page.locator('[data-part="timeline"] .brush');
  await brush.scrollIntoViewIfNeeded();
  const box = await brush.boundingBox();
  if (box === null) throw new Error("no timeline");
  const to = (share: number) =>
    page.mouse.move(box.x + box.width * share, box.y + 30, { steps: 6 });
  const cube = page.waitForResponse(isCube);
  await to(0.3);
  await cube;
  return to;
}

const isCube = (response: Response) => new URL(response.url()).pathname === "/api/cube";

/** The paths under /api that the page asks for from now on. */
function asked(page: Page): string[] {
  const paths: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/api/")) paths.push(pathname);
  });
  return paths;
}

/** What the strip says of events, whatever follows. */
const inStrip = (text: string) => text.replace(/\s+/g, " ");

describe("while the window is dragged", () => {
  it("figures, facets and map follow without asking, and the server agrees once it is let go", async () => {
    const page = await openPage("/?country=BLR");
    const before = { figures: await figures(page), counts: await counts(page) };
    const to = await atTimeline(page);
    const paths = asked(page);
    await page.mouse.down();
    await to(0.6);
    await expect.poll(() => figures(page)).not.toBe(before.figures);
    const first = await figures(page);
    await to(0.45);
    await expect.poll(() => figures(page)).not.toBe(first);
    await expect.poll(() => moving(page)).toBe(1);
    const held = { figures: await figures(page), counts: await counts(page) };
    expect(held.counts).not.toEqual(before.counts);
    expect(Object.keys(held.counts)).toEqual(Object.keys(before.counts));
    expect(paths).toEqual([]);

    await page.mouse.up();
    await expect.poll(() => moving(page)).toBe(0);
    await settled(page);
    expect(date(page)).toMatch(/^2020-08-.+\.\.2020-/);
    const answer = await page.request.get(`/api/summary${new URL(page.url()).search}`);
    const { totals, facets } = await answer.json();
    const { events, on_map, not_mappable } = totals;
    const detained = totals.figures.detained.headline.toLocaleString("en");
    for (const shown of [held.figures, await figures(page)]) {
      expect(inStrip(shown)).toContain(
        `Events ${events} ${on_map} on the map, ${not_mappable} not mappable`,
      );
      expect(inStrip(shown)).toContain(`Detained, nobody counted twice How? ${detained} `);
    }
    expect(held.counts["Minsk City"]).toBe(
      String(
        facets.admin1.find(({ value }: { value: string }) => value === "BLR:Minsk City").events,
      ),
    );
    const now = await counts(page);
    for (const [name, count] of Object.entries(now))
      expect([name, held.counts[name]]).toEqual([name, count]);
  });

  it("a day whose figures reach over its edge is not said to have none", async () => {
    const page = await openPage("/?country=BLR");
    const detained = page.locator('.figure[data-id="detained"]');
    const to = await atTimeline(page);
    await to(0.028);
    await page.mouse.down();
    await to(0.034);
    await detained.getByText("6 events run on").waitFor();
    expect(inStrip(await detained.innerText())).toContain("No total");
    await page.mouse.up();
    await detained.getByText("on 9–10 Aug 2020").waitFor();
    expect(date(page)).toBe("2020-08-10");
  });

  it("the strip and the map keep their size, also when less is said in the strip", async () => {
    const page = await openPage("/?country=BLR");
    const besides = () => page.locator(".besides").count();
    const said = await besides();
    const heights = async () => {
      const boxes = ['[data-part="figures"]', ".map-canvas"].map((part) =>
        page.locator(part).boundingBox(),
      );
      return (await Promise.all(boxes)).map((box) => box?.height);
    };
    const before = await heights();
    const to = await atTimeline(page);
    await page.mouse.down();
    await to(0.36);
    await expect.poll(() => moving(page)).toBe(1);
    expect(await heights()).toEqual(before);
    await page.mouse.up();
    await expect.poll(() => moving(page)).toBe(0);
    await expect.poll(besides).toBeLessThan(said);
    expect(await heights()).toEqual(before);
  });

  it("Escape brings the numbers back as they were, without asking", async () => {
    const page = await openPage("/?country=BLR");
    const before = { figures: await figures(page), counts: await counts(page) };
    await page.getByRole("slider").first().focus();
    await page.waitForResponse(isCube);
    const to = await atHandle(page);
    const paths = asked(page);
    await page.mouse.down();
    await to(0.5);
    await expect.poll(() => figures(page)).not.toBe(before.figures);
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await expect.poll(() => figures(page)).toBe(before.figures);
    expect(await counts(page)).toEqual(before.counts);
    expect(await moving(page)).toBe(0);
    expect(paths).toEqual([]);
    expect(date(page)).toBeNull();
  });
});

/** The pointer on the first handle; moves it to a share of the timeline's width. */
async function atHandle(page: Page) {
  const brush = await page.locator('[data-part="timeline"] .brush').boundingBox();
  const handle = await page.getByRole("slider").first().boundingBox();
  if (brush === null || handle === null) throw new Error("no timeline");
  const y = handle.y + handle.height / 2;
  await page.mouse.move(handle.x + handle.width / 2, y);
  return (share: number) => page.mouse.move(brush.x + brush.width * share, y, { steps: 4 });
}

describe("moving a handle by its keys", () => {
  it("has the figures follow before the server is asked", async () => {
    const page = await openPage("/?country=BLR");
    const before = await figures(page);
    const cube = page.waitForResponse(isCube);
    await page.getByRole("slider").first().focus();
    await cube;
    const told = page.waitForRequest((request) => request.url().includes("/api/summary"));
    await page.keyboard.press("PageUp");
    await expect.poll(() => figures(page)).not.toBe(before);
    const moved = await figures(page);
    await told;
    await expect.poll(() => moving(page)).toBe(0);
    await settled(page);
    const events = (text: string) => inStrip(text).split("Largest")[0];
    expect(events(await figures(page))).toBe(events(moved));
  });
});

describe("without the cube", () => {
  it("the page stands while the window moves, and follows once it is let go", async () => {
    const page = await openPage("/?country=BLR");
    await page.route("**/api/cube?*", (route) => route.fulfill({ status: 503, body: "{}" }));
    const before = await figures(page);
    const to = await atTimeline(page);
    await page.mouse.down();
    await to(0.6);
    await expect
      .poll(() => page.locator(".typed-date input").first().inputValue())
      .not.toBe("9 Aug 2020");
    expect(await figures(page)).toBe(before);
    expect(await moving(page)).toBe(0);
    await page.mouse.up();
    await expect.poll(() => figures(page)).not.toBe(before);
  });
});
