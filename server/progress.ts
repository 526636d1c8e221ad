// A progress line that overwrites itself on a terminal and stays silent elsewhere.

export type Progress = { at: (count: number) => void; end: () => void };

const EVERY_MS = 100;
const WIDTH = 24;

/**
 * @param what what is counted, such as "events"
 * @param total how many there will be, for a bar; left out when nobody knows
 */
export function progressOf(what: string, total?: number): Progress {
  const terminal = process.stderr;
  let shownAt = 0;
  const show = (count: number) => {
    shownAt = performance.now();
    terminal.write(
      `\r\x1b[K${total === undefined ? "" : bar(count / total)}${count.toLocaleString("en")} ${what}`,
    );
  };
  if (!terminal.isTTY) return { at: () => {}, end: () => {} };
  return {
    at: (count) => {
      if (performance.now() - shownAt > EVERY_MS) show(count);
    },
    end: () => {
      if (shownAt > 0) terminal.write("\r\x1b[K");
    },
  };
}

function bar(share: number): string {
  const full = Math.round(Math.min(1, share) * WIDTH);
  return `[${"█".repeat(full)}${"·".repeat(WIDTH - full)}] `;
}
