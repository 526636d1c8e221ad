#!/usr/bin/env node
// Builds the base map's files in client/basemap from Natural Earth (public domain). Run by hand, the
// outputs are committed: `node bin/basemap.mjs` (all) or `node bin/basemap.mjs BLR` (one country's regions).
import { mkdirSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { buildCountries } from "./basemap/countries.mjs";
import { buildRegions, COUNTRIES_WITH_REGIONS } from "./basemap/regions.mjs";

const out = new URL("../client/basemap/", import.meta.url);
mkdirSync(new URL("regions/", out), { recursive: true });

function write(name, value) {
  const text = `${JSON.stringify(value)}\n`;
  writeFileSync(new URL(name, out), text);
  const zipped = gzipSync(text, { level: 9 }).length;
  console.log(`${name.padEnd(20)} ${text.length} bytes, ${zipped} compressed`);
}

const asked = process.argv.slice(2);
const unknown = asked.filter((iso3) => !COUNTRIES_WITH_REGIONS.includes(iso3));
if (unknown.length > 0) {
  console.error(
    `No region names are written for ${unknown.join(", ")}: see bin/basemap/regions.mjs.`,
  );
  process.exit(2);
}

if (asked.length === 0) {
  const { topology, bounds } = buildCountries();
  write("countries.json", topology);
  write("bounds.json", bounds);
}
for (const iso3 of asked.length > 0 ? asked : COUNTRIES_WITH_REGIONS) {
  write(`regions/${iso3}.json`, buildRegions(iso3));
}
