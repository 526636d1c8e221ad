// Reads the first rows of a CSV file, as RFC 4180 has it.

/**
 * The first `most` rows that are whole, each as its cells; a row that goes on beyond the text is left
 * out. Quotes may hold commas, line ends and doubled quotes.
 */
export function firstRows(text: string, most: number): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted] = [[] as string[], "", false];
  for (let i = 0; i < text.length && rows.length < most; i++) {
    const char = text[i];
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === "," || char === "\n") {
      row.push(cell);
      cell = "";
      if (char === ",") continue;
      rows.push(row);
      row = [];
    } else if (char !== "\r") cell += char;
  }
  return rows;
}
