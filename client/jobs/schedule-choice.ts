// A schedule as people choose it: how often, at what time, on which day; or as a cron expression of their own.

export const OFTEN = ["1", "5", "15", "30", "60", "360", "day", "week", "other"] as const;
/** So many minutes apart, once a day or a week, or as an expression says. */
export type Often = (typeof OFTEN)[number];

export type ScheduleChoice = {
  often: Often;
  /** "03:00", in Universal Time; of those once a day or a week. */
  time: string;
  /** "0" is Sunday; of those once a week. */
  weekday: string;
  /** Of others. */
  cron: string;
};

const EVERY: Readonly<Record<string, string>> = {
  "1": "* * * * *",
  "5": "*/5 * * * *",
  "15": "*/15 * * * *",
  "30": "*/30 * * * *",
  "60": "0 * * * *",
  "360": "0 */6 * * *",
};

/** The choice that makes the expression. */
export function choiceOf(cron: string): ScheduleChoice {
  const any: ScheduleChoice = { often: "other", time: "03:00", weekday: "1", cron };
  const often = OFTEN.find((each) => EVERY[each] === cron);
  if (often !== undefined) return { ...any, often };
  const [, minute, hour, weekday] = /^(\d{1,2}) (\d{1,2}) \* \* (\*|[0-6])$/.exec(cron) ?? [];
  const time = [hour, minute].map((part = "") => part.padStart(2, "0")).join(":");
  if (weekday === undefined || !isTime(time)) return any;
  return weekday === "*"
    ? { ...any, often: "day", time }
    : { ...any, often: "week", time, weekday };
}

/** Whether it is a time of day, such as "03:00" or "3:00". */
export const isTime = (text: string) => /^([01]?\d|2[0-3]):[0-5]\d$/.test(text.trim());

/** The expression of a choice; null while its time is none, or nothing is written. */
export function cronOf({ often, time, weekday, cron }: ScheduleChoice): string | null {
  if (often === "other") return cron.trim() || null;
  const every = EVERY[often];
  if (every !== undefined) return every;
  if (!isTime(time)) return null;
  const [hour, minute] = time.split(":").map(Number);
  return `${minute} ${hour} * * ${often === "day" ? "*" : weekday}`;
}
