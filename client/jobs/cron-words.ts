// A schedule in words, for the few patterns people use; everything else stays the expression it is.
import { weekdayName } from "../i18n/dates.ts";
import { t } from "../i18n/t.ts";

/**
 * "Every minute", "Every 15 minutes", "Every day at 03:00 UTC", "Every week, Mon 03:00 UTC" for a five- or six-field cron expression
 * (the first of six is seconds). One that none of these words fits is given back as it is.
 */
export function cronWords(cron: string): string {
  const fields = cron.trim().split(/\s+/);
  const six = fields.length === 6 ? fields : fields.length === 5 ? ["0", ...fields] : null;
  return (six && words(six)) ?? cron;
}

function words([seconds = "", minutes = "", hours = "", ...days]: readonly string[]) {
  const [second, minute, hour] = [oneOf(seconds, 60), oneOf(minutes, 60), oneOf(hours, 24)];
  if (days.join(" ") !== "* * *") {
    const weekday = days[0] === "*" && days[1] === "*" ? oneOf(days[2] ?? "", 8) : null;
    if (weekday === null || second === null || minute === null || hour === null) return null;
    // 4 January 1970 was a Sunday, which may be written 0 or 7.
    const name = weekdayName(`1970-01-${String(4 + weekday).padStart(2, "0")}`);
    return t("jobs.every_week_at", { weekday: name, time: timeOf(hour, minute, second) });
  }
  if (second !== null && minute !== null && hour !== null)
    return t("jobs.every_day_at", { time: timeOf(hour, minute, second) });
  if (hours === "*" && minutes === "*") return everySeconds(seconds);
  if (second !== 0) return null;
  if (hours === "*" && minute === null) return everyMinutes(minutes);
  return minute === null ? null : everyHours(hours, minute);
}

function timeOf(hour: number, minute: number, second: number): string {
  const parts = second === 0 ? [hour, minute] : [hour, minute, second];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

function everySeconds(seconds: string): string | null {
  if (oneOf(seconds, 60) !== null) return t("jobs.every_minute");
  const n = step(seconds, 60);
  if (n === 1) return t("jobs.every_second");
  return n === null ? null : t("jobs.every_seconds", { n });
}

function everyMinutes(minutes: string): string | null {
  const n = step(minutes, 60);
  if (n === 1) return t("jobs.every_minute");
  return n === null ? null : t("jobs.every_minutes", { n });
}

function everyHours(hours: string, minute: number): string | null {
  const n = step(hours, 24);
  if (n === 1) return minute === 0 ? t("jobs.every_hour") : t("jobs.every_hour_at", { n: minute });
  return n === null || minute !== 0 ? null : t("jobs.every_hours", { n });
}

/** A field that names one value below `limit`. */
function oneOf(field: string, limit: number): number | null {
  return /^\d{1,2}$/.test(field) && Number(field) < limit ? Number(field) : null;
}

/** How far apart the values of "*" or "*\/n" are; null when they are not evenly apart all day. */
function step(field: string, limit: number): number | null {
  const n = field === "*" ? 1 : Number(/^\*\/(\d{1,2})$/.exec(field)?.[1] ?? 0);
  return n > 0 && limit % n === 0 ? n : null;
}
