// The moment of "as known at", read as people type it.

import { instantOf } from "../../../domain/when.ts";
import { asOfWords } from "../../i18n/dates.ts";
import { momentWords, type NoMoment, readMoment } from "../../i18n/read-moment.ts";

/** Why typed words are no moment of the past. */
export type NoAsOf = NoMoment | "future";

/**
 * Reads a typed day or moment as `as_of` of the filter: "2020-09-14" or "2020-09-14T16:05+03:00".
 * @param now milliseconds since 1970; what comes later is refused
 */
export function readAsOf(typed: string, now: number): { as_of: string } | { error: NoAsOf } {
  const moment = readMoment(typed);
  if (typeof moment === "string") return { error: moment };
  const as_of = moment.value.replace("+00:00", "Z");
  const begins = instantOf(as_of.includes("T") ? as_of : `${as_of}T00:00Z`) ?? 0;
  return begins > now ? { error: "future" } : { as_of };
}

/** How typed words were read: "Mon 14 Sep 2020", "14 Sep 2020, 13:05 UTC"; null when they were not. */
export function readWords(typed: string): string | null {
  const moment = readMoment(typed);
  return typeof moment === "string" ? null : momentWords(moment);
}

/** The moment as one would type it: "14 Sep 2020 00:00 UTC". */
export function asTyped(as_of: string | null): string {
  return as_of === null ? "" : asOfWords(as_of).replace(",", "");
}
