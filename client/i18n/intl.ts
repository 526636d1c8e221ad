// Numbers, lists, sizes and capitals, as the reader's language writes them.
import { locale } from "./locale.ts";

/** 100000 → "100,000". Never rounded to fewer digits than a person reads. */
export function number(n: number): string {
  return locale().numbers.format(n);
}

/** Sorts names as the language does. */
export function inOrder(a: string, b: string): number {
  return a.localeCompare(b, locale().locales);
}

/** "rally" → "Rally", for words that stand alone or begin a line. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(locale().locales) + text.slice(1);
}

/** "Minsk" → "minsk", for comparing what is typed. */
export function lower(text: string): string {
  return text.toLocaleLowerCase(locale().locales);
}

const LARGE = [
  ["terabyte", 1e12],
  ["gigabyte", 1e9],
  ["megabyte", 1e6],
  ["kilobyte", 1e3],
] as const;

/** Bytes as "608 bytes", "12 kB", "3.4 MB", "52 GB", "1.8 TB". */
export function bytes(n: number): string {
  const [unit, of] = LARGE.find(([, least]) => n >= least) ?? ["byte", 1];
  return new Intl.NumberFormat(locale().locales, {
    style: "unit",
    unit,
    unitDisplay: unit === "byte" ? "long" : "short",
    maximumFractionDigits: 1,
  }).format(n / of);
}

/** A text in small letters without accents, to compare names by. */
export function unaccented(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLocaleLowerCase();
}
