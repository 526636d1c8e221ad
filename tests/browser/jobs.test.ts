/** The jobs page: how the jobs stand, run now, pause and resume, kept current without a reload. */
import type { Page, Route } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JobAnswer } from "../../domain/answers/job.ts";
import { openPage, type PageOptions } from "../support/chromium-page.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

let vigil: Vigil;
beforeAll(async () => {
  vigil = await startVigil({ JOB_REFRESH_CRON: "*/2 * * * * *" });
});
afterAll(() => vigil.stop());

const open = (options: PageOptions = {}) =>
  openPage("/jobs", { address: vigil.address, ...options });

async function openSignedIn(options: PageOptions = {}): Promise<Page> {
  const page = await open({ editorOf: vigil, ...options });
  await page.getByRole("button", { name: "Run now: Verify" }).waitFor();
  return page;
}

const job = (page: Page, name: string) => page.locator(`[data-part="job"][data-id="${name}"]`);

it("What a run did is told in the reader's language", async () => {
  const page = await openPage("/jobs?lang=ru", { editorOf: vigil });
  await expect
    .poll(() => job(page, "refresh").innerText())
    .toMatch(/Архив дошёл до изменения \d+\./);
});

/** The jobs as the server tells them, but that the newest run of one was dated ahead, and failed. */
async function withRunAhead(route: Route): Promise<void> {
  const { items } = await (await route.fetch()).json();
  const run = { job: "verify", slot: "2026-11-24T02:40:00.000Z", result: null, outcome: null };
  const moments = (day: string) => ({
    started_at: `${day}T02:40:00.000Z`,
    finished_at: `${day}T02:40:40.000Z`,
  });
  const runs = [
    { ...run, ...moments("2036-11-24"), id: "ahead", state: "failed", ahead: true },
    { ...run, ...moments("2026-11-24"), id: "before", state: "done", ahead: false },
  ];
  const told = items.map((one: JobAnswer) =>
    one.name === "verify" ? { ...one, state: "on_time", runs } : one,
  );
  await route.fulfill({ json: { items: told } });
}

/** Has the disk nearly full. */
async function nearlyFull(route: Route): Promise<void> {
  const disk = await (await route.fetch()).json();
  await route.fulfill({ json: { ...disk, size: 80e9, free: 1.5e9, low: true } });
}

describe("the disk", () => {
  it("is told to whoever may run jobs, with what the data takes of it", async () => {
    const page = await openSignedIn();
    const disk = page.getByRole("region", { name: "Disk" });
    await disk.locator("[data-part=disk]").waitFor();
    const words = await disk.innerText();
    for (const part of [
      /Free\s+[\d.]+ GB of [\d.]+ [GT]B/,
      /Database\s+[\d.]+ [kM]B/,
      /Snapshots\s/,
    ])
      expect(words).toMatch(part);
    expect(words).not.toContain("nearly full");
    const stranger = await open();
    await job(stranger, "verify").waitFor();
    expect(await stranger.getByRole("region", { name: "Disk" }).count()).toBe(0);
  });

  it.each(SCREENS)("warns when it is nearly full, on a $screen", async (look) => {
    const page = await openSignedIn({
      ...look,
      watch: (opened) => opened.route("**/api/disk", nearlyFull),
    });
    await page.getByText("The disk is nearly full. 1.5 GB of 80 GB are free.").waitFor();
    await expectSound(page);
  });
});

/** The jobs, of which the last drill failed, and last night's backup with it. */
async function withFailures(route: Route): Promise<void> {
  const { items } = await (await route.fetch()).json();
  const run = {
    ...{ slot: "2026-11-24T02:30:00.000Z", started_at: "2026-11-24T02:30:00.000Z" },
    ...{ finished_at: "2026-11-24T02:30:38.000Z", state: "failed", ahead: false },
  };
  const told = "The log breaks: change 4102 was altered.";
  const failed: Record<string, unknown> = {
    backup: { ...run, id: "b", job: "backup", result: "The disk is full.", outcome: null },
    drill: {
      ...{ ...run, id: "d", job: "drill", result: told },
      outcome: { key: "drill_failed", at: run.slot, told },
    },
  };
  const jobs = items.map((one: JobAnswer) =>
    one.name in failed ? { ...one, state: "failed", runs: [failed[one.name]] } : one,
  );
  await route.fulfill({ json: { items: jobs } });
}

/** Backups of some days, the newest of which is older than the last try. */
async function someKept(route: Route): Promise<void> {
  await route.fulfill({
    json: {
      newest: { at: "2026-11-21T02:30:00.000Z", bytes: 412e6 },
      apart: true,
      kept: [
        { period: "daily", have: 4, of: 7 },
        { period: "weekly", have: 4, of: 4 },
        { period: "monthly", have: 2, of: 12 },
      ],
    },
  });
}

