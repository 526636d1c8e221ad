// Ukrainian: months and weekdays.
import type { calendar as english } from "../en/calendar.ts";
import type { In } from "../messages.ts";

export const calendar = {
  month_1: "січень",
  month_2: "лютий",
  month_3: "березень",
  month_4: "квітень",
  month_5: "травень",
  month_6: "червень",
  month_7: "липень",
  month_8: "серпень",
  month_9: "вересень",
  month_10: "жовтень",
  month_11: "листопад",
  month_12: "грудень",

  dated_1: "січня",
  dated_2: "лютого",
  dated_3: "березня",
  dated_4: "квітня",
  dated_5: "травня",
  dated_6: "червня",
  dated_7: "липня",
  dated_8: "серпня",
  dated_9: "вересня",
  dated_10: "жовтня",
  dated_11: "листопада",
  dated_12: "грудня",

  short_1: "січ.",
  short_2: "лют.",
  short_3: "бер.",
  short_4: "квіт.",
  short_5: "трав.",
  short_6: "черв.",
  short_7: "лип.",
  short_8: "серп.",
  short_9: "вер.",
  short_10: "жовт.",
  short_11: "лист.",
  short_12: "груд.",

  weekday_1: "пн",
  weekday_2: "вт",
  weekday_3: "ср",
  weekday_4: "чт",
  weekday_5: "пт",
  weekday_6: "сб",
  weekday_7: "нд",

  typed_beside: "р року рік числа",
} as const satisfies In<"uk", typeof english>;
