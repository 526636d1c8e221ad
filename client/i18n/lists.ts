// Several things in a row, as the reader's language joins them.
import { t } from "./t.ts";

/** ["a", "b", "c"] → "a, b, and c". */
export function list(items: readonly string[]): string {
  const [first = "", second] = items;
  if (second === undefined) return first;
  if (items.length === 2) return t("words.list_two", { a: first, b: second });
  return t("words.list_end", { a: commas(items.slice(0, -1)), b: items.at(-1) ?? "" });
}

/** ["a", "b", "c"] → "a, b, c". What is null, empty or false is left out. */
export function commas(items: readonly (string | null | undefined | false)[]): string {
  const [first = "", ...rest] = items.filter((item) => typeof item === "string" && item !== "");
  return rest.reduce<string>((a, b) => t("words.list", { a, b: b as string }), first as string);
}
