/** The three kinds of tests: `unit` (pure), `api` (on both databases), `browser` (the real program in Chromium). */
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import "./bin/messages.mjs";
import { NET_MS } from "./tests/support/net.ts";
import { runFolder } from "./tests/support/run-folder.ts";

// Nothing may depend on the machine's time zone: the tests run in one that is neither UTC nor whole hours from it.
process.env.TZ = "Asia/Kathmandu";
process.env.TMPDIR = runFolder();

const shared = {
  // Many tests wait more than they work, so two files at a time are quicker even where cores are few.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // A worker loads a module once for all its files: a test leaves no module and no global other than it found it.
  isolate: false,
  testTimeout: NET_MS,
  hookTimeout: NET_MS,
  // What will happen is waited for as long as a busy machine may need.
  expect: { poll: { timeout: NET_MS, interval: 20 } },
  setupFiles: ["tests/support/end-with-run.ts"],
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          setupFiles: [...shared.setupFiles, "tests/support/whole-english.ts"],
        },
      },
      {
        test: {
          ...shared,
          name: "api",
          include: ["tests/api/**/*.test.ts"],
          globalSetup: "tests/support/postgres.ts",
        },
      },
      {
        test: {
          ...shared,
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: "tests/support/chromium.ts",
          // All files ask one Vigil, which serves one address so much at once and no more.
          maxWorkers: Math.min(shared.maxWorkers, 4),
          // Projects with other numbers of workers have to run at other times.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
