#!/usr/bin/env node
// Builds the base map's files in client/basemap, and the middles of countries in domain, from Natural Earth (public domain). Run by hand:
// `node bin/basemap.mjs`; what it writes is committed.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { buildCountries } from "./basemap/countries.mjs";
import { buildRegions } from "./basemap/regions.mjs";

const out = new URL("../client/basemap/", import.meta.url);
rmSync(new URL("regions/", out), { recursive: true, force: true });
mkdirSync(new URL("regions/", out), { recursive: true });

function write(name, value) {
  const text = Buffer.from(`${JSON.stringify(value)}\n`);
  writeFileSync(new URL(name, out), text);
  return { name, bytes: text.length, zipped: gzipSync(text, { level: 9 }).length };
}

const { topology, bounds, middles } = buildCountries();
const files = [
  write("countries.json", topology),
  write("bounds.json", bounds),
  write("../../domain/country-middles.json", middles),
  ...buildRegions().map(({ iso3, topology }) => write(`regions/${iso3}.json`, topology)),
];
for (const { name, bytes, zipped } of files)
  console.log(`${name.padEnd(20)} ${bytes} bytes, ${zipped} compressed`);
const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
console.log(`${files.length} files, ${total} bytes`);
