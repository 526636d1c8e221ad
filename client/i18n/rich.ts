// `rich` is `t` for sentences that hold links, bold words or controls.
import type { ComponentChild } from "preact";
import { number } from "./intl.ts";
import type { Params } from "./messages.ts";
import { apart, type Key, type MessageOf, pieces } from "./t.ts";

/** The sentence for `key` as a list of children; parameters may be elements. */
export function rich<K extends Key>(
  key: K,
  ...rest: Params<MessageOf<K>, ComponentChild>
): ComponentChild[] {
  const params: Readonly<Record<string, ComponentChild>> = rest[0] ?? {};
  return pieces(key, params).map((piece, i) => {
    if (i % 2 === 0) return piece;
    const value = params[piece];
    if (typeof value === "number") return number(value);
    return typeof value === "string" ? apart(value) : value;
  });
}
