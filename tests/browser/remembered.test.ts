/** The dashboard while the server's database is away: what is remembered is shown, as of when, until it is current. */
import { expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";

const SINCE = "2020-10-01T14:32:05.000Z";

it("says as of when it is shown, cites it so, and asks again until the answer is current", async () => {
  let away = true;
  let asked = 0;
  const page = await openPage("/", {
    fresh: true,
    watch: async (opened) => {
      await opened.clock.install();
      await opened.route(/\/api\/summary\?|\/api\/summary$/, async (route) => {
        asked += 1;
        const answer = await route.fetch();
        const json = { ...(away ? { stale_since: SINCE } : {}), ...(await answer.json()) };
        await route.fulfill({ response: answer, json });
      });
    },
  });
  const said = page.getByText(
    /Showing data as of 1 Oct 2020, 14:32 UTC\. Trying again in \d+ s\.$/,
  );
  await said.waitFor();
  const cited = page.locator(".citation");
  await expect.poll(() => cited.innerText()).toContain("1 Oct 2020, 14:32 UTC");
  const before = asked;
  await page.clock.fastForward("00:20");
  await expect.poll(() => asked).toBeGreaterThan(before);
  await said.waitFor();
  away = false;
  await page.clock.fastForward("00:20");
  await said.waitFor({ state: "detached" });
  await expect.poll(() => cited.innerText()).not.toContain("1 Oct 2020, 14:32");
});
