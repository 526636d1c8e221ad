// When something was known or published, as people type it: a day, or a day and a time with its zone.
import { type Day, isoOf } from "../../domain/when.ts";
import { day, momentUtc } from "./dates.ts";
import { readDate } from "./read-date.ts";

/** `value` as a claim keeps it: "2020-09-13" or "2020-09-13T16:05+00:00". `zoned`: a zone was named. */
type Moment = { value: string; day: Day; zoned: boolean };
/** "no_day": a month or year alone; "no_date": nothing that can be read. */
export type NoMoment = "no_day" | "no_date";

const TIME = /[\s,T]+(\d{1,2}):(\d{2})\s*(?:(Z|UTC)|([+−-])(\d{1,2}):?(\d{2})?)?$/i;

/** Reads "13 Sep 2020", "13/9/2020 16:05" or "2020-09-13 16:05 +3". A time without a zone is in UTC. */
export function readMoment(typed: string): Moment | NoMoment {
  const time = TIME.exec(typed.trim());
  const date = readDate(time ? typed.trim().slice(0, time.index) : typed);
  if ("error" in date) return "no_date";
  if (date.from !== date.to) return "no_day";
  const iso = isoOf(date.from);
  if (time === null) return { value: iso, day: date.from, zoned: false };
  const [, hours = "", minutes = "", utc, sign = "+", ahead = "0", more = "00"] = time;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(ahead) > 14) return "no_date";
  const zone = `${sign === "+" ? "+" : "-"}${ahead.padStart(2, "0")}:${more}`;
  const value = `${iso}T${hours.padStart(2, "0")}:${minutes}${zone}`;
  return { value, day: date.from, zoned: utc !== undefined || time[4] !== undefined };
}

/** How it was read: "Sun 13 Sep 2020", "13 Sep 2020, 13:05 UTC". */
export function momentWords({ value }: Moment): string {
  return value.includes("T") ? momentUtc(value) : day(value);
}
