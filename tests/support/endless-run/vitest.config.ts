/** A run that never ends, with all that a run of tests starts: a Vigil, a Chromium, a PostgreSQL server, a worker. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import "../../../vitest.config.ts";
import { NET_MS } from "../net.ts";

export default defineConfig({
  root: fileURLToPath(new URL("../../..", import.meta.url)),
  test: {
    include: ["tests/support/endless-run/{endless,passing}.ts"],
    globalSetup: ["tests/support/chromium.ts", "tests/support/postgres.ts"],
    setupFiles: ["tests/support/end-with-run.ts"],
    testTimeout: NET_MS,
    maxWorkers: 2,
  },
});
