#!/usr/bin/env node
// `vigil <command>`: sets up what is missing or stale, then hands over to the program itself.
import "./node-version.mjs";
import { prepareProgram } from "./prepare.mjs";
import { main } from "./run.mjs";

await main(() => prepareProgram());
await import(new URL("../dist/server/cli.js", import.meta.url).href);
