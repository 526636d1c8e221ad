// Belarusian: months and weekdays. Browsers do not know them in every language of ours.
import type { calendar as english } from "../en/calendar.ts";
import type { In } from "../messages.ts";

export const calendar = {
  /** A month on its own: "верасень 2020". */
  month_1: "студзень",
  month_2: "люты",
  month_3: "сакавік",
  month_4: "красавік",
  month_5: "май",
  month_6: "чэрвень",
  month_7: "ліпень",
  month_8: "жнівень",
  month_9: "верасень",
  month_10: "кастрычнік",
  month_11: "лістапад",
  month_12: "снежань",

  /** A month after a day: "13 верасня 2020". */
  dated_1: "студзеня",
  dated_2: "лютага",
  dated_3: "сакавіка",
  dated_4: "красавіка",
  dated_5: "мая",
  dated_6: "чэрвеня",
  dated_7: "ліпеня",
  dated_8: "жніўня",
  dated_9: "верасня",
  dated_10: "кастрычніка",
  dated_11: "лістапада",
  dated_12: "снежня",

  /** The same in short: "13 вер.". */
  short_1: "студз.",
  short_2: "лют.",
  short_3: "сак.",
  short_4: "крас.",
  short_5: "мая",
  short_6: "чэрв.",
  short_7: "ліп.",
  short_8: "жн.",
  short_9: "вер.",
  short_10: "кастр.",
  short_11: "ліст.",
  short_12: "снеж.",

  weekday_1: "пн",
  weekday_2: "аў",
  weekday_3: "ср",
  weekday_4: "чц",
  weekday_5: "пт",
  weekday_6: "сб",
  weekday_7: "нд",

  /** Words that may stand in a typed date and say nothing, with spaces between them. */
  typed_beside: "г года год",
} as const satisfies In<"be", typeof english>;
