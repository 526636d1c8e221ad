#!/usr/bin/env node
// Cuts Inter's files in client/fonts from the whole ones of its package. Run by hand, after a face in
// client/styles or the package has changed: `node bin/letters.mjs`; what it writes is committed.
import { mkdirSync, writeFileSync } from "node:fs";
import { cutFaces } from "./letters/cut.mjs";

const out = new URL("../client/fonts/", import.meta.url);
mkdirSync(out, { recursive: true });
for (const { name, bytes } of await cutFaces()) {
  writeFileSync(new URL(name, out), bytes);
  console.log(`${name.padEnd(24)} ${bytes.length} bytes`);
}
