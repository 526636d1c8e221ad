// A process that keeps vitest warm: runs test files when it is asked to, and tells what came of them.
import { join } from "node:path";
import { inspect } from "node:util";
import { createVitest } from "vitest/node";
import { root } from "../run.mjs";

/**
 * What it is asked: files to run one group after another until a test fails, after source files have changed.
 * `databases` other than "both" leaves PostgreSQL out.
 * @typedef {{ groups: string[][], changed: string[], databases: "both" | "one" }} Asking
 */

/**
 * A test file that has ended: whether all of it passed, and the seconds it took.
 * @typedef {{ test: string, passed: boolean, seconds: number }} Ended
 */

/**
 * What it tells: that a test has ended, or a file of them; or that all files have, and what failed first (null for
 * nothing).
 * @typedef {{ ended: string | Ended } | { files: Ended[], failed: string | null }} Telling
 */

/** @typedef {import("vitest/node").TestSpecification} TestSpecification */

/** @param {Telling} telling */
const tell = (telling) => {
  process.send?.(telling);
};

const isOfPool = (/** @type {unknown} */ error) => String(error).includes("[vitest-pool]");

const bail = Number(process.argv[2]);

/**
 * What has come of the tests since it was last asked; vitest's own answer also holds what was run before. A failure
 * makes tests that run beside it fail too, since they are cut off: so the first one counts.
 * @type {Extract<Telling, { files: unknown }>}
 */
let came = { files: [], failed: null };

const vitest = await createVitest(
  "test",
  {
    root,
    bail,
    watch: false,
    project: ["unit", "api"],
    reporters: [
      {
        onTestCaseResult: (test) => {
          if (test.result().state === "failed")
            came.failed ??= `${test.module.relativeModuleId}: ${test.fullName}`;
          tell({ ended: test.fullName });
        },
        onTestModuleEnd: (module) => {
          const { duration, collectDuration, prepareDuration } = module.diagnostic();
          const test = module.relativeModuleId;
          // A file or a suite may also fail by itself.
          if (!module.ok()) came.failed ??= `${test}: ${module.errors()[0]?.message ?? "set-up"}`;
          const seconds = (duration + collectDuration + prepareDuration) / 1_000;
          const ended = { test, passed: module.ok(), seconds };
          came.files.push(ended);
          tell({ ended });
        },
      },
    ],
    // Files run in the order in which they are asked for.
    sequence: {
      sequencer: class {
        /** @param {TestSpecification[]} files */
        sort = async (files) => files;
        /** @param {TestSpecification[]} files */
        shard = async (files) => files;
      },
    },
  },
  { cacheDir: join(root, ".cache") },
);
const all = await vitest.globTestSpecifications();

process.on("message", async (/** @type {Asking} */ { groups, changed, databases }) => {
  for (const file of changed) vitest.invalidateFile(join(root, file));
  if (databases === "both") vitest.resetGlobalTestNamePattern();
  else vitest.setGlobalTestNamePattern(/^(?!.*\(PostgreSQL\))/);
  came = { files: [], failed: null };
  for (const group of groups) {
    const paths = group.map((test) => join(root, test));
    const specifications = paths.flatMap((path) => all.filter(({ moduleId }) => moduleId === path));
    const run = () => vitest.runTestSpecifications(specifications);
    let { unhandledErrors } = await run();
    // A worker that could not be started, on a machine that is busy, says nothing of the mutant.
    for (let left = 2; left > 0 && came.failed === null && unhandledErrors.some(isOfPool); left--)
      ({ unhandledErrors } = await run());
    const [error] = unhandledErrors;
    if (error)
      came.failed ??= inspect(error, { breakLength: Number.POSITIVE_INFINITY }).slice(0, 500);
    if (bail > 0 && came.failed !== null) break;
  }
  tell(came);
});
tell({ ended: "" });
