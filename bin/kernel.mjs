#!/usr/bin/env node
// Compiles the loops of engine/wasm/loops. Run by hand, after one of them or AssemblyScript has changed:
// `node bin/kernel.mjs`; what it writes is committed.
import { writeFileSync } from "node:fs";
import { compileKernel, kernelFile } from "./kernel/compile.mjs";

const bytes = await compileKernel();
writeFileSync(kernelFile, bytes);
console.log(`${kernelFile.pathname.split("/").at(-1)} ${bytes.length} bytes`);
