// Reads the days of a cell that lists several, as registers of assemblies do: "21.01., 04.02.2013", "13.09.-15.09.2013".
import { knownDay } from "../../../domain/when.ts";
import { isoDay, readDay, type Span } from "./day.ts";

/** The days of a cell, in its order, and what a reader should know of how they were read. */
export type Days = { spans: Span[]; notes: string[] };

/** A day as it stands in the cell; parts that it leaves to its neighbours are null. */
type Written = { day: number; month: number | null; year: string | null; link: Link };
/** What stands between a day and the one before it. */
type Link = "list" | "range" | "or";

/** Slips that leave one reading only, and that reading. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/\.{2,}/g, "."],
  [/(\d\d\.\d\d)(20\d\d)(?!\d)/g, "$1.$2"],
  [/(\d\d\.)(\d\d\.)\2(20\d\d)(?!\d)/g, "$1$2$3"],
  [/(\d\d\.\d\d\.20)\.(\d\d)(?![\d.])/g, "$1$2"],
  [/(?<!\d)(\d\d\.0)\.(\d)(?!\d)/g, "$1$2."],
];

const DAY = /(\d{1,2})\.(?:\s?(\d{1,2})(?!\d)\.?)?(?:(?<=\.)(\d+))?|(\d{1,2})(?=\s*\+)/y;

/**
 * Reads the days of a cell. A day without a month or year has that of the next one that has it; without any, the year is
 * `year`, of the sheet. Two days with a dash or "bis" between them are one span. Null where anything with digits in it is
 * not read.
 */
export function readDays(cell: string, year: string | null): Days | null {
  const single = readDay(cell.trim().replace(/\.$/, ""));
  if (single !== null) return { spans: [single], notes: [] };
  const mended = SLIPS.reduce((text, [slip, reading]) => text.replace(slip, reading), cell);
  const written = writtenIn(mended);
  if (written === null) return null;
  const notes = mended === cell ? [] : [`“${cell.trim()}” is read as “${mended.trim()}”`];
  const spans = datedFrom(written, year, notes);
  if (spans === null) return null;
  if (isOutOfOrder(spans))
    notes.push("the days are not in the calendar's order: one may be of another year");
  return { spans: once(spans), notes };
}

/** What stands in the cell, in order; null where a number is no part of a day. */
function writtenIn(text: string): Written[] | null {
  const found: Written[] = [];
  let [at, between] = [0, ""];
  while (at < text.length) {
    DAY.lastIndex = at;
    const match = DAY.exec(text);
    if (match === null) {
      if (/\d/.test(text.charAt(at))) return null;
      between += text.charAt(at);
      at++;
      continue;
    }
    const [whole, day = match[4], month, year = null] = match;
    const last = found.at(-1);
    // "1. 21.07.": a number that nothing joins to the next day is none.
    if (last !== undefined && last.month === null && between.trim() === "") return null;
    found.push({
      day: Number(day),
      month: month === undefined ? null : Number(month),
      year,
      link: linkOf(between),
    });
    between = "";
    at += whole.length;
  }
  return found.length === 0 || found.at(-1)?.month === null ? null : found;
}

function linkOf(between: string): Link {
  const word = between.trim().toLowerCase();
  if (/^(-|–|—|bis|auf)$/.test(word)) return "range";
  return word === "oder" ? "or" : "list";
}

function datedFrom(
  written: readonly Written[],
  sheetYear: string | null,
  notes: string[],
): Span[] | null {
  let [month, year, foreign]: [number | null, string | null, boolean] = [null, null, false];
  const days: { iso: string; link: Link }[] = [];
  for (const each of written.toReversed()) {
    month = each.month ?? month;
    if (each.year !== null && !/^(\d\d|\d{4})$/.test(each.year)) {
      if (sheetYear === null) return null;
      notes.push(
        `the year “${each.year}” can't be read: ${sheetYear} is taken, which the sheet says`,
      );
      year = sheetYear;
    } else year = each.year ?? year;
    const taken: string | null = year ?? sheetYear;
    if (taken === null) return null;
    foreign ||= year === null;
    const next = days[0];
    let iso = isoDay(taken, month, each.day);
    // "17.10.-09.01.2023": what begins later in the year than it ends began the year before.
    if (
      iso !== null &&
      next?.link !== "list" &&
      next !== undefined &&
      each.year === null &&
      iso > next.iso
    )
      iso = isoDay(String(Number(iso.slice(0, 4)) - 1), month, each.day);
    if (iso === null) return null;
    days.unshift({ iso, link: each.link });
  }
  if (foreign) notes.push(`no year is given: ${sheetYear} is taken, which the sheet says`);
  return joined(days);
}

function joined(days: readonly { iso: string; link: Link }[]): Span[] | null {
  const spans: Span[] = [];
  for (const { iso, link } of days) {
    const last = spans.at(-1);
    if (link === "list" || last === undefined) {
      spans.push({ start: iso, end: iso, precision: "day", said: null });
      continue;
    }
    if (iso < last.start) return null;
    last.end = iso;
    if (link === "or") Object.assign(last, { precision: "week", said: "oder" });
  }
  return spans;
}

function isOutOfOrder(spans: readonly Span[]): boolean {
  const half = 180;
  return spans.some(({ start }, i) => {
    const before = spans[i - 1];
    return before !== undefined && knownDay(before.start) - knownDay(start) > half;
  });
}

/** Each span once. */
function once(spans: readonly Span[]): Span[] {
  const seen = new Set<string>();
  return spans.filter(({ start, end }) => {
    const key = `${start}/${end}`;
    return !seen.has(key) && seen.add(key);
  });
}
