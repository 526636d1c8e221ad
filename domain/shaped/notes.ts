// Writes the cell of notes: what a record says that other cells don't, each on a line of its own.
import type { Event } from "../event.ts";

export function notesOf(lines: readonly (string | null)[]): string {
  return lines.filter(Boolean).join("\n");
}

/** The days of an event in a table that has one day for each; null where that day tells all. */
export function daysNote({
  start,
  end,
  date_precision,
}: Pick<Event, "start" | "end" | "date_precision">): string | null {
  if (date_precision === "year") return `Known to the year: ${start.slice(0, 4)}.`;
  return start === end ? null : `Days: ${start} to ${end}.`;
}
