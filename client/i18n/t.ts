// `t` turns a key into a sentence; a wrong key or a missing argument fails the type check.
import { number } from "./intl.ts";
import { locale } from "./locale.ts";
import type { Key, Message, Rest } from "./message.ts";

/** The text of a message cut at its arguments: even places are words, odd places are names. */
export function pieces(key: Key, values: Readonly<Record<string, unknown>>): readonly string[] {
  const form = formOf(locale().messages.get(key) ?? key, values);
  const known = cut.get(form);
  if (known) return known;
  const found = form.split(/[{}]/);
  cut.set(form, found);
  return found;
}

/** Messages that were cut before: they are few, and some are said at every move of the hand. */
const cut = new Map<string, readonly string[]>();

function formOf(message: Message, values: Readonly<Record<string, unknown>>): string {
  if (typeof message === "string") return message;
  const count = values[message.by ?? "count"];
  const form = typeof count === "number" ? locale().plurals.select(count) : "other";
  return message[form] ?? message.other;
}

/** The sentence for `key`. Numbers among the arguments are grouped as the language does. */
export function t<K extends Key>(key: K, ...rest: Rest<K, string | number>): string {
  const values: Readonly<Record<string, string | number>> = rest[0] ?? {};
  return pieces(key, values)
    .map((piece, i) => {
      if (i % 2 === 0) return piece;
      const value = values[piece] ?? "";
      return typeof value === "number" ? number(value) : apart(value);
    })
    .join("");
}

const LETTER = /\p{L}/u;
const FOREIGN = /(?!\p{Script=Arabic})\p{L}/u;
const OWN = /^\p{Script=Arabic}/u;

/**
 * In a language written from right to left, foreign words stand in a frame of their own, which runs as its first
 * letter does (LRI or RLI … PDI). FSI would not see letters that stand in a frame themselves.
 */
export function apart(value: string): string {
  if (locale().direction !== "rtl" || !FOREIGN.test(value)) return value;
  const frame = OWN.test(LETTER.exec(value)?.[0] ?? "") ? "\u2067" : "\u2066";
  return `${frame}${value}\u2069`;
}