describe("safe keeping", () => {
  it("is not said to be fine before a backup has come back, and is once one has", async () => {
    const page = await openSignedIn();
    const keeping = page.getByRole("region", { name: "Safe keeping" });
    await keeping.getByText("None yet").waitFor();
    expect(await keeping.innerText()).toContain("Whether a backup comes back is not known yet.");
    await keeping.getByRole("button", { name: "Back up now" }).click();
    await expect.poll(() => keeping.innerText()).toMatch(/read back/);
    await keeping.getByRole("button", { name: "Run the drill" }).click();
    await expect.poll(() => keeping.innerText()).toMatch(/Passed \d+ \w+, \d\d:\d\d/);
    const words = await keeping.innerText();
    expect(words).toMatch(/Every table is equal, events: 94, log unbroken to change \d+\./);
    expect(words).toMatch(/daily\s+1 of 7\s+weekly\s+1 of 4\s+monthly\s+1 of 12/);
    expect(words).toContain(
      "Backup: Every day at 02:30 UTC. Drill: Every week, Mon 04:00 UTC. On the same disk as the data.",
    );
    expect(await keeping.locator(".job-state-ok").count()).toBe(2);
  });

  it.each(SCREENS)("says what is wrong and what to leave alone, on a $screen", async (look) => {
    const page = await openSignedIn({
      ...look,
      watch: async (opened) => {
        await opened.route("**/api/jobs", withFailures);
        await opened.route("**/api/backups", someKept);
      },
    });
    const keeping = page.getByRole("region", { name: "Safe keeping" });
    await keeping.getByText("Failed 24 Nov, 02:30").waitFor();
    const words = await keeping.innerText();
    expect(words).toMatch(/21 Nov, 02:30\s+None was made since\. The disk is full\./);
    expect(words).toContain(
      "The log breaks: change 4102 was altered. Do not delete older backups.",
    );
    expect(await keeping.locator(".job-state-ok").count()).toBe(0);
    await expectSound(page);
  });

  it("is told to nobody but those who may run jobs", async () => {
    const page = await open();
    await job(page, "backup").waitFor();
    expect(await page.getByRole("region", { name: "Safe keeping" }).count()).toBe(0);
  });
});

describe("a stranger", () => {
  it("reads each job's schedule in words and as cron, its state and its next run", async () => {
    const page = await open();
    const snapshot = job(page, "snapshot");
    expect(await snapshot.innerText()).toMatch(/Every day at 00:10 UTC\s+10 0 \* \* \*/);
    expect(await snapshot.innerText()).toMatch(/New\s+has not run yet/);
    expect(await snapshot.innerText()).toMatch(/in \d+ (h|min|s)/);
    expect(await job(page, "refresh").innerText()).toContain("Every 2 seconds");
  });

  it("is told which runs a clock that was ahead has dated, and how the job stands apart from them", async () => {
    const page = await openPage("/jobs?job=verify", {
      address: vigil.address,
      watch: (opened) => opened.route("**/api/jobs", withRunAhead),
    });
    await page.getByText("The clock was ahead. Some runs are dated later").waitFor();
    const rows = page.locator(".last-runs [data-part=row]");
    expect(await rows.first().innerText()).toContain("Dated later than it took place");
    expect(await rows.last().innerText()).not.toContain("Dated later");
    expect(await job(page, "verify").innerText()).toMatch(/On time\s+24 Nov, 02:40, 40 s/);
    await expectSound(page);
  });

  it("runs nothing, and is not told what a run did", async () => {
    const page = await open();
    await expect.poll(() => job(page, "refresh").innerText()).toContain("On time");
    expect(await page.getByRole("button", { name: /Run now|Pause|More for/ }).count()).toBe(0);
    expect(await page.locator("main").innerText()).not.toContain("The record stands at");
    await page.getByText("What a run did is told to whoever may run jobs.").waitFor();
  });

  it("sees runs that end while looking", async () => {
    const page = await open();
    await job(page, "refresh").getByRole("link").click();
    const runs = page.locator(".last-runs [data-part=row]");
    await runs.first().waitFor();
    const before = await runs.first().getAttribute("data-id");
    await expect.poll(() => runs.first().getAttribute("data-id")).not.toBe(before);
  });
});

describe("an administrator", () => {
  it("runs a job now and reads what it did", async () => {
    const page = await openSignedIn();
    await page.getByRole("button", { name: "Run now: Verify" }).click();
    await page.getByText("Verify has begun.").waitFor();
    await expect
      .poll(() => job(page, "verify").innerText())
      .toMatch(/On time.*Changes: \d+, records: 94/s);
    expect(new URL(page.url()).searchParams.get("job")).toBe("verify");
    const runs = page.getByRole("region", { name: /Last runs of Verify/ }).getByRole("row");
    expect(await runs.count()).toBe(2);
    expect(await runs.last().innerText()).toMatch(/Done.*records: 94/s);
    const bars = job(page, "verify").getByRole("img");
    expect(await bars.getAttribute("aria-label")).toMatch(/^1 run, 0 of them not finished well/);
  });

  it("pauses a job and resumes it, by keyboard alone", async () => {
    const page = await openSignedIn();
    await job(page, "publish").getByRole("link").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page
      .locator(":focus")
      .and(page.getByRole("menuitem", { name: "Pause" }))
      .waitFor();
    await page.keyboard.press("Enter");
    const said = () => job(page, "publish").innerText();
    await expect.poll(said).toMatch(/Paused.*paused/s);
    await page.getByRole("button", { name: "Resume: Publish what is due" }).press("Enter");
    await expect.poll(said).not.toContain("Paused");
    expect(await said()).toMatch(/in \d+ s/);
  });
});

describe.each(SCREENS)("the jobs page on a $screen", (look) => {
  it("is sound for a stranger and for an administrator", async () => {
    await expectSound(await open(look));
    const page = await openSignedIn(look);
    await page.locator(".last-runs").waitFor();
    await expectSound(page);
  });
});

it("On a phone the buttons of an administrator have room in longer words", async () => {
  const page = await openSignedIn({ screen: "phone" });
  for (const code of ["es", "fr", "en-XA"]) {
    await page.goto(`/jobs?lang=${code}`);
    await page.locator(".job-actions").first().waitFor();
    const reach = await page
      .locator(".job-actions")
      .evaluateAll((all) => all.map((buttons) => buttons.getBoundingClientRect().right));
    expect(Math.max(...reach)).toBeLessThanOrEqual(375 - 16);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - 375);
    expect(over).toBe(0);
  }
});
