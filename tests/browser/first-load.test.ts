/** The weight of the dashboard's first look: what is transferred before anybody touches the page. */
import { gzipSync } from "node:zlib";
import { expect, inject, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";

/** A file that a page asked for, and how many bytes came, as they were sent. */
type Asked = { readonly url: URL; readonly sent: number; readonly first: boolean };

/**
 * Everything that the dashboard asks for by itself, until charts and paper are there: `first`, what it asked for before
 * its timeline could be drawn.
 */
async function allAsked(path: string): Promise<Asked[]> {
  const page = await openPage(path, { fresh: true });
  await page.locator(".panel-canvas canvas[width]").first().waitFor();
  await page.locator("#charts .chart").first().waitFor();
  const asked = () =>
    page.evaluate(() =>
      (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).map(
        ({ name, startTime, responseEnd, encodedBodySize }) => ({
          ...{ name, startTime, responseEnd },
          sent: encodedBodySize,
        }),
      ),
    );
  // What draws the paper comes by itself, too.
  await expect
    .poll(async () => (await asked()).map(({ name }) => name).join())
    .toMatch(/\/press-\S*\.css/);
  const all = await asked();
  const drawn = all.find(({ name }) => name.includes("/chart-js-"))?.responseEnd ?? 0;
  return all.map(({ name, startTime, sent }) => ({
    ...{ url: new URL(name), sent },
    first: startTime <= drawn,
  }));
}

async function firstLook(path: string): Promise<URL[]> {
  return (await allAsked(path)).filter(({ first }) => first).map(({ url }) => url);
}

/** What the files that end so weigh as gzip sends them, in all and each by its name. */
async function gzipped(urls: readonly URL[], ending: string) {
  const own = urls.filter(({ pathname }) => pathname.endsWith(ending));
  const files = await Promise.all(
    own.map(async (url) => {
      const file = Buffer.from(await (await fetch(url)).arrayBuffer());
      return { name: url.pathname, bytes: gzipSync(file).length };
    }),
  );
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return { bytes, each: files.map((file) => `${file.bytes} ${file.name}`).join("\n") };
}

/** Says which files there are, where they weigh too much. */
async function expectAtMost(most: number, urls: readonly URL[], ending: string): Promise<void> {
  const { bytes, each } = await gzipped(urls, ending);
  expect(bytes, each).toBeLessThanOrEqual(most);
}

it("The dashboard loads at most 200 kB of script, 20 kB of style and 120 kB of base map, compressed", async () => {
  const urls = await firstLook("/");
  await expectAtMost(200_000, urls, ".js");
  await expectAtMost(20_000, urls, ".css");
  await expectAtMost(120_000, urls, ".json");
});

it("With the charts below and the paper, which follow by themselves, it is 200 kB of script as it is sent", async () => {
  const scripts = (await allAsked("/")).filter(({ url }) => url.pathname.endsWith(".js"));
  expect(scripts.some(({ url }) => url.pathname.includes("/all-"))).toBe(true);
  expect(scripts.reduce((sum, { sent }) => sum + sent, 0)).toBeLessThanOrEqual(200_000);
});

it("Its first answer can be drawn after 150 kB of script, all of it named in the page", async () => {
  const page = await (await fetch(inject("address"))).text();
  const named = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]*\.js)"/g)].map(
    ([, path]) => new URL(path ?? "", inject("address")),
  );
  expect(named.length).toBeGreaterThan(3);
  await expectAtMost(150_000, named, ".js");
});

/** Bytes of the files of letters by name, without the hash. */
async function letters(urls: readonly URL[]): Promise<Record<string, number>> {
  const own = urls.filter(({ pathname }) => pathname.endsWith(".woff2"));
  const files = own.map(async (url): Promise<[string, number]> => {
    const name = url.pathname.replace(/^\/assets\/(.*)-.{8}\.woff2$/, "$1");
    return [name, (await (await fetch(url)).arrayBuffer()).byteLength];
  });
  return Object.fromEntries(await Promise.all(files));
}

it("Its letters weigh at most 48 kB; a source's own words, where some are near, bring at most 36 kB of their own", async () => {
  const loaded = Object.entries(await letters(await firstLook("/")));
  const [interface_, words] = [/^inter/, /^source-serif/].map((face) =>
    loaded.filter(([name]) => face.test(name)),
  );
  const sum = (files = loaded) => files.reduce((all, [, bytes]) => all + bytes, 0);
  expect(interface_?.map(([name]) => name).sort()).toEqual(["inter-latin", "inter-latin-a"]);
  expect(sum(interface_)).toBeLessThanOrEqual(48_000);
  expect(sum(words)).toBeLessThanOrEqual(36_000);
});

it("The interface's letters are named in the page, so that nothing is laid out twice for them", async () => {
  const page = await (await fetch(inject("address"))).text();
  const named = [...page.matchAll(/rel="preload"\s+href="([^"]*)-.{8}\.woff2"/g)];
  expect(named.map(([, path]) => path)).toEqual(["/assets/inter-latin", "/assets/inter-latin-a"]);
});

it.each(["Łódź, Mahilioŭ, Žodzina", "Gəncə, Timișoara, ẞ", "Мінск, Київ, Ўзда", "Ɓàlá, Ǵ"])(
  "%s is set in the page's own letters, thick and thin",
  async (names) => {
    const page = await openPage("/method", { fresh: true });
    await page.evaluate(async (text) => {
      const line = document.createElement("p");
      line.id = "names";
      const bold = document.createElement("b");
      bold.append(text);
      line.append(text, bold);
      document.querySelector("main")?.prepend(line);
      await document.fonts.ready;
    }, names);
    const session = await page.context().newCDPSession(page);
    await session.send("DOM.enable");
    await session.send("CSS.enable");
    const { root } = await session.send("DOM.getDocument");
    const { nodeId } = await session.send("DOM.querySelector", {
      nodeId: root.nodeId,
      selector: "#names",
    });
    await expect
      .poll(async () => {
        const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
        return fonts.map(({ familyName, isCustomFont }) => isCustomFont || familyName);
      })
      .toEqual([true]);
  },
);

it("What fills the window is drawn first, and is ready when what lies below it stands too", async () => {
  const page = await openPage("/", {
    fresh: true,
    watch: async (page) => {
      await page.addInitScript(() => {
        const watch = new MutationObserver(() => {
          const rows = document.querySelectorAll(".row").length;
          if (rows === 0) return;
          Object.assign(window, {
            first: { rows, table: document.querySelector("#table") !== null },
          });
          watch.disconnect();
        });
        watch.observe(document, { childList: true, subtree: true });
      });
    },
  });
  expect(await page.evaluate(() => Reflect.get(window, "first"))).toEqual({
    rows: 12,
    table: false,
  });
  expect(await page.locator(".row").count()).toBe(60);
  expect(await page.locator("#table tbody tr").count()).toBe(10);
});

it("The dashboard asks its first questions once each, as they were named with its page", async () => {
  const path = "/?date=2020-09-01..2020-09-30";
  const { headers } = await fetch(inject("address") + path);
  const named = [...(headers.get("link") ?? "").matchAll(/<([^>]*)>/g)].map(([, at]) => at);
  const asked = (await firstLook(path))
    .filter(({ pathname }) => pathname === "/api/summary" || pathname === "/api/events")
    .map(({ pathname, search }) => pathname + search);
  const theArchive = "/api/summary?bin=auto";
  expect(named).toHaveLength(2);
  expect(asked.sort()).toEqual([...named, theArchive].sort());
});
