// Spanish: months and weekdays.
import type { calendar as english } from "../en/calendar.ts";
import type { In } from "../messages.ts";

export const calendar = {
  month_1: "enero",
  month_2: "febrero",
  month_3: "marzo",
  month_4: "abril",
  month_5: "mayo",
  month_6: "junio",
  month_7: "julio",
  month_8: "agosto",
  month_9: "septiembre",
  month_10: "octubre",
  month_11: "noviembre",
  month_12: "diciembre",

  /** With both prepositions: "13 de septiembre de 2020", where short dates have none. */
  dated_1: "de enero de",
  dated_2: "de febrero de",
  dated_3: "de marzo de",
  dated_4: "de abril de",
  dated_5: "de mayo de",
  dated_6: "de junio de",
  dated_7: "de julio de",
  dated_8: "de agosto de",
  dated_9: "de septiembre de",
  dated_10: "de octubre de",
  dated_11: "de noviembre de",
  dated_12: "de diciembre de",

  short_1: "ene",
  short_2: "feb",
  short_3: "mar",
  short_4: "abr",
  short_5: "may",
  short_6: "jun",
  short_7: "jul",
  short_8: "ago",
  short_9: "sept",
  short_10: "oct",
  short_11: "nov",
  short_12: "dic",

  weekday_1: "lun",
  weekday_2: "mar",
  weekday_3: "mié",
  weekday_4: "jue",
  weekday_5: "vie",
  weekday_6: "sáb",
  weekday_7: "dom",

  typed_beside: "de del el",
} as const satisfies In<"es", typeof english>;
