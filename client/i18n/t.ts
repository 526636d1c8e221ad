// `t` turns a key into a sentence; a wrong key or a missing parameter fails the type check.
import type { en } from "./en.ts";
import { number } from "./intl.ts";
import type { Message, Params } from "./messages.ts";
import { speech } from "./speech.ts";

type English = typeof en;

/** Every key, as `area.name`. */
export type Key = {
  [A in keyof English & string]: `${A}.${keyof English[A] & string}`;
}[keyof English & string];

/** The English message a key stands for; its shape decides the parameters. */
export type MessageOf<K extends Key> = K extends `${infer A}.${infer N}`
  ? A extends keyof English
    ? N extends keyof English[A]
      ? Extract<English[A][N], Message>
      : never
    : never
  : never;

/** The text of a message cut at its parameters: even places are words, odd places are names. */
export function pieces(key: Key, params: Readonly<Record<string, unknown>>): readonly string[] {
  const form = formOf(speech().messages.get(key) ?? key, params);
  const known = cut.get(form);
  if (known) return known;
  const found = form.split(/[{}]/);
  cut.set(form, found);
  return found;
}

/** Messages that were cut before: they are few, and some are said at every move of the hand. */
const cut = new Map<string, readonly string[]>();

function formOf(message: Message, params: Readonly<Record<string, unknown>>): string {
  if (typeof message === "string") return message;
  const count = params[message.by ?? "count"];
  const form = typeof count === "number" ? speech().plurals.select(count) : "other";
  return message[form] ?? message.other;
}

/** The sentence for `key`. Numbers among the parameters are grouped as the language does. */
export function t<K extends Key>(key: K, ...rest: Params<MessageOf<K>, string | number>): string {
  const params: Readonly<Record<string, string | number>> = rest[0] ?? {};
  return pieces(key, params)
    .map((piece, i) => {
      if (i % 2 === 0) return piece;
      const value = params[piece] ?? "";
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
  if (speech().direction !== "rtl" || !FOREIGN.test(value)) return value;
  const frame = OWN.test(LETTER.exec(value)?.[0] ?? "") ? "\u2067" : "\u2066";
  return `${frame}${value}\u2069`;
}
