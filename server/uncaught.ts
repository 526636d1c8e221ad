// What nobody caught: one line of the log, and the end of the process, so that whoever watches it starts it anew.
import type { Lines } from "./http/lines.ts";
import type { Logger } from "./http/log.ts";
import { sentenceOf } from "./start-error.ts";

/** So long the line is waited for. */
const READ_MS = 500;

/** Ends the process with exit code 1 on an exception, or a rejection, that nobody handles. */
export function endOnUncaught(log: Logger, lines: Pick<Lines, "end">): void {
  process.on("uncaughtException", (error) => {
    log.fatal({ err: error }, sentenceOf(error) ?? "Vigil ends: a mistake in the program");
    void lines.end(READ_MS).then(() => process.exit(1));
  });
}
