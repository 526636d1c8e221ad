/** A test that passes, and one that starts a Vigil and does not end; it tells where the run keeps what it makes. */
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { it } from "vitest";
import { startVigil } from "../vigil.ts";

it("passes", () => {});

it("does not end", async () => {
  await startVigil();
  writeFileSync(process.env.ENDLESS_RUN ?? "", tmpdir());
  await new Promise(() => {});
});
