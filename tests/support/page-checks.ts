/** What every page must hold, whatever it shows. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";
import { expect } from "vitest";
import { settled } from "./settled.ts";

/** Every screen on which a page is looked at. */
export const SCREENS = (["desktop", "phone"] as const).map((screen) => ({ screen }));

/** The rules of axe that look at colours; all others look at what does not change with them. */
const ON_COLOURS = ["color-contrast", "link-in-text-block"];

/**
 * axe finds nothing to object to, in light nor in dark colours, and nothing makes the page scroll sideways.
 * @param part selects what axe looks at; the whole page by default
 */
export async function expectSound(page: Page, part = "html"): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  expect(await objections(page, part)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await objections(page, part, ON_COLOURS)).toEqual([]);
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBe(0);
}

/**
 * Asked for violations alone and in the page itself, axe says the same in a quarter of the time. Its half a megabyte is
 * sent to a page once.
 */
async function objections(
  page: Page,
  part: string,
  rules?: string[],
): Promise<[rule: string, ...string[]][]> {
  await settled(page);
  const has = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => "axe" in window)),
  );
  const builder = new AxeBuilder({ page, ...(has.every(Boolean) && { axeSource: "0" }) })
    .options({ resultTypes: ["violations"] })
    .setLegacyMode()
    .include(part);
  const { violations } = await (rules ? builder.withRules(rules) : builder).analyze();
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
}
