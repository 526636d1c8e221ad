/** Reads what a stranger is told by an answer whose text is packed: each file of a zip or workbook, by its name. */
import { unzipSync } from "fflate";

/** Paths that answer with bytes, and not with text. */
export const isPacked = (path: string): boolean => /\.(xlsx|zip)(\?|$)/.test(path);

/** The text of each file of a zip, by name. */
export function filesOf(bytes: Uint8Array): Record<string, string> {
  const files = Object.entries(unzipSync(bytes));
  return Object.fromEntries(files.map(([name, file]) => [name, Buffer.from(file).toString()]));
}

/** All of them as one text. */
export const unpacked = (bytes: Uint8Array): string => JSON.stringify(filesOf(bytes));
