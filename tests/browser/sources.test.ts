/** The page of sources: a feed is tested, added, read into the inbox, paused and removed. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";
import { HRODNA, march, page as marchPage, rss, SHARES } from "../support/feed-host.ts";
import { type ForeignHost, startForeignHost } from "../support/foreign-host.ts";
import { expectSound } from "../support/page-checks.ts";
import { aProposal } from "../support/proposals.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

let host: ForeignHost;
let vigil: Vigil;
beforeAll(async () => {
  host = await startForeignHost();
  rss(host, [HRODNA, SHARES]);
  vigil = await startVigil({
    FETCH_PRIVATE_HOSTS: host.host,
    JOB_FEEDS_CRON: "0 0 1 1 *",
    JOB_LINKS_CRON: "0 0 1 1 *",
  });
});
afterAll(async () => {
  await vigil.stop();
  await host.stop();
});

it("A feed is tested, added and read, and what it reports waits in the inbox with its words", async () => {
  const page = await openPage("/sources", { address: vigil.address, editorOf: vigil });
  await page.getByText("No feeds yet.").waitFor();
  await page.getByRole("button", { name: "Add a feed" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a feed" });
  expect(await dialog.getByRole("button", { name: "Add feed" }).isDisabled()).toBe(true);

  await dialog.getByLabel("Address").fill(`${host.origin}/nothing`);
  await dialog.getByRole("button", { name: "Test" }).click();
  await dialog.getByText("The host answered with an error. (HTTP 404)").waitFor();

  await dialog.getByLabel("Address").fill(`${host.origin}/feed.xml`);
  await page.keyboard.press("Enter");
  await dialog.getByText("Feed found").waitFor();
  await dialog.getByText("1 record").waitFor();
  await dialog.getByText("nothing found").waitFor();
  expect(await dialog.getByLabel("Name").inputValue()).toBe("A newsroom");
  await expectSound(page);
  await dialog.getByLabel("Who is speaking").selectOption("monitor");
  await dialog.getByRole("button", { name: "Add feed" }).click();

  const row = page.locator('[data-part="source-row"]');
  await row.getByText("Not read yet.").waitFor();
  await expectSound(page);
  await row.getByRole("button", { name: "Run now: A newsroom" }).click();
  await row.getByText("Items: 2, new: 2.").waitFor();
  await row.getByRole("link", { name: "1 in the inbox" }).click();
  await page.getByRole("heading", { name: "March in Hrodna" }).waitFor();
  await page.getByText("More than 3,000 people marched", { exact: false }).first().waitFor();
});

it("A feed is paused, resumed and removed, and what was done can be undone, on a phone too", async () => {
  const page = await openPage("/sources", {
    ...{ address: vigil.address, editorOf: vigil },
    screen: "phone",
  });
  const row = page.locator('[data-part="source-row"]');
  const act = async (name: string) => {
    await row.getByRole("button", { name: "More for A newsroom" }).click();
    await page.getByRole("menuitem", { name }).click();
  };
  await act("Pause");
  await row.getByText("Paused", { exact: true }).waitFor();
  await expectSound(page);
  await row.getByRole("button", { name: "Resume: A newsroom" }).click();
  await row.getByRole("button", { name: "Run now: A newsroom" }).waitFor();
  await act("Remove");
  await page.getByText("No feeds yet.").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await row.waitFor();
});

it("Whoever is no editor is told that, and nothing of the feeds", async () => {
  const page = await openPage("/sources", { address: vigil.address });
  await page.getByText("The sources are for editors.").waitFor();
  expect(await page.getByText(host.origin).count()).toBe(0);
});

it("A link that is gone is told on the record, listed for editors, and looked at again by a press", async () => {
  host.pages.set("/away", marchPage("A march", march("Brest", "3,000")));
  const page = await openPage("/sources", { address: vigil.address, editorOf: vigil });
  const send = async (path: string, data: object) => {
    const answer = await page.request.post(`${vigil.address}${path}`, {
      data,
      headers: { origin: vigil.address },
    });
    expect(answer.ok()).toBe(true);
    return answer.json();
  };
  const source = { kind: "news", publisher: "A newspaper", title: "A report" };
  const { event } = await send("/api/events", {
    ...aProposal(),
    sources: [{ ...source, key: "s", url: `${host.origin}/away` }],
    claims: [{ source: "s", metric: "participants", low: 9, high: 9, attributed_kind: "media" }],
  });
  const { items } = await (await page.request.get(`${vigil.address}/api/sources?q=report`)).json();
  const { id } = items.find(({ url }: { url: string }) => url === `${host.origin}/away`);
  expect(await send(`/api/sources/${id}/check`, {})).toMatchObject({ state: "there" });
  host.pages.delete("/away");
  expect(await send(`/api/sources/${id}/check`, {})).toMatchObject({ state: "gone" });

  await page.goto(`${vigil.address}/events/${event}`);
  await page.getByText("the page is no longer there", { exact: false }).waitFor();
  await expectSound(page);
  await page.goto(`${vigil.address}/sources`);
  const row = page.locator('[data-part="link-row"]');
  await row.getByText("Gone", { exact: true }).waitFor();
  await row.getByText("1 figure stands on it", { exact: false }).waitFor();
  await expectSound(page);
  host.pages.set("/away", marchPage("A march", march("Brest", "3,000")));
  await row.getByRole("button", { name: "Check now: A report" }).press("Enter");
  await page.getByText("A report: As first seen").waitFor();
  await page.getByText("No link is gone, moved or changed.").waitFor();
});
