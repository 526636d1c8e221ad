#!/usr/bin/env node
// Builds server/places/gazetteer.br from GeoNames' list of towns (cities500, CC BY 4.0). Run by hand, after a build:
// `node bin/gazetteer.mjs cities500.txt`; what it writes is committed.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { townsOf } from "./basemap/towns.mjs";
import { root } from "./run.mjs";

const { packGazetteer } = await import(join(root, "dist/server/places/pack-gazetteer.js"));
const towns = townsOf(readFileSync(process.argv[2] ?? "cities500.txt", "utf8"));
const packed = packGazetteer(towns);
const params = { [constants.BROTLI_PARAM_LGWIN]: 24 };
const zipped = brotliCompressSync(packed, { params });
writeFileSync(join(root, "server/places/gazetteer.br"), zipped);
const without = towns.filter(({ region }) => region === null).length;
console.log(`${towns.length} towns, ${without} of them in no region`);
console.log(`${packed.length} bytes, ${zipped.length} compressed`);
