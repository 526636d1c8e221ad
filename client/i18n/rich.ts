// `rich` is `t` for sentences that hold links, bold words or controls.
import type { ComponentChild } from "preact";
import { number } from "./intl.ts";
import type { Key, Rest } from "./message.ts";
import { apart, pieces } from "./t.ts";

/** The sentence for `key` as a list of children; its arguments may be elements. */
export function rich<K extends Key>(key: K, ...rest: Rest<K, ComponentChild>): ComponentChild[] {
  const values: Readonly<Record<string, ComponentChild>> = rest[0] ?? {};
  return pieces(key, values).map((piece, i) => {
    if (i % 2 === 0) return piece;
    const value = values[piece];
    if (typeof value === "number") return number(value);
    return typeof value === "string" ? apart(value) : value;
  });
}
