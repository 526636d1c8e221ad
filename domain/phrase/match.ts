// Looks expressions of several words up where they begin in the phrase.
import { LONGEST_EXPRESSION, type Table } from "./lexicon.ts";
import type { Token } from "./tokens.ts";

/** The longest expression of the table that begins at a token. */
export function match<T>(table: Table<T>, tokens: readonly Token[], at: number) {
  let found: { value: T; next: number } | null = null;
  let expression = "";
  for (let i = at; i < at + LONGEST_EXPRESSION; i++) {
    const token = tokens[i];
    if (token?.kind !== "word") break;
    expression = expression === "" ? token.text : `${expression} ${token.text}`;
    const value = table.get(expression);
    if (value !== undefined) found = { value, next: i + 1 };
  }
  return found;
}
