// Numbers, plural forms, lists and lengths of time, as the reader's language writes them.

/** The language of the interface (BCP 47). */
export const locale = "en";

const integers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
const plurals = new Intl.PluralRules(locale);
const lists = new Intl.ListFormat(locale, { style: "long", type: "conjunction" });

/** 100000 → "100,000". Never rounded to fewer digits than a person reads. */
export function number(n: number): string {
  return integers.format(n);
}

/** Which plural form `n` takes in this language. */
export function pluralForm(n: number): Intl.LDMLPluralRule {
  return plurals.select(n);
}

/** ["a", "b", "c"] → "a, b, and c". */
export function list(items: readonly string[]): string {
  return lists.format(items);
}

/** Bytes as "608 bytes", "12 kB", "3.4 MB". */
export function bytes(n: number): string {
  const [unit, value] =
    n < 1e3 ? ["byte", n] : n < 1e6 ? ["kilobyte", n / 1e3] : ["megabyte", n / 1e6];
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: String(unit),
    unitDisplay: unit === "byte" ? "long" : "short",
    maximumFractionDigits: 1,
  }).format(Number(value));
}
