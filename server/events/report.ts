// How a write to an event or a claim stands in the log, and how it refuses a field.
import type { Diff, NewChange } from "../../domain/change.ts";
import type { Event } from "../../domain/event.ts";
import { Problem } from "../../domain/problem.ts";
import { isPublic } from "../../domain/publicview.ts";
import { record } from "../changes/repository.ts";
import type { Trx } from "../db/tables.ts";
import { keepWords } from "./words.ts";

/** Who writes, when, and why. */
export type Writing = { actor: string; now: Date; reason: string | null };

/**
 * Ends a write to an event or to one of its claims: brings what a search finds it by up to date, and tells
 * the log; publicly when the event is public.
 */
export async function report(
  trx: Trx,
  event: Pick<Event, "id" | "status" | "sensitivity">,
  about: Pick<NewChange, "subject" | "subject_id">,
  action: string,
  diff: Diff,
  { actor, now, reason }: Writing,
): Promise<number> {
  await keepWords(trx, [event.id]);
  const change = { ...about, action, events: [event.id], diff, reason, actor };
  return record(trx, { ...change, public: isPublic(event) }, now);
}

/** A 400 that names one field. */
export function badField(path: string, message: string): Problem {
  return new Problem("bad_input", `${path}: ${message}.`, [{ path, code: "bad_value", message }]);
}
