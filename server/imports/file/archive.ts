// Takes the one data file out of a zip, and refuses what would unfold without end.
import { type UnzipFileInfo, unzipSync } from "fflate";
import { UnreadableFile } from "../sheet.ts";

/** The most that a zip or a workbook may hold once it is unfolded, and how many times its own size. */
const MOST_BYTES = 1_000_000_000;
const MOST_TIMES = 200;
/** Below this nobody minds how well it was packed. */
const SMALL = 20_000_000;

/** Whether these are the bytes of a zip. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** What a zip holds, by name, without unfolding it. Throws an UnreadableFile where it is none, or holds too much. */
export function entriesOf(bytes: Uint8Array): UnzipFileInfo[] {
  const entries: UnzipFileInfo[] = [];
  unfold(bytes, (entry) => {
    entries.push(entry);
    return false;
  });
  const size = entries.reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (size > MOST_BYTES || (size > SMALL && size > MOST_TIMES * bytes.length))
    throw new UnreadableFile(
      `The file would unfold to ${size.toLocaleString("en")} bytes, which is more than is taken.`,
    );
  return entries;
}

/** One of the files of a zip. */
export function entryOf(bytes: Uint8Array, name: string): Uint8Array {
  const files = unfold(bytes, (entry) => entry.name === name);
  return files[name] ?? new Uint8Array();
}

/** The name and bytes of the only file in a zip. Throws an UnreadableFile where there are none or several. */
export function onlyFile(bytes: Uint8Array): { name: string; bytes: Uint8Array } {
  const names = entriesOf(bytes)
    .map(({ name }) => name)
    .filter((name) => !/(^|\/)(__MACOSX\/|\._|\.DS_Store$)|\/$/.test(name));
  const [name] = names;
  if (name === undefined) throw new UnreadableFile("The zip is empty.");
  if (names.length > 1)
    throw new UnreadableFile(
      `The zip holds ${names.length} files; put in one: ${names.join(", ")}.`,
    );
  return { name, bytes: entryOf(bytes, name) };
}

function unfold(bytes: Uint8Array, filter: (entry: UnzipFileInfo) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw new UnreadableFile(
      `The zip can't be opened: ${error instanceof Error ? error.message : error}.`,
    );
  }
}
