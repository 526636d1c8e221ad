/** The exports page: the file holds what the dashboard shows, and nothing is offered that does not. */
import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readWorkbook } from "../../server/imports/file/workbook.ts";
import { openPage, type PageOptions } from "../support/chromium-page.ts";
import { signInAsEditor } from "../support/editor.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import { readCsv } from "../support/read-csv.ts";
import { filesOf } from "../support/unpacked.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

let vigil: Vigil;
beforeAll(async () => {
  vigil = await startVigil();
});
afterAll(() => vigil.stop());

const VIEW = "country=BLR&date=2020-08-22..2020-09-27";
const open = (query: string, options: PageOptions = {}) =>
  openPage(`/exports${query && `?${query}`}`, { address: vigil.address, ...options });

/** The numbers of the reconciliation line, once it is ticked. */
async function reconciled(page: Page): Promise<number[]> {
  const line = page.getByRole("region", { name: "Do the numbers agree?" });
  await line.getByText("checked on the server").waitFor();
  return [...(await line.innerText()).matchAll(/\d[\d,]*/g)].map(([n]) =>
    Number(n.replaceAll(",", "")),
  );
}

/** The bytes that a link downloads. */
async function downloaded(page: Page, link: Locator): Promise<Buffer> {
  const downloading = page.waitForEvent("download");
  await link.click();
  return buffer(await (await downloading).createReadStream());
}

/** Downloads the file by the page's button; gives its rows, column names first. */
async function download(page: Page): Promise<string[][]> {
  const file = await downloaded(page, page.getByRole("link", { name: /^Download CSV/ }));
  return readCsv(file.toString("utf8"));
}

/** Has the list answer another total than the summary and the file do. */
async function falsifyTotal(page: Page): Promise<void> {
  await page.route("**/api/events?*", async (route) => {
    const response = await route.fetch();
    const body = await response.json();
    await route.fulfill({ response, json: { ...body, total: body.total + 1 } });
  });
}

const totalsOf = async (page: Page, query: string) =>
  (await (await page.request.get(`/api/summary?${query}`)).json()).totals;

describe("the file", () => {
  it("has as many rows as the table has and the map has and has not", async () => {
    const page = await open(VIEW);
    const { events, on_map, not_mappable } = await totalsOf(page, VIEW);
    expect(await reconciled(page)).toEqual([events, events, on_map, not_mappable]);
    await page.getByRole("link", { name: `Download CSV, ${events} rows` }).waitFor();
    expect(await download(page)).toHaveLength(events + 1);
  });

  it("holds one row for each claim of the same events, on demand", async () => {
    const page = await open(VIEW);
    await page.getByRole("radio", { name: "Claims, CSV" }).check();
    const { claims, events, on_map, not_mappable } = await totalsOf(page, VIEW);
    await page.getByRole("link", { name: `Download CSV, ${claims} rows` }).waitFor();
    expect(await reconciled(page)).toEqual([claims, events, events, on_map, not_mappable]);
    const [names, ...rows] = await download(page);
    expect(names?.[0]).toBe("claim_id");
    expect(rows).toHaveLength(claims);
  });

  it("is had in every format, with the events of the same view", async () => {
    const page = await open(VIEW);
    const { events } = await totalsOf(page, VIEW);
    await reconciled(page);
    const taken = async (label: string, button: string) => {
      await page.getByRole("radio", { name: label }).check();
      const link = page.getByRole("link", { name: button, exact: true });
      const ending = new URL((await link.getAttribute("href")) ?? "", vigil.address).pathname;
      return { ending: ending.slice("/api/export".length), file: await downloaded(page, link) };
    };
    const workbook = await taken("Excel workbook", `Download XLSX, ${events} rows`);
    const { sheets } = await readWorkbook(workbook.file);
    expect([workbook.ending, sheets[0]?.rows.length]).toEqual([".xlsx", events + 1]);
    const geojson = await taken("GeoJSON", `Download GeoJSON, ${events} rows`);
    expect(JSON.parse(geojson.file.toString()).features).toHaveLength(events);
    const lines = await taken("JSON Lines", `Download JSON Lines, ${events} rows`);
    expect(lines.file.toString().trimEnd().split("\n")).toHaveLength(events);
    const zip = await taken("Data package, ZIP", "Download ZIP");
    const { "events.csv": rows = "", "README.txt": readme } = filesOf(zip.file);
    expect(readCsv(rows)).toHaveLength(events + 1);
    expect(readme).toContain(VIEW);
  });

  it("begins as the page shows, with a dot where there is no figure", async () => {
    const page = await open(VIEW);
    await reconciled(page);
    const table = page.getByRole("region", { name: /First rows/ });
    const names = await table.getByRole("columnheader").allInnerTexts();
    const [columns = [], first = []] = await download(page);
    const cells = await table.getByRole("row").nth(1).getByRole("cell").allInnerTexts();
    const expected = names.map((name) => first[columns.indexOf(name)] || "·\nempty");
    expect(cells.map((cell) => cell.replace(/\s+/g, "\n"))).toEqual(
      expected.map((cell) => cell.replace(/\s+/g, "\n")),
    );
    expect(cells.join()).toContain("·");
  });

  it("follows the sentence and the rule of the page", async () => {
    const page = await open(VIEW);
    await reconciled(page);
    await page.getByRole("radio", { name: "Authorities" }).check();
    await expect.poll(() => new URL(page.url()).searchParams.get("rule")).toBe("authorities");
    await page.getByRole("button", { name: "all kinds" }).click();
    await page.getByRole("checkbox", { name: /Repression/ }).check();
    await page.keyboard.press("Escape");
    const query = `${VIEW}&kind=repression&rule=authorities`;
    const { events } = await totalsOf(page, query);
    await page.getByRole("link", { name: `Download CSV, ${events} rows` }).waitFor();
    const [names = [], ...rows] = await download(page);
    expect(rows).toHaveLength(events);
    expect(new Set(rows.map((cells) => cells[names.indexOf("kind")]))).toEqual(
      new Set(["repression"]),
    );
    expect(new Set(rows.map((cells) => cells[names.indexOf("rule")]))).toEqual(
      new Set(["authorities"]),
    );
  });

  it("is not offered when the table holds another number of events", async () => {
    const page = await open("kind=violence");
    await reconciled(page);
    await falsifyTotal(page);
    await page.getByRole("radio", { name: "Highest" }).check();
    await page.getByText(/does not hold what the table holds/).waitFor();
    expect(await page.getByRole("link", { name: /^Download CSV/ }).count()).toBe(0);
    expect(await page.getByText("checked on the server").count()).toBe(0);
  });

  it("has an address that stays current, to copy, and a citation", async () => {
    const page = await open(`${VIEW}&rule=highest`);
    await reconciled(page);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Copy: Data link, always current" }).click();
    await page.getByText("Copied.").waitFor();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(address).toBe(`${vigil.address}/api/export.csv?${VIEW}&rule=highest`);
    const answer = await page.request.get(address);
    expect(readCsv(await answer.text())).toHaveLength(((await reconciled(page))[0] as number) + 1);
    const cited = await page.getByRole("region", { name: "Cite as" }).innerText();
    expect(cited).toContain("22 Aug–27 Sep 2020");
    expect(cited).toContain(`${vigil.address}/?${VIEW}&rule=highest`);
  });
});

