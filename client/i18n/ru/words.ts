// Russian: numbers, ranges and dates as sentences say them.
import type { words as english } from "../en/words.ts";
import type { In } from "../messages.ts";

export const words = {
  no_figure: "нет числа",
  at_least: "{n} и более",
  more_than: "более {n}",
  at_most: "до {n}",
  less_than: "менее {n}",
  about: "около {n}",
  between: "от {low} до {high}",
  quoted: "«{phrase}»",
  in_words: "только словами",

  figure_to: "{value}, до {high}",
  figure_dash: "{value} – {high}",
  figure_from: "{value}, от {low}",
  figure_of: "{value} ({range})",

  tight_range: "{low}–{high}",
  tight_at_least: "{n}+",
  tight_more_than: ">{n}",
  tight_at_most: "≤{n}",
  tight_less_than: "<{n}",
  tight_about: "~{n}",

  thousands: "{n}\u00a0тыс.",
  millions: "{n}\u00a0млн",
  ratio: "{n}×",

  day_of_month: "{n}",
  day_full: "{weekday}, {day} {month} {year}",
  day_plain: "{day} {month} {year}",
  day_row: "{weekday}, {day} {month}",
  day_short: "{day} {month}",
  month_year: "{month} {year}",
  week_of: "неделя с {day}",
  range: "{from} – {to}",
  range_in_month: "{from}–{day} {month} {year}",
  moment_utc: "{day}, {time} UTC",
  seconds: "{n}\u00a0с",
  minutes: "{n}\u00a0мин",
  hours: "{n}\u00a0ч",
  days: "{n}\u00a0д",

  list: "{a}, {b}",
  list_two: "{a} и {b}",
  list_end: "{a} и {b}",
  colon: "{name}: {text}",
  named: "{name} {text}",
  kind_and_form: "{kind}, {form}",
} as const satisfies In<"ru", typeof english>;
