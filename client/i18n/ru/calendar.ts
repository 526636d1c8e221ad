// Russian: months and weekdays. Browsers do not know them in every language of ours.
import type { calendar as english } from "../en/calendar.ts";
import type { In } from "../messages.ts";

export const calendar = {
  /** A month on its own: "сентябрь 2020". */
  month_1: "январь",
  month_2: "февраль",
  month_3: "март",
  month_4: "апрель",
  month_5: "май",
  month_6: "июнь",
  month_7: "июль",
  month_8: "август",
  month_9: "сентябрь",
  month_10: "октябрь",
  month_11: "ноябрь",
  month_12: "декабрь",

  /** A month after a day: "13 сентября 2020". */
  dated_1: "января",
  dated_2: "февраля",
  dated_3: "марта",
  dated_4: "апреля",
  dated_5: "мая",
  dated_6: "июня",
  dated_7: "июля",
  dated_8: "августа",
  dated_9: "сентября",
  dated_10: "октября",
  dated_11: "ноября",
  dated_12: "декабря",

  /** The same in short: "13 сент.". */
  short_1: "янв.",
  short_2: "февр.",
  short_3: "мар.",
  short_4: "апр.",
  short_5: "мая",
  short_6: "июн.",
  short_7: "июл.",
  short_8: "авг.",
  short_9: "сент.",
  short_10: "окт.",
  short_11: "нояб.",
  short_12: "дек.",

  weekday_1: "пн",
  weekday_2: "вт",
  weekday_3: "ср",
  weekday_4: "чт",
  weekday_5: "пт",
  weekday_6: "сб",
  weekday_7: "вс",

  /** Words that may stand in a typed date and say nothing, with spaces between them. */
  typed_beside: "г года год",
} as const satisfies In<"ru", typeof english>;
