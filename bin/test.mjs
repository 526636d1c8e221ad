// `npm test`: provides what the tests need, runs every check and every test, says again at the end which failed, and
// counts them on the last line.
import "./node-version.mjs";

const { provideChromium } = await import("./chromium.mjs");
const { provideGdal } = await import("./gdal.mjs");
const { findPostgres } = await import("./postgres.mjs");
const { prepareDependencies } = await import("./prepare.mjs");
const { main, run, say, tool } = await import("./run.mjs");
const { tally } = await import("./tally.mjs");

/** A net: no step is cut off because a machine is slow. */
const STEP_MS = 30 * 60_000;

const messages = {
  title: "messages of all languages",
  command: process.execPath,
  args: ["bin/messages.mjs"],
};

/** What others are checked against. */
const engineTypes = {
  title: "types of the domain and the engine",
  command: tool("tsc"),
  args: ["-b", "engine"],
};

const checks = [
  {
    title: "types of the server and the tests",
    command: tool("tsc"),
    args: ["-p", "tsconfig.json"],
  },
  { title: "types of the client and the domain", command: tool("tsc"), args: ["-p", "client"] },
  { title: "types of the browser tests", command: tool("tsc"), args: ["-p", "tests/browser"] },
  { title: "style (Biome)", command: tool("biome"), args: ["check", "--error-on-warnings", "."] },
  { title: "unused files, exports and packages (knip)", command: tool("knip"), args: [] },
];

const projects = [
  { name: "unit", title: "unit tests" },
  { name: "api", title: "API tests on both databases" },
  { name: "browser", title: "browser tests" },
];

await main(async () => {
  await prepareDependencies();
  await provideChromium();
  await provideGdal();
  say(`PostgreSQL: ${findPostgres()}`);

  const total = { passed: 0, failed: 0 };
  const failures = [];
  const steps = [
    { title: "messages, and types of the engine", all: [messages, engineTypes] },
    { title: "checks, side by side", all: checks },
  ];
  for (const { title, all } of steps) {
    const { passed, failed } = await timed(title, () => allPassed(all));
    total.passed += passed;
    total.failed += failed;
  }
  for (const { name, title } of projects) {
    const { passed, failed, said } = await timed(title, () => testsOf(name));
    total.passed += passed;
    total.failed += failed;
    failures.push(...said);
  }
  for (const said of failures) console.log(`\n✗ ${said}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
});

/**
 * Runs all checks at once and shows what each has to say when it ends.
 * @param {{ title: string, command: string, args: string[] }[]} all
 */
async function allPassed(all) {
  const codes = await Promise.all(
    all.map(async ({ title, command, args }) => {
      const { code, output } = await run(command, args, { timeout: STEP_MS });
      console.log(`${code === 0 ? "✓" : "✗"} ${title}\n${code === 0 ? "" : output}`.trimEnd());
      return code;
    }),
  );
  const passed = codes.filter((code) => code === 0).length;
  return { passed, failed: codes.length - passed };
}

/**
 * Runs the tests of one project, and says so when they are cut off.
 * @param {string} project
 */
async function testsOf(project) {
  const signal = AbortSignal.timeout(STEP_MS);
  const { cut, ...counts } = await tally(["--project", project], { signal });
  const { passed, failed } = counts;
  if (cut)
    console.log(
      `Cut off after ${STEP_MS / 60_000} minutes: ${passed} tests had passed, ${failed} failed.`,
    );
  return counts;
}

/**
 * Runs one step between two progress lines.
 * @template {{ failed: number }} T
 * @param {string} title
 * @param {() => Promise<T>} step
 */
async function timed(title, step) {
  console.log(`\n▸ ${title}`);
  const start = performance.now();
  const counts = await step();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${counts.failed === 0 ? "✓" : "✗"} ${title} (${seconds} s)`);
  return counts;
}
