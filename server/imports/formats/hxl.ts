// Reads tables with HXL hashtags: what a column holds is told by its tag, whatever its name.

import type { ColumnField, ColumnMapping } from "../../../domain/import.ts";
import type { Sheet } from "../sheet.ts";
import type { Format } from "./format.ts";
import { tableReader } from "./table.ts";

/** The tags of each field, the likeliest first; a tag fits a column that has all of its parts. */
const TAGS: readonly (readonly [ColumnField, readonly string[]])[] = [
  ["start", ["#date+start", "#date+occurred", "#date+event", "#date"]],
  ["end", ["#date+end"]],
  ["title", ["#event+name", "#event+title", "#activity+name"]],
  ["form", ["#event+type+sub", "#event+type"]],
  ["summary", ["#description"]],
  ["place", ["#loc+name", "#loc"]],
  ["admin1", ["#adm1+name", "#adm1"]],
  ["country", ["#country+code", "#country+name", "#country"]],
  ["lat", ["#geo+lat"]],
  ["lon", ["#geo+lon"]],
  ["low", ["#population+participants+min", "#value+participants+min"]],
  ["high", ["#population+participants+max", "#value+participants+max"]],
  ["participants", ["#indicator+text+participants", "#population+participants"]],
  ["detained", ["#affected+detained"]],
  ["injured", ["#affected+injured"]],
  ["killed", ["#affected+killed"]],
  ["url", ["#meta+url"]],
  ["publisher", ["#meta+source"]],
  ["id", ["#event+code", "#event+id"]],
  ["groups", ["#group+name+first", "#group+name"]],
];

/** Dates that are not those of the event. */
const OTHER_DATES = ["updated", "year", "reported", "precision"];

export const hxl: Format = {
  name: "hxl",
  label: "a table with HXL hashtags",
  recognises: ({ tags }) => tags !== null,
  refuses: (sheet) =>
    taggedMapping(sheet).start === undefined ? "No column of this table is tagged as #date." : null,
  reader: (sheet, options) => tableReader(sheet, taggedMapping(sheet), options),
};

function taggedMapping({ tags, header }: Sheet): ColumnMapping {
  const columns = (tags ?? []).map((tag, at) => ({ name: header[at] ?? "", parts: partsOf(tag) }));
  const mapping: { [F in ColumnField]?: string } = {};
  const taken = new Set<string>();
  for (const [field, wanted] of TAGS) {
    const found = wanted
      .map((tag) =>
        closest(
          columns.filter(({ name }) => !taken.has(name)),
          tag,
        ),
      )
      .find((column) => column !== undefined);
    if (found === undefined) continue;
    mapping[field] = found.name;
    taken.add(found.name);
  }
  return mapping;
}

type Tagged = { name: string; parts: readonly string[] };

/** Of the columns that a tag fits, the first of those that say nothing more, or least: not a maximum, or a part. */
function closest(columns: readonly Tagged[], tag: string): Tagged | undefined {
  return columns
    .filter(({ parts }) => fits(parts, tag))
    .toSorted((a, b) => a.parts.length - b.parts.length)[0];
}

/** The order of attributes says nothing (HXL 1.1). */
function fits(parts: readonly string[], tag: string): boolean {
  const wanted = partsOf(tag);
  const isOther = wanted[0] === "#date" && OTHER_DATES.some((other) => parts.includes(other));
  return parts[0] === wanted[0] && wanted.every((part) => parts.includes(part)) && !isOther;
}

const partsOf = (tag: string) => tag.toLowerCase().replace(/\s+/g, "").split("+");
