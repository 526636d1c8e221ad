// When a draft was kept, in words: the time, and the day where that is not today.
import { clock, day } from "../../i18n/dates.ts";
import { commas } from "../../i18n/lists.ts";

/** "14:02", or "2 Dec 2026, 14:02". @param at in milliseconds since 1970 */
export function keptAt(at: number, now = Date.now()): string {
  const dayHere = (moment: number) => {
    const date = new Date(moment);
    const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
    return parts.map((part) => String(part).padStart(2, "0")).join("-");
  };
  const time = clock(at);
  return dayHere(at) === dayHere(now) ? time : commas([day(dayHere(at), "plain"), time]);
}
