// The browser of the tests: the system's Chromium or Chrome, else Playwright's own.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { onPath } from "./path.mjs";
import { run, SetupError, say, tool } from "./run.mjs";

/** By speed: the headless shell draws no window, and takes a sixth less time for the same tests. */
const names = [
  ...["chromium-headless-shell", "chromium", "chromium-browser"],
  ...["google-chrome-stable", "google-chrome"],
];

/** What apt is asked for, in this order: only Debian has the shell by itself. */
const packages = ["chromium-headless-shell", "chromium"];

/**
 * The path of a browser that runs: the system's, else Playwright's if it was downloaded.
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  const system = names.flatMap(onPath).find(answers);
  if (system !== undefined) return system;
  const { chromium } = await import("playwright");
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/** Makes sure that {@link findChromium} finds one: by apt where we may, else by Playwright's download. */
export async function provideChromium() {
  if ((await findChromium()) !== undefined) return;
  const root = process.getuid?.() === 0;
  if (root && onPath("apt-get").length > 0) {
    say("Installing Chromium with apt …");
    await run("apt-get", ["update"]);
    for (const name of packages) {
      await run("apt-get", ["install", "-y", name], {
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
      if ((await findChromium()) !== undefined) return;
    }
  }
  say("Downloading Chromium with Playwright …");
  await run(tool("playwright"), ["install", "chromium"]);
  if ((await findChromium()) !== undefined) return;
  throw new SetupError(
    "The browser tests need Chromium, and neither apt nor Playwright could provide it: install it and run npm test again.",
  );
}

/**
 * Whether the program starts; Ubuntu's `chromium-browser` may be a signpost to a snap that is not there.
 * @param {string} path
 */
function answers(path) {
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}
