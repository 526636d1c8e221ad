// Reads the parameter `datetime` of OGC API - Features: a moment or an interval, as days in UTC.
import type { Period } from "../../domain/filter.ts";
import { type Day, dayOf } from "../../domain/when.ts";

/** A date, or a moment of RFC 3339; GDAL leaves out all or some of the time behind the "T". */
const END =
  /^(\d{4}-\d{2}-\d{2})(?:T(?:([01]\d|2[0-3])(?::([0-5]\d)(?::(?:[0-5]\d|60)(?:\.\d+)?)?)?)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))?)?$/i;

const MINUTES_PER_DAY = 1440;

/**
 * The days that a value names, both ends included; null where it can't be read. "2020-09-13" is a day,
 * "2020-09-13T16:05:00+03:00" the day in which that moment lies, and of an interval "a/b" one end may be open (".." or
 * nothing).
 */
export function readDatetime(raw: string): Period | null {
  const [first = "", last, ...more] = raw.split("/");
  if (more.length > 0) return null;
  if (last === undefined) {
    const day = readEnd(first);
    return day === null ? null : { from: { day }, to: { day } };
  }
  const from = isOpen(first) ? null : readEnd(first);
  const to = isOpen(last) ? null : readEnd(last);
  if ((from === null && !isOpen(first)) || (to === null && !isOpen(last))) return null;
  if (from === null && to === null) return null;
  if (from !== null && to !== null && from > to) return null;
  return { from: from === null ? null : { day: from }, to: to === null ? null : { day: to } };
}

const isOpen = (end: string) => end === "" || end === "..";

/** The day in UTC on which a moment lies; one without an offset is in UTC. */
function readEnd(end: string): Day | null {
  const [whole, date = "", hour = "0", minute = "0", sign, ...offset] = END.exec(end) ?? [];
  const day = whole === undefined ? null : dayOf(date);
  if (day === null) return null;
  const [hours = 0, minutes = 0] = sign === undefined ? [] : offset.map(Number);
  const ahead = (hours * 60 + minutes) * (sign === "-" ? -1 : 1);
  return day + Math.floor((Number(hour) * 60 + Number(minute) - ahead) / MINUTES_PER_DAY);
}
