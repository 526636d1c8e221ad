/** The figures of a record in words: wording, what parts leave, groups of people, and what is not known. */
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";

const ID = "BLR-2020-09-13-minsk";
const open = (path = `/events/${ID}`) => openPage(path);
const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

describe("a record's figures", () => {
  it("heads a figure with its whole wording, so that a bound is not quoted as a number", async () => {
    const page = await open();
    expect(await section(page, "Crowd").innerText()).toMatch(/^Crowd[\s\S]*\nmore than 100,000\n/);
    expect(await section(page, "Detained").innerText()).toMatch(
      /^Detained[\s\S]*\nmore than 500\n/,
    );
    const highest = await open(`/events/${ID}?rule=highest`);
    expect(await section(highest, "Crowd").innerText()).toContain("\nabout 150,000\n");
  });

  it("calculates what it counts beyond its parts, with the terms", async () => {
    const page = await open("/events/BLR-2020-09-05-nationwide");
    expect(await section(page, "Parts").innerText()).toMatch(
      /Beyond its parts\s+Crowd 3,000 4,000 − 1,000 · nobody said this number$/,
    );
    expect(await section(page, "Crowd").innerText()).toContain(
      "Beyond its parts: 3,000, that is 4,000 − 1,000. Nobody said this number.",
    );
  });

  it("says nothing of that where a term is an upper bound, as of 100,000 with a part of up to 15,000", async () => {
    const page = await open();
    expect(await section(page, "Parts").innerText()).toContain("up to 15,000");
    expect(await page.locator("main").innerText()).not.toMatch(/85,000|Beyond its parts/);
  });

  it("does not say that nobody was killed or hurt where only a part of it tells", async () => {
    const page = await open("/events/BLR-2020-protests");
    const { rollup, figures } = await (
      await page.request.get("/api/events/BLR-2020-protests")
    ).json();
    expect([rollup.killed, figures.killed]).toEqual([2, undefined]);
    await expect
      .poll(() => section(page, "Killed").innerText())
      .toMatch(/No figure\s+No source gives a figure for the whole event, only for parts of it\./);
  });

  it("says which groups a figure is made of, and where its parts stand for them", async () => {
    const page = await open("/events/BLR-2020-08-11-nationwide");
    const said = () => section(page, "Injured").innerText();
    await expect
      .poll(said)
      .toMatch(
        /65 or more\s+No claim .* counts everybody\. From groups: 51 civilians, 14 police\./,
      );
    expect(await said()).toContain("those in use tell how many there were at least");
    await page.goto(new URL("/events/BLR-2020-protests", page.url()).href);
    await expect.poll(said).toMatch(/No figure\s+No claim .* counts everybody, and the parts/);
  });
});
