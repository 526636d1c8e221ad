// The browser of the benches: the system's Chromium or Playwright's own, found as the tests find it.
import { dirname, join } from "node:path";
import type { Browser } from "playwright";
import { ENTRY } from "./program.ts";

/** Loaded here and not at the head of a file, for a site runs without either. */
export async function launchChromium(): Promise<Browser> {
  const { chromium } = await import("playwright");
  const { findChromium } = (await import(
    join(dirname(ENTRY), "chromium.mjs")
  )) as typeof import("../bin/chromium.mjs");
  const executablePath = await findChromium();
  if (executablePath === undefined) throw new Error("No Chromium here: npm test installs one.");
  return chromium.launch({ executablePath });
}
