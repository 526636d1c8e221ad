// A failure that goes on, told once a minute: what is tried every second would fill the log with one cause.
import type { Logger } from "./log.ts";

const MINUTE_MS = 60_000;
const MOST_CAUSES = 100;

/** Tells of a failure at once, and of the same cause then once a minute, with how often it came since (`again`). */
export function failureTeller(log: Pick<Logger, "warn">, words: string): (error: unknown) => void {
  const told = new Map<string, { at: number; since: number }>();
  return (error) => {
    const cause = causeOf(error);
    const last = told.get(cause);
    const now = Date.now();
    if (last !== undefined) last.since += 1;
    if (last !== undefined && now - last.at < MINUTE_MS) return;
    log.warn({ err: error, ...(last && { again: last.since }) }, words);
    if (told.size >= MOST_CAUSES) told.clear();
    told.set(cause, { at: now, since: 0 });
  };
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error ? String(error.code) : error.message;
}
