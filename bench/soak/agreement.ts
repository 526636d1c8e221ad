// Whether the screen, the list and the file say the same of one filter at one change.
import type { Summary } from "../../domain/summary.ts";
import type { Asking } from "./asking.ts";

const TRIES = 5;

/** What differs, in a sentence; null when nothing does. Has to be asked while nobody writes. */
export async function disagreement({ ask }: Asking, filter: string): Promise<string | null> {
  for (let tried = 0; tried < TRIES; tried++) {
    const screen = await ask("summary", `/api/summary?${filter}`);
    const list = await ask("list of 1", `/api/events?${filter}&limit=1`);
    const file = await ask("export of a filter", `/api/export.csv?${filter}`);
    if (screen?.status !== 200 || list?.status !== 200 || file?.status !== 200)
      return `${filter}: ${screen?.status}, ${list?.status}, ${file?.status}`;
    const summary: Summary & { change: number } = JSON.parse(screen.text);
    const { total, change }: { total: number; change: number } = JSON.parse(list.text);
    // A job may have changed something all the same.
    if (summary.change !== change || String(change) !== file.headers.get("vigil-change")) continue;
    const [names = [], ...rows] = rowsOf(file.text);
    const net = names.indexOf("net_participants");
    const filled = rows.map((cells) => cells[net] ?? "").filter((cell) => cell !== "");
    const sum = filled.reduce((all, cell) => all + Number(cell), 0);
    const { events, figures } = summary.totals;
    const counted = [events, total, rows.length];
    const summed = [figures.participants.headline, filled.length === 0 ? null : sum];
    if (new Set(counted).size > 1) return `${filter}: ${counted.join(", ")} events`;
    if (new Set(summed).size > 1) return `${filter}: ${summed.join(", ")} participants`;
    return null;
  }
  return `${filter}: never told of one change`;
}

/** The cells of a CSV file (RFC 4180). */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = "", end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g,
  )) {
    if (end === "" && row.length === 0) break;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
