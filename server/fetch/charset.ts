// Turns the bytes of a fetched document into text: by its mark, by what the answer says, by what the document says.
import { decode, windows1252 } from "../http/decode.ts";

/** How far into a document its own word for its encoding is looked for. */
const HEAD = 1_024;

/**
 * @param type the answer's `Content-Type`, such as "text/xml; charset=windows-1251"
 * An encoding that is not known counts as none, and what is named by nobody is guessed.
 */
export function textOf(bytes: Uint8Array, type: string): string {
  const marked = bytes[0] === 0xef || bytes[0] === 0xfe || bytes[0] === 0xff;
  const named = /charset\s*=\s*"?([\w:.-]+)/i.exec(type)?.[1] ?? namedInside(bytes);
  const label = marked || named === undefined ? null : labelOf(named);
  // Latin 1 is read as browsers do.
  if (label === "windows-1252") return windows1252(bytes);
  if (label === null || label === "utf-8") return decode(bytes).text;
  return new TextDecoder(label).decode(bytes);
}

/** What `<?xml encoding="…"?>` or `<meta charset="…">` says. */
function namedInside(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  return (
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1] ??
    /<meta[^>]*\scharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ??
    /<meta[^>]*content\s*=\s*["'][^"'>]*charset=([\w:.-]+)/i.exec(head)?.[1]
  );
}

/** The encoding by the name of the standard; null where it is none, or one that a document can't say of itself. */
function labelOf(name: string): string | null {
  try {
    const { encoding } = new TextDecoder(name);
    return encoding.startsWith("utf-16")
      ? null
      : encoding === "iso-8859-1"
        ? "windows-1252"
        : encoding;
  } catch {
    return null;
  }
}
