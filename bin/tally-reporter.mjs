// Reports each test to `bin/tally.mjs` as soon as it has ended, for a run that may be cut off.
import { appendFileSync } from "node:fs";

/** Appends a line of JSON for each test: its state, and what to say of it when it failed. */
export default class TallyReporter {
  /** @param {import("vitest/node").TestCase} test */
  onTestCaseResult(test) {
    const { state, errors } = test.result();
    const name = `${test.module.relativeModuleId} > ${test.fullName}`;
    append(state === "failed" ? { state, said: `${name}\n${wordsOf(errors)}` } : { state });
  }

  /**
   * Appends what failed beside the tests: files that can't be loaded, set-ups, promises that nobody waited for.
   * @param {readonly import("vitest/node").TestModule[]} modules
   * @param {readonly import("vitest").SerializedError[]} unhandled
   */
  onTestRunEnd(modules, unhandled) {
    for (const module of modules) {
      const suites = [...module.children.allSuites()];
      const errors = [...module.errors(), ...suites.flatMap((suite) => suite.errors())];
      if (errors.length > 0)
        append({ state: "beside", said: `${module.relativeModuleId}\n${wordsOf(errors)}` });
    }
    if (unhandled.length > 0) append({ state: "beside", said: wordsOf(unhandled) });
  }
}

/** @param {{ state: string, said?: string }} line */
function append(line) {
  appendFileSync(process.env.TEST_TALLY ?? "", `${JSON.stringify(line)}\n`);
}

/** @param {readonly { message: string, stack?: string }[]} errors */
function wordsOf(errors) {
  return errors.map(({ message, stack }) => `${message}\n${stack ?? ""}`.trim()).join("\n");
}
