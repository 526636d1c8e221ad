// Where a page of the list ended, as text that its address carries.
import { z } from "zod";
import { Problem } from "../../domain/problem.ts";
import type { Cursor } from "../../engine/engine.ts";

const cursorSchema = z.tuple([z.number(), z.string()]);

export function printCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

/** Null for the first page. Throws a Problem when the text is not a cursor. */
export function readCursor(after: string | null): Cursor | null {
  if (after === null) return null;
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(after, "base64url").toString("utf8")));
  } catch {
    throw new Problem("bad_input", "The page's address is not one that this list gave.", [
      { path: "after", code: "bad_value", message: "is not a cursor of this list" },
    ]);
  }
}
