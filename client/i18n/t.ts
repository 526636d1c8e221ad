// `t` turns a key into a sentence; a wrong key or a missing parameter fails the type check.
import { en } from "./en.ts";
import { number, pluralForm } from "./intl.ts";
import type { CatalogueOf, Message, Params } from "./messages.ts";

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

const catalogue: CatalogueOf<English> = en;

const flat = new Map<string, Message>(
  Object.entries(catalogue).flatMap(([area, messages]) =>
    Object.entries(messages).map(([name, message]): [string, Message] => [
      `${area}.${name}`,
      message,
    ]),
  ),
);

/**
 * The text of a message cut at its parameters: even places are words, odd places are names.
 * `count` chooses the plural form.
 */
export function pieces(key: Key, count: unknown): string[] {
  const message = flat.get(key) ?? key;
  const text =
    typeof message === "string"
      ? message
      : ((typeof count === "number" ? message[pluralForm(count)] : undefined) ?? message.other);
  return text.split(/[{}]/);
}

/** The sentence for `key`. Numbers among the parameters are grouped as the language does. */
export function t<K extends Key>(key: K, ...rest: Params<MessageOf<K>, string | number>): string {
  const params: Readonly<Record<string, string | number>> = rest[0] ?? {};
  return pieces(key, params.count)
    .map((piece, i) => {
      if (i % 2 === 0) return piece;
      const value = params[piece] ?? "";
      return typeof value === "number" ? number(value) : value;
    })
    .join("");
}
