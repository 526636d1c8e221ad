// The table of countries: their codes of ISO 3166-1, three letters and three digits, and their names in English.
import { readFileSync } from "node:fs";

export function countryTable() {
  const table = readFileSync(new URL("countries.tsv", import.meta.url), "utf8");
  const rows = table.trim().split("\n").slice(1);
  return rows.map((row) => {
    const [iso3, numeric, name] = row.split("\t");
    return { iso3, numeric, name };
  });
}
