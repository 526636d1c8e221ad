// How a write to an event or its claims stands in the log, and how it refuses a field.
import type { Diff, NewChange, Withheld } from "../../domain/change.ts";
import type { Event } from "../../domain/event.ts";
import { Problem } from "../../domain/problem.ts";
import { recordAll } from "../changes/repository.ts";
import type { Trx } from "../db/tables.ts";
import { keepWords } from "./words.ts";

/** Who writes, when, why in words for everybody, and what is for editors alone. */
export type Writing = { actor: string; now: Date; reason: string | null; note: string | null };

/** What was done to an event or to one of its claims, and whether the public can see that. */
export type EventWrite = Pick<NewChange, "subject" | "subject_id" | "action" | "public"> & {
  diff: Diff;
  /** What of it the public log leaves out for good, beside what the event's protection does. */
  withheld?: readonly Withheld[];
  /** Other events of which it is told instead, when it is about no claim of this one. */
  of?: string;
};

/**
 * Ends a write to an event: brings what a search finds it by up to date, and tells the log. What is written while
 * its place is protected never tells that place, whatever becomes of it later.
 */
export async function report(
  trx: Trx,
  event: Reported["event"],
  writes: readonly EventWrite[],
  writing: Writing,
): Promise<void> {
  await reportAll(trx, [{ event, writes }], writing);
}

/** What was written of an event. */
export type Reported = {
  event: Pick<Event, "id" | "sensitivity">;
  writes: readonly EventWrite[];
};

/** The same of several events, whose entries follow one another. */
export async function reportAll(
  trx: Trx,
  all: readonly Reported[],
  { actor, now, reason, note }: Writing,
): Promise<void> {
  await keepWords(
    trx,
    all.map(({ event }) => event.id),
  );
  const changes = all.flatMap(({ event, writes }) => {
    const place: readonly Withheld[] = event.sensitivity === "public" ? [] : ["place"];
    return writes.map(({ of = event.id, withheld = [], ...written }) => ({
      ...written,
      events: [of],
      actor,
      reason,
      note,
      withheld: [...place, ...withheld],
    }));
  });
  await recordAll(trx, changes, now);
}

/** A 400 that names one field. */
export function badField(path: string, message: string): Problem {
  return new Problem("bad_input", `${path}: ${message}.`, [{ path, code: "bad_value", message }]);
}

/** Runs a write of a part of something larger: fields that it refuses are named by their place in that. */
export async function within<T>(path: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Problem) || error.errors === undefined) throw error;
    const errors = error.errors.map((each) => ({ ...each, path: `${path}.${each.path}` }));
    throw new Problem(error.code, error.message, errors, error.versions);
  }
}
