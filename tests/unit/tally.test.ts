/** What a run of tests says of itself at its end. */
import { join } from "node:path";
import { expect, it } from "vitest";
import { root, run } from "../../bin/run.mjs";

it("says again at its end which tests, set-ups and files failed, and why", async () => {
  // In a process of its own: what the failing run prints is not of this one.
  const which = ["--config", join(root, "tests/support/failing-run/vitest.config.ts")];
  const program = `import { tally } from ${JSON.stringify(join(root, "bin/tally.mjs"))};
    const counts = await tally(${JSON.stringify(which)}, { signal: new AbortController().signal });
    console.log("\\n" + JSON.stringify(counts));`;
  const { output } = await run(process.execPath, ["--input-type=module", "-e", program]);
  const { passed, failed, said, cut } = JSON.parse(output.trim().split("\n").at(-1) ?? "");
  expect({ passed, failed, cut }).toEqual({ passed: 1, failed: 1, cut: false });
  expect(said.map((text: string) => text.split("\n").slice(0, 2).join(": ")).sort()).toEqual([
    "tests/support/failing-run/does-not-load.ts: The file does not load.",
    "tests/support/failing-run/fails.ts > says that two is three: expected 2 to be 3 // Object.is equality",
    "tests/support/failing-run/fails.ts: The set-up breaks.",
  ]);
});
