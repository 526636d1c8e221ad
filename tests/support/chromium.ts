/** Global set-up of the `browser` project: one Vigil with the seed, and one Chromium for all its files. */
import { chromium } from "playwright";
import type { TestProject } from "vitest/node";
import { findChromium } from "../../bin/chromium.mjs";
import { startVigil } from "./vigil.ts";

/** The boxes of suggestions under the address bar, which nobody sees: each window would start a process that draws them. */
const UNSEEN = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"];

/** What Playwright turns off, since Chromium heeds the last such list alone. */
const OFF = [
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades"],
  ...["HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding"],
  ...["ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect", "AimEnabled"],
  ...["OptimizationHints", "NetworkTimeServiceQuerying", "PreconnectToSearch"],
];

const quiet = [
  ...["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  ...["--disable-component-update", "--disable-sync"],
  `--disable-features=${[...OFF, ...UNSEEN].join(",")}`,
];

/** Starts both; what it returns stops both. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = await findChromium();
  if (executablePath === undefined) throw new Error("No Chromium here: run npm test once.");
  const vigil = await startVigil();
  const browser = await chromium.launchServer({
    executablePath,
    args: quiet,
    chromiumSandbox: false,
  });
  project.provide("address", vigil.address);
  project.provide("adminLink", vigil.adminLink);
  project.provide("browserEndpoint", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await vigil.stop();
  };
}
