// What text and ids may be: trimmed, well-formed, without control characters, of bounded length.

/** A public id: letters, digits, and -_.: inside, at most 160 characters. */
export const PUBLIC_ID = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,159}$/;

/** Whether text holds no control characters but line ends and tabs, and no lone surrogates. */
export function isClean(text: string): boolean {
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 32 && char !== "\n" && char !== "\t") return false;
    if (code === 127 || (code >= 0xd800 && code <= 0xdfff)) return false;
  }
  return true;
}

/** Whether text is as it is kept: not empty, trimmed, clean, and of at most `max` Unicode characters. */
export function isPlainText(text: string, max: number): boolean {
  return text !== "" && [...text].length <= max && text === text.trim() && isClean(text);
}
