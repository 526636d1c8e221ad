/** A run of tests that is cut off or killed: what it says, and that it leaves no process and no folder. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { root } from "../../bin/run.mjs";
import { tally } from "../../bin/tally.mjs";
import { eventually } from "../support/eventually.ts";

const WHICH = ["--config", join(root, "tests/support/endless-run/vitest.config.ts")];

/** Processes that were started with the folder, or in it (proc(5)). */
function processesOf(folder: string): string[] {
  return readdirSync("/proc")
    .filter((pid) => /^\d+$/.test(pid))
    .flatMap((pid) => {
      try {
        const [words, environment] = ["cmdline", "environ"].map((file) =>
          readFileSync(`/proc/${pid}/${file}`, "utf8"),
        );
        const about = [words, environment, readlinkSync(`/proc/${pid}/cwd`)];
        return about.some((text) => text?.includes(folder)) ? [words ?? ""] : [];
      } catch {
        return [];
      }
    });
}

describe.skipIf(process.platform !== "linux")("a run of tests", () => {
  let told: string;
  const tallies = () => readdirSync(tmpdir()).filter((name) => name.startsWith("vigil-tally-"));
  let others: string[];
  beforeEach(() => {
    others = tallies();
    told = join(mkdtempSync(join(tmpdir(), "vigil-told-")), "folder");
  });
  const env = () => ({ ...process.env, ENDLESS_RUN: told });
  const started = () =>
    eventually(() => {
      const folder = readFileSync(told, "utf8");
      expect(processesOf(folder).join()).toMatch(
        /vigil\.mjs[\s\S]*postgres|postgres[\s\S]*vigil\.mjs/,
      );
      return folder;
    });
  const leavesNothing = (folder: string) =>
    eventually(() => {
      expect(processesOf(folder)).toEqual([]);
      expect(existsSync(folder)).toBe(false);
      expect(tallies().filter((name) => !others.includes(name))).toEqual([]);
    });

  it("that is cut off tells how many tests had run, and leaves nothing", async () => {
    const cutting = new AbortController();
    const running = tally(WHICH, { signal: cutting.signal, env: env() });
    const folder = await started();
    cutting.abort();
    expect(await running).toMatchObject({ passed: 1, failed: 1, cut: true });
    await leavesNothing(folder);
  });

  it("whose starter is killed leaves nothing either", async () => {
    const program = `import { tally } from ${JSON.stringify(join(root, "bin/tally.mjs"))};
      await tally(${JSON.stringify(WHICH)}, { signal: new AbortController().signal });`;
    const starter = spawn(process.execPath, ["--input-type=module", "-e", program], {
      ...{ env: env(), stdio: "ignore" },
    });
    const folder = await started();
    starter.kill("SIGKILL");
    await leavesNothing(folder);
  });
});
