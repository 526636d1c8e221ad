/** What every page must hold, whatever it shows. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";
import { expect } from "vitest";
import { settled } from "./settled.ts";

/** Every way in which a page is looked at. */
export const LOOKS = (["desktop", "phone"] as const).flatMap((screen) =>
  (["light", "dark"] as const).map((colorScheme) => ({ screen, colorScheme })),
);

/**
 * axe finds nothing to object to, and nothing makes the page scroll sideways.
 * @param part selects what axe looks at; the whole page by default
 */
export async function expectSound(page: Page, part = "html"): Promise<void> {
  await settled(page);
  // Asked for violations alone and in the page itself, axe says the same in a quarter of the time.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .setLegacyMode()
    .include(part)
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBe(0);
}
