// All columns in a file.
import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import type { Columns } from "../store/columns.ts";
import type { Column } from "../store/shared-array.ts";
import type { Share } from "../worker/share.ts";
import { openParts, type Parts, writeParts } from "./array-file.ts";
import type { Origin } from "./fingerprint.ts";
import { columnsOf, type State, stateOf } from "./state.ts";

type About = { origin: Origin; stateBytes: number };

/** The disk keeps room for so many files like this one. */
const FREE_FOR = 3;

/**
 * Writes the columns as they are at the call, whole or not at all; gives the bytes written, 0 when `goesOn`
 * said no. It has to say so as soon as the columns are others. Throws when the disk is nearly full.
 */
export async function writeColumns(
  file: string,
  { columns, origin }: { columns: Columns; origin: Origin },
  how: Parameters<typeof writeParts>[2],
): Promise<number> {
  const state = new TextEncoder().encode(JSON.stringify(stateOf(columns)));
  const parts: Column[] = [state];
  columns.onColumns((column, length) => {
    parts.push(column.subarray(0, length));
    return column;
  });
  const bytes = parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const { bavail, bsize } = await statfs(dirname(file));
  if (bavail * bsize < FREE_FOR * bytes) throw new Error("the disk is nearly full");
  const about: About = { origin, stateBytes: state.length };
  return (await writeParts(file, { about, parts }, how)) ? bytes : 0;
}

export type ColumnsFile = { origin: Origin; columns: (share: Share) => Columns; close: () => void };

/** Opens a file. Throws Unusable when it is not whole, as `columns` does; Node's error when there is none. */
export function openColumns(file: string): ColumnsFile {
  const { about, read, close }: Parts<About> = openParts(file);
  return {
    origin: about.origin,
    columns: (share) => {
      const text = read(new Uint8Array(0), about.stateBytes).subarray(0, about.stateBytes);
      const state: State = JSON.parse(Buffer.from(text).toString());
      return columnsOf(state, read, share);
    },
    close,
  };
}
