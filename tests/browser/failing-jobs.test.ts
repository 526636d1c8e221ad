/** A job that fails each time it runs is told on every page to whoever may run jobs. */
import type { Page, Route } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JobAnswer } from "../../domain/answers/job.ts";
import { openPage, type PageOptions } from "../support/chromium-page.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

let vigil: Vigil;
beforeAll(async () => {
  vigil = await startVigil();
});
afterAll(() => vigil.stop());

describe("a job that fails each time", () => {
  /** The jobs as the server tells them, but that the newest runs of the backup failed. */
  const withFailures = (many: number) => async (route: Route) => {
    const { items } = await (await route.fetch()).json();
    const runs = Array.from({ length: many }, (_, i) => ({
      ...{ id: `failed-${i}`, job: "backup", slot: "2026-11-24T02:30:00.000Z", ahead: false },
      ...{ started_at: `2026-11-${24 - i}T02:30:00.000Z`, finished_at: null, state: "failed" },
      ...{ result: "The disk is full.", outcome: null },
    }));
    const told = items.map((one: JobAnswer) =>
      one.name === "backup" ? { ...one, state: "failed", runs } : one,
    );
    await route.fulfill({ json: { items: told } });
  };
  const openFailing = async (many: number, options: PageOptions = {}) => {
    let asked: Promise<unknown> = Promise.resolve();
    const page = await openPage("/corrections", {
      address: vigil.address,
      watch: async (page) => {
        asked = page.waitForResponse("**/api/jobs");
        await page.route("**/api/jobs", withFailures(many));
      },
      ...options,
    });
    return { page, asked };
  };
  const banner = (page: Page) => page.locator('[data-part="job-banner"]');

  it("is told above every page but that of the jobs, with why, and leads there", async () => {
    const { page } = await openFailing(3, { editorOf: vigil });
    await expect
      .poll(() => banner(page).innerText())
      .toBe(
        "Backup: the last 3 runs failed, the newest on 24 Nov, 02:30. The disk is full. See its runs",
      );
    await banner(page).getByRole("link").click();
    await page.locator('[data-part="job"][data-id="backup"]').waitFor();
    expect(await banner(page).count()).toBe(0);
  });

  it("is not told of two failures, nor to whoever may not run jobs", async () => {
    const { page, asked } = await openFailing(2, { editorOf: vigil });
    await asked;
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await banner(page).count()).toBe(0);
    const stranger = await openFailing(3);
    stranger.asked.catch(() => undefined);
    expect(await banner(stranger.page).count()).toBe(0);
  });
});
