// How choices and ranges of the filter read, whatever they are of.
import type { Choice, Range } from "../../domain/filter.ts";
import { number } from "../i18n/intl.ts";
import { commas } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";

/** "Demonstration, Repression", "Minsk City and 3 more", "not Development". */
export function choiceWords<V extends string>(choice: Choice<V>, name: (value: V) => string) {
  const parts = [
    choice.only.length > 0 && someWords(choice.only.map(name)),
    choice.not.length > 0 && t("dashboard.not", { what: someWords(choice.not.map(name)) }),
  ].filter((part): part is string => part !== false);
  return commas(parts);
}

/** "Minsk, Brest", "Minsk, Brest and 3 more". */
export function someWords(names: readonly string[]): string {
  const [first = "", second = ""] = names;
  if (names.length <= 2) return commas(names);
  return t("dashboard.and_more", { names: commas([first, second]), count: names.length - 2 });
}

/** "100 or more", "up to 50", "5 to 10". */
export function rangeWords({ from, to }: Range): string {
  if (from === to && from !== null) return number(from);
  if (to === null) return t("words.at_least", { n: number(from ?? 0) });
  if (from === null) return t("words.at_most", { n: number(to) });
  return t("words.between", { low: number(from), high: number(to) });
}
