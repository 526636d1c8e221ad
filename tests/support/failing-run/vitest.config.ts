/** A run in which a test, a set-up and a file fail. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL("../../..", import.meta.url)),
  test: { include: ["tests/support/failing-run/{fails,does-not-load}.ts"] },
});
