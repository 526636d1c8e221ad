// German: months and weekdays.
import type { calendar as english } from "../en/calendar.ts";
import type { In } from "../messages.ts";

export const calendar = {
  month_1: "Januar",
  month_2: "Februar",
  month_3: "März",
  month_4: "April",
  month_5: "Mai",
  month_6: "Juni",
  month_7: "Juli",
  month_8: "August",
  month_9: "September",
  month_10: "Oktober",
  month_11: "November",
  month_12: "Dezember",

  dated_1: "Januar",
  dated_2: "Februar",
  dated_3: "März",
  dated_4: "April",
  dated_5: "Mai",
  dated_6: "Juni",
  dated_7: "Juli",
  dated_8: "August",
  dated_9: "September",
  dated_10: "Oktober",
  dated_11: "November",
  dated_12: "Dezember",

  short_1: "Jan.",
  short_2: "Feb.",
  short_3: "März",
  short_4: "Apr.",
  short_5: "Mai",
  short_6: "Juni",
  short_7: "Juli",
  short_8: "Aug.",
  short_9: "Sep.",
  short_10: "Okt.",
  short_11: "Nov.",
  short_12: "Dez.",

  weekday_1: "Mo",
  weekday_2: "Di",
  weekday_3: "Mi",
  weekday_4: "Do",
  weekday_5: "Fr",
  weekday_6: "Sa",
  weekday_7: "So",

  typed_beside: "der den vom am",
} as const satisfies In<"de", typeof english>;
