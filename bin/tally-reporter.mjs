// Reports each test to `bin/tally.mjs` as soon as it has ended, for a run that may be cut off.
import { appendFileSync } from "node:fs";

/** Appends a line for each test, its state, to the file that `TEST_TALLY` names. */
export default class TallyReporter {
  /** @param {import("vitest/node").TestCase} test */
  onTestCaseResult(test) {
    appendFileSync(process.env.TEST_TALLY ?? "", `${test.result().state}\n`);
  }
}
