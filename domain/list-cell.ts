// Several texts in one cell: joined by "; ", with a backslash before a semicolon or backslash of their own.

/** What stands between items, once their own semicolons have a backslash before them. */
export const SEPARATOR = "; ";

/** One cell of several texts. No text and one empty text both make an empty cell. */
export function joinList(items: readonly string[]): string {
  return items.map((item) => item.replace(/[\\;]/g, "\\$&")).join(SEPARATOR);
}

/** The texts that `joinList` was given. */
export function splitList(cell: string): string[] {
  if (cell === "") return [];
  const items = [""];
  for (let i = 0; i < cell.length; i++) {
    const char = cell.charAt(i);
    if (char === ";") {
      items.push("");
      if (cell.charAt(i + 1) === " ") i++;
      continue;
    }
    if (char === "\\") i++;
    items.push(`${items.pop() ?? ""}${cell.charAt(i)}`);
  }
  return items;
}
