// Finds the merged ranges of a workbook, whose cells but the first are stored empty.
import { entryOf } from "./archive.ts";

/** A range of one column over several rows, counted from 0, and as a spreadsheet names it. */
export type Merge = { name: string; column: number; first: number; last: number };

/** The ranges that reach over several rows, by the name of their sheet (ECMA-376 part 1, 18.3.1.55). */
export function mergesOf(workbook: Uint8Array): Map<string, Merge[]> {
  const text = (name: string) => new TextDecoder().decode(entryOf(workbook, name));
  const files = new Map(
    elements(text("xl/_rels/workbook.xml.rels"), "Relationship").map((element) => [
      attribute(element, "Id"),
      attribute(element, "Target"),
    ]),
  );
  const sheets = elements(text("xl/workbook.xml"), "sheet").map((element) => {
    const target = files.get(attribute(element, "r:id")) ?? "";
    const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    const ranges = elements(text(path), "mergeCell").map((each) => attribute(each, "ref"));
    return [unescaped(attribute(element, "name")), ranges.flatMap(downwards)] as const;
  });
  return new Map(sheets);
}

function downwards(name: string): Merge[] {
  const [, letters = "", from = "", to = ""] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(name) ?? [];
  if (letters === "" || from === to) return [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [{ name, column, first: Number(from) - 1, last: Number(to) - 1 }];
}

const elements = (xml: string, name: string) =>
  Array.from(xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, "g")), ([element]) => element);

const attribute = (element: string, name: string) =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1] ?? "";

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const unescaped = (text: string) =>
  text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
