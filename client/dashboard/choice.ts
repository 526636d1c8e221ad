// What clicking does to a choice: one of these, none of those.
import type { Choice } from "../../domain/filter.ts";

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