describe("snapshots", () => {
  it("are listed with their files, whose checksums are those of what is downloaded", async () => {
    const page = await open("");
    await page.getByText(/None yet/).waitFor();
    await signInAsEditor(page, vigil);
    expect((await page.request.post("/api/jobs/snapshot/run", { data: {} })).status()).toBe(202);
    const made = async () => (await (await page.request.get("/api/snapshots")).json()).items.length;
    await expect.poll(made).toBe(1);
    await page.reload();
    const snapshot = page.locator(".snapshot");
    await snapshot.getByText("94 events, 216 claims").waitFor();
    for (const name of ["events.csv", "claims.csv", "manifest.json"]) {
      const line = snapshot.getByRole("listitem").filter({ hasText: name });
      const file = await downloaded(page, line.getByRole("link"));
      const sum = createHash("sha256").update(file).digest("hex");
      expect(await line.locator("bdi").innerText()).toBe(sum);
    }
  });

  it("are noted as cited by an editor, for everybody to see, and taken back", async () => {
    const page = await open("", { editorOf: vigil });
    const snapshot = page.locator(".snapshot");
    await snapshot.getByRole("button", { name: "Note a citation…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Address").fill("doi:10.1000/182");
    await dialog.getByRole("button", { name: "Note it" }).click();
    await dialog.getByText("Give an address that begins with https://.").waitFor();
    await dialog.getByLabel("Address").fill("https://doi.org/10.1000/182");
    await expectSound(page);
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "hidden" });
    const link = snapshot.getByRole("link", { name: "https://doi.org/10.1000/182" });
    await link.waitFor();
    const stranger = await open("");
    await stranger.getByText("https://doi.org/10.1000/182").waitFor();
    expect(await stranger.getByRole("button", { name: /citation|Take back/ }).count()).toBe(0);
    await snapshot.getByRole("button", { name: "Take back: https://doi.org/10.1000/182" }).click();
    await link.waitFor({ state: "detached" });
  });

  it("whose files are gone say so, and keep their checksums", async () => {
    const gone = { at: "2026-11-24T00:20:00.000Z", why: "pruned", note: null };
    const page = await open("");
    await page.route("**/api/snapshots?*", async (route) => {
      const response = await route.fetch();
      const { items, next } = await response.json();
      const [snapshot] = items;
      await route.fulfill({ response, json: { items: [{ ...snapshot, gone }], next } });
    });
    await page.reload();
    const snapshot = page.locator(".snapshot");
    await snapshot.getByText("Its files were removed on 24 Nov 2026 to make room.").waitFor();
    expect(await snapshot.getByRole("link").count()).toBe(0);
    expect(await snapshot.locator("bdi").allInnerTexts()).toContainEqual(
      expect.stringMatching(/^[\da-f]{64}$/),
    );
  });
});

describe.each(SCREENS)("the exports page on a $screen", (look) => {
  it("is sound", async () => {
    const page = await open(VIEW, look);
    await reconciled(page);
    await expectSound(page);
  });
});
