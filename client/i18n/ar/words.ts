// Arabic: numbers, ranges and dates as sentences say them.
import type { words as english } from "../en/words.ts";
import type { In } from "../messages.ts";

export const words = {
  no_figure: "لا رقم",
  at_least: "{n} أو أكثر",
  more_than: "أكثر من {n}",
  at_most: "حتى {n}",
  less_than: "أقل من {n}",
  about: "نحو {n}",
  between: "من {low} إلى {high}",
  quoted: "«{phrase}»",
  in_words: "بالكلمات فقط",

  figure_to: "{value} إلى {high}",
  figure_dash: "{value} إلى {high}",
  figure_from: "{value}، من {low}",
  figure_of: "{value}، ضمن {range}",

  tight_range: "\u2068{low}–{high}\u2069",
  tight_at_least: "\u2066{n}+\u2069",
  tight_more_than: "\u2066>{n}\u2069",
  tight_at_most: "\u2066≤{n}\u2069",
  tight_less_than: "\u2066<{n}\u2069",
  tight_about: "\u2066~{n}\u2069",

  thousands: "{n} ألف",
  millions: "{n} مليون",
  ratio: "\u2066{n}×\u2069",

  day_of_month: "{n}",
  day_full: "{weekday} {day} {month} {year}",
  day_plain: "{day} {month} {year}",
  day_row: "{weekday} {day} {month}",
  day_short: "{day} {month}",
  month_year: "{month} {year}",
  week_of: "أسبوع {day}",
  range: "{from} إلى {to}",
  range_in_month: "{from} إلى {day} {month} {year}",
  moment_utc: "{day}، {time} UTC",
  seconds: "{n} ث",
  minutes: "{n} د",
  hours: "{n} س",
  days: "{n} ي",

  list: "{a}، {b}",
  list_two: "{a} و{b}",
  list_end: "{a} و{b}",
  colon: "{name}: {text}",
  named: "{name} {text}",
  kind_and_form: "{kind}، {form}",
} as const satisfies In<"ar", typeof english>;
