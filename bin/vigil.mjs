#!/usr/bin/env node
// `vigil <command>`: sets up what is missing or stale, then hands over to the program itself.
import "./node-version.mjs";

// Imported only now, so that an old Node gets its sentence before it meets what it can't read.
const { main } = await import("./run.mjs");
const { prepareProgram } = await import("./prepare.mjs");

await main(() => prepareProgram());
await import(new URL("../dist/server/cli.js", import.meta.url).href);
