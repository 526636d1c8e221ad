// French: months and weekdays.
import type { calendar as english } from "../en/calendar.ts";
import type { In } from "../messages.ts";

export const calendar = {
  month_1: "janvier",
  month_2: "février",
  month_3: "mars",
  month_4: "avril",
  month_5: "mai",
  month_6: "juin",
  month_7: "juillet",
  month_8: "août",
  month_9: "septembre",
  month_10: "octobre",
  month_11: "novembre",
  month_12: "décembre",

  dated_1: "janvier",
  dated_2: "février",
  dated_3: "mars",
  dated_4: "avril",
  dated_5: "mai",
  dated_6: "juin",
  dated_7: "juillet",
  dated_8: "août",
  dated_9: "septembre",
  dated_10: "octobre",
  dated_11: "novembre",
  dated_12: "décembre",

  short_1: "janv.",
  short_2: "févr.",
  short_3: "mars",
  short_4: "avr.",
  short_5: "mai",
  short_6: "juin",
  short_7: "juil.",
  short_8: "août",
  short_9: "sept.",
  short_10: "oct.",
  short_11: "nov.",
  short_12: "déc.",

  weekday_1: "lun.",
  weekday_2: "mar.",
  weekday_3: "mer.",
  weekday_4: "jeu.",
  weekday_5: "ven.",
  weekday_6: "sam.",
  weekday_7: "dim.",

  typed_beside: "le du de au la",
} as const satisfies In<"fr", typeof english>;
