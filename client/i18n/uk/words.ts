// Ukrainian: numbers, ranges and dates as sentences say them.
import type { words as english } from "../en/words.ts";
import type { In } from "../messages.ts";

export const words = {
  no_figure: "немає числа",
  at_least: "{n} або більше",
  more_than: "понад {n}",
  at_most: "до {n}",
  less_than: "менш ніж {n}",
  about: "близько {n}",
  between: "від {low} до {high}",
  quoted: "«{phrase}»",
  in_words: "лише словами",

  figure_to: "{value}, до {high}",
  figure_dash: "{value} – {high}",
  figure_from: "{value}, від {low}",
  figure_of: "{value} ({range})",

  tight_range: "{low}–{high}",
  tight_at_least: "{n}+",
  tight_more_than: ">{n}",
  tight_at_most: "≤{n}",
  tight_less_than: "<{n}",
  tight_about: "~{n}",

  thousands: "{n} тис.",
  millions: "{n} млн",
  ratio: "{n}×",

  day_of_month: "{n}",
  day_full: "{weekday}, {day} {month} {year}",
  day_plain: "{day} {month} {year}",
  day_row: "{weekday}, {day} {month}",
  day_short: "{day} {month}",
  month_year: "{month} {year}",
  week_of: "тиждень від {day}",
  range: "{from} – {to}",
  range_in_month: "{from}–{day} {month} {year}",
  moment_utc: "{day}, {time} UTC",
  seconds: "{n} с",
  minutes: "{n} хв",
  hours: "{n} год",
  days: "{n} д",

  list: "{a}, {b}",
  list_two: "{a} і {b}",
  list_end: "{a} і {b}",
  colon: "{name}: {text}",
  named: "{name} {text}",
  kind_and_form: "{kind}, {form}",
} as const satisfies In<"uk", typeof english>;
