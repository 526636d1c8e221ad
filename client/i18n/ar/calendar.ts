// Arabic: months and weekdays.
import type { calendar as english } from "../en/calendar.ts";
import type { In } from "../messages.ts";

export const calendar = {
  month_1: "يناير",
  month_2: "فبراير",
  month_3: "مارس",
  month_4: "أبريل",
  month_5: "مايو",
  month_6: "يونيو",
  month_7: "يوليو",
  month_8: "أغسطس",
  month_9: "سبتمبر",
  month_10: "أكتوبر",
  month_11: "نوفمبر",
  month_12: "ديسمبر",

  dated_1: "يناير",
  dated_2: "فبراير",
  dated_3: "مارس",
  dated_4: "أبريل",
  dated_5: "مايو",
  dated_6: "يونيو",
  dated_7: "يوليو",
  dated_8: "أغسطس",
  dated_9: "سبتمبر",
  dated_10: "أكتوبر",
  dated_11: "نوفمبر",
  dated_12: "ديسمبر",

  short_1: "يناير",
  short_2: "فبراير",
  short_3: "مارس",
  short_4: "أبريل",
  short_5: "مايو",
  short_6: "يونيو",
  short_7: "يوليو",
  short_8: "أغسطس",
  short_9: "سبتمبر",
  short_10: "أكتوبر",
  short_11: "نوفمبر",
  short_12: "ديسمبر",

  weekday_1: "الاثنين",
  weekday_2: "الثلاثاء",
  weekday_3: "الأربعاء",
  weekday_4: "الخميس",
  weekday_5: "الجمعة",
  weekday_6: "السبت",
  weekday_7: "الأحد",

  typed_beside: "من في يوم",
} as const satisfies In<"ar", typeof english>;
