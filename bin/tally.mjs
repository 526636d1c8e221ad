// Runs one vitest project and counts its tests.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run, tool } from "./run.mjs";

/**
 * How many tests of a project passed and failed. A project that fails beside its tests (a file that can't be
 * loaded, a set-up that breaks, no test at all) counts as one failed test.
 * @param {string} project
 * @param {number} timeout in ms
 */
export async function projectTally(project, timeout) {
  const folder = mkdtempSync(join(tmpdir(), "vigil-tally-"));
  const file = join(folder, "report.json");
  const { code } = await run(
    tool("vitest"),
    [
      ...["run", "--project", project, "--reporter=default"],
      ...["--reporter=json", `--outputFile.json=${file}`],
    ],
    { show: true, timeout },
  );
  const { numPassedTests: passed, numFailedTests: failed } = report(file);
  rmSync(folder, { recursive: true });
  const whole = code === 0 && passed > 0;
  return { passed, failed: whole ? failed : Math.max(failed, 1) };
}

/**
 * @param {string} file
 * @returns {{ numPassedTests: number, numFailedTests: number }}
 */
function report(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0 };
  }
}
