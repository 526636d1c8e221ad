// Turns the bytes of a text file into text, whatever their encoding, and says which it was.
import { detect } from "chardet";

/** Text, the encoding that it was in, and where bytes of another one stood in it. */
export type Decoded = {
  text: string;
  encoding: string;
  /** Where in the text signs stand that were read as Windows-1252 in a file of UTF-8. */
  strays: readonly number[];
};

/** What is read of a file for the guess of its encoding. */
const SAMPLE = 1_000_000;

/**
 * Decodes by the byte-order mark; else as UTF-8; else as UTF-16 where every other byte is zero; else as UTF-8 with
 * single bytes of Windows-1252 in it, where most of what is no ASCII is UTF-8; else by a guess at the encoding.
 */
export function decode(bytes: Uint8Array): Decoded {
  const whole = (encoding: string, from = 0, label = encoding): Decoded => ({
    text:
      label === "windows-1252"
        ? windows1252(bytes)
        : new TextDecoder(label).decode(bytes.subarray(from)),
    encoding,
    strays: [],
  });
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    const { text, strays } = asUtf8(bytes.subarray(3));
    return { text, encoding: "utf-8-bom", strays };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return whole("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return whole("utf-16be");
  const wide = zeros(bytes);
  if (wide !== null) return whole(wide);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text, encoding: "utf-8", strays: [] };
  } catch {
    const mixed = asUtf8(bytes);
    const { text, sound, strays } = mixed;
    if (sound > strays.length) return { text, encoding: "utf-8", strays };
    return whole(guessed(bytes));
  }
}

/** UTF-16 without a mark: in most scripts that tables use, one byte of each pair is nearly always zero. */
function zeros(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const pairs = Math.min(bytes.length, 4_000) >> 1;
  let [even, odd] = [0, 0];
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) even++;
    if (bytes[2 * i + 1] === 0) odd++;
  }
  if (odd > 0.3 * pairs && odd > 4 * even) return "utf-16le";
  return even > 0.3 * pairs && even > 4 * odd ? "utf-16be" : null;
}

/** UTF-8 in which bytes that are none are read as Windows-1252. `sound`: characters of several bytes that are. */
function asUtf8(bytes: Uint8Array): { text: string; sound: number; strays: number[] } {
  const utf8 = new TextDecoder("utf-8");
  const strays: number[] = [];
  let [text, sound, from, at] = ["", 0, 0, 0];
  while (at < bytes.length) {
    const length = lengthAt(bytes, at);
    if (length > 1) sound++;
    if (length > 0) {
      at += length;
      continue;
    }
    text += utf8.decode(bytes.subarray(from, at));
    strays.push(text.length);
    text += windows1252(bytes.subarray(at, at + 1));
    at += 1;
    from = at;
  }
  return { text: text + utf8.decode(bytes.subarray(from)), sound, strays };
}

/** How many bytes the character of UTF-8 has that begins here (RFC 3629); 0 where none does. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  const overlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90);
  const beyond = (first === 0xed && second > 0x9f) || (first === 0xf4 && second > 0x8f);
  return overlong || beyond ? 0 : length;
}

/** What Windows-1252 has from 0x80 on, where ISO-8859-1 has control characters (the WHATWG's index). */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Text of Windows-1252. Node 20's own decoder takes it for ISO-8859-1. */
export function windows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes).toString("latin1");
  return latin.replace(/[\u0080-\u009f]/g, (sign) => HIGH[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** The likeliest encoding of one byte or two to a sign; what nothing knows of is taken for Windows-1252. */
function guessed(bytes: Uint8Array): string {
  const name = detect(bytes.subarray(0, SAMPLE))?.toLowerCase() ?? "";
  // Browsers read ISO-8859-1 as Windows-1252 too; so does every table that a spreadsheet has saved.
  if (name === "" || /^(utf-|ascii|iso-8859-1$)/.test(name)) return "windows-1252";
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return "windows-1252";
  }
}
