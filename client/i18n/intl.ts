// Numbers, lists, sizes and capitals, as the reader's language writes them.
import { speech } from "./speech.ts";

/** 100000 → "100,000". Never rounded to fewer digits than a person reads. */
export function number(n: number): string {
  return speech().numbers.format(n);
}

/** Sorts names as the language does. */
export function inOrder(a: string, b: string): number {
  return a.localeCompare(b, speech().locales);
}

/** "rally" → "Rally", for words that stand alone or begin a line. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(speech().locales) + text.slice(1);
}

/** "Minsk" → "minsk", for comparing what is typed. */
export function lower(text: string): string {
  return text.toLocaleLowerCase(speech().locales);
}

/** Bytes as "608 bytes", "12 kB", "3.4 MB". */
export function bytes(n: number): string {
  const [unit, value] =
    n < 1e3 ? ["byte", n] : n < 1e6 ? ["kilobyte", n / 1e3] : ["megabyte", n / 1e6];
  return new Intl.NumberFormat(speech().locales, {
    style: "unit",
    unit: String(unit),
    unitDisplay: unit === "byte" ? "long" : "short",
    maximumFractionDigits: 1,
  }).format(Number(value));
}
