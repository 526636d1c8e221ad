// Text as it comes in from people: trimmed, well-formed, without control characters, of bounded length.
import { z } from "zod";

function isClean(text: string): boolean {
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 32 && char !== "\n" && char !== "\t") return false;
    if (code === 127 || (code >= 0xd800 && code <= 0xdfff)) return false;
  }
  return true;
}

/** Non-empty text of at most `max` UTF-16 units; control characters and lone surrogates are refused. */
export function text(max: number) {
  return z.string().trim().min(1).max(max).refine(isClean, "contains control characters");
}

/** An absolute http or https address, at most 2,000 characters. */
export const webAddress = text(2000).refine((value) => {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
}, "is not an http or https address");

/** A public id: letters, digits, and -_.: inside, at most 160 characters. */
export const publicId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,159}$/, "is not an id");
