// The moment of "as known at", written as people read it.
import { day, momentUtc } from "../../i18n/dates.ts";

/** "14 Sep 2020" for a whole day, "14 Sep 2020, 00:00 UTC" for a moment. */
export function asOfWords(as_of: string): string {
  return as_of.includes("T") ? momentUtc(as_of) : day(as_of, "plain");
}
