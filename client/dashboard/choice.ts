// Choices and ranges of the filter: what clicking does to a choice, one of these, none of those, and how they read.
import { type Choice, NAMED, type Range } from "../../domain/filter.ts";
import { number } from "../i18n/intl.ts";
import { commas } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";

/** Chooses the value, or takes the choice or the exclusion of it back. */
export function toggled<V extends string>({ only, not }: Choice<V>, value: V): Choice<V> {
  if (not.includes(value)) return { only, not: without(not, value) };
  return { only: only.includes(value) ? without(only, value) : plus(only, value), not };
}

/** Excludes the value, or takes the exclusion back. */
export function excluded<V extends string>({ only, not }: Choice<V>, value: V): Choice<V> {
  if (not.includes(value)) return { only, not: without(not, value) };
  return { only: without(only, value), not: plus(not, value) };
}

/** Whether anything is chosen or excluded. */
export function isMade({ only, not }: Choice): boolean {
  return only.length + not.length > 0;
}

const without = <V extends string>(values: readonly V[], value: V) =>
  values.filter((each) => each !== value);
const plus = <V extends string>(values: readonly V[], value: V) => [...values, value].sort();

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
  if (names.length <= NAMED) return commas(names);
  const first = commas(names.slice(0, NAMED));
  return t("dashboard.and_more", { names: first, count: names.length - NAMED });
}

/** "100 or more", "up to 50", "5 to 10". */
export function rangeWords({ from, to }: Range): string {
  if (from === to && from !== null) return number(from);
  if (to === null) return t("words.at_least", { n: number(from ?? 0) });
  if (from === null) return t("words.at_most", { n: number(to) });
  return t("words.between", { low: number(from), high: number(to) });
}
