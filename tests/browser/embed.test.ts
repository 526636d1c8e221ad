/** Cards in a frame of another site's page, without scripts, and by themselves. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from "vitest";
import { CARDS } from "../../domain/embed.ts";
import { openPage } from "../support/chromium-page.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import { sharedBrowser } from "../support/page-pool.ts";
import { unframed } from "../support/pages.ts";

const BELARUS = "country=BLR&date=2020-08-22..2020-09-27&size=detained";

let host: Server;
let site: string;

/** Another site: a page that frames a card and fits the frame to the height it is told. */
const framing = (card: string) => `<!doctype html><title>A newsroom</title><body>
<iframe src="${inject("address")}/embed?${BELARUS}&card=${card}" width="640" height="50"></iframe>
<script>
  addEventListener("message", ({ data, source }) => {
    const [frame] = document.getElementsByTagName("iframe");
    if (source === frame.contentWindow && data.type === "vigil-height") frame.height = data.height;
  });
</script>`;

beforeAll(async () => {
  host = createServer((request, response) => {
    response.setHeader("content-type", "text/html");
    response.end(framing(request.url?.slice(1) ?? ""));
  });
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  site = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
});
afterAll(() => void host.close());

/** Gives each test a page of one profile, that of the tests of this kind. */
function pagesWith(options: BrowserContextOptions): () => Promise<Page> {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await (await sharedBrowser()).newContext(options);
  });
  afterAll(() => context.close());
  return async () => {
    const page = await context.newPage();
    onTestFinished(() => page.close());
    return page;
  };
}

describe("in a frame of another site", () => {
  const newPage = pagesWith({});

  it.each(CARDS)("the card %s is shown whole, fits its frame, and sets no cookie", async (card) => {
    const page = await newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${site}/${card}`);
    const frame = page.frameLocator("iframe");
    await frame.getByRole("heading", { level: 1 }).waitFor();
    const inner = await frame
      .locator("main")
      .evaluate((main) => main.getBoundingClientRect().height);
    await expect
      .poll(async () => (await page.locator("iframe").boundingBox())?.height ?? 0)
      .toBeGreaterThanOrEqual(inner);
    expect(await page.context().cookies()).toEqual([]);
    const origins = new Set(asked.map((url) => new URL(url).origin));
    expect([...origins].sort()).toEqual([site, inject("address")].sort());
    const fonts = asked.filter((url) => url.endsWith(".woff2"));
    expect(fonts.filter((url) => !/inter-latin-.{8}\.woff2$/.test(url))).toEqual([]);
  });
});

describe("without scripts", () => {
  const newPage = pagesWith({ javaScriptEnabled: false });

  it.each(CARDS)("the card %s is a picture and text", async (card) => {
    const page = await newPage();
    await page.goto(`${inject("address")}/embed?${BELARUS}&card=${card}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.getByText("Lowest").first().waitFor();
    await page.getByRole("link", { name: /^Open/ }).waitFor();
    const drawn = await page.locator("figure svg:visible").count();
    expect(drawn).toBeGreaterThan(0);
  });
});

describe("by itself", () => {
  const looks = CARDS.flatMap((card) => SCREENS.map((look) => ({ card, ...look })));

  it.each(looks)("the card $card is sound at $screen", async ({ card, ...look }) => {
    await expectSound(await openPage(`/embed?${BELARUS}&card=${card}`, look));
  });

  it.each(CARDS)("the card %s is sound at 300 pixels, with no text below 12", async (card) => {
    const page = await openPage(`/embed?${BELARUS}&card=${card}`);
    await page.setViewportSize({ width: 300, height: 600 });
    await expectSound(page);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("main *")]
        .filter((element) => element.textContent?.trim() && element.getClientRects().length > 0)
        .filter((element) => {
          const drawn = element.closest("svg");
          const scale = drawn ? (drawn.getScreenCTM()?.a ?? 1) : 1;
          return Number.parseFloat(getComputedStyle(element).fontSize) * scale < 11.9;
        })
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    expect(small).toEqual([]);
  });

  it.each(CARDS)(
    "the card %s in Arabic keeps foreign words in a frame of their own",
    async (card) => {
      const page = await openPage(`/embed?${BELARUS}&card=${card}&lang=ar`);
      expect(await unframed(page)).toEqual([]);
    },
  );

  it("its link leads to the same view, under the same rule", async () => {
    const page = await openPage(`/embed?${BELARUS}&rule=highest&card=figure`);
    const figure = await page.locator("p.card-figure").innerText();
    const href = await page.getByRole("link", { name: /Open in Vigil/ }).getAttribute("href");
    const dashboard = await openPage(href ?? "");
    const cell = dashboard.locator('[data-part="figures"] [data-id="detained"]');
    expect(await cell.innerText()).toContain(figure);
  });
});
