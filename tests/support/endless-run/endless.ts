/** A test that starts a Vigil and does not end; it tells where the run keeps what it makes, once another has passed. */
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { expect, it } from "vitest";
import { eventually } from "../eventually.ts";
import { startVigil } from "../vigil.ts";

it("does not end", async () => {
  await startVigil();
  await eventually(() => {
    expect(readFileSync(process.env.TEST_TALLY ?? "", "utf8")).toContain("passed");
  });
  writeFileSync(process.env.ENDLESS_RUN ?? "", tmpdir());
  await new Promise(() => {});
});
