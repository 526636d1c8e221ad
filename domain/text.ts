// Text as it comes in from people.
import { z } from "zod";
import { isClean, PUBLIC_ID } from "./plain-text.ts";

/**
 * Non-empty text of at most `max` Unicode characters. Line ends of two characters (CRLF) become one; control characters
 * and lone surrogates are refused.
 */
export function text(max: number) {
  return z
    .string()
    .overwrite((typed) => typed.replaceAll("\r\n", "\n"))
    .trim()
    .min(1)
    .max(max)
    .refine(isClean, "contains control characters");
}

/** An absolute http or https address, at most 2,000 characters. */
export const webAddress = text(2000).refine((value) => {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
}, "is not an http or https address");

/** A public id: letters, digits, and -_.: inside, at most 160 characters. */
export const publicId = z.string().regex(PUBLIC_ID, "is not an id");
