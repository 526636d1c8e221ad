// Belarusian: numbers, ranges and dates as sentences say them.
import type { words as english } from "../en/words.ts";
import type { In } from "../messages.ts";

export const words = {
  no_figure: "няма ліку",
  at_least: "{n} і больш",
  more_than: "больш за {n}",
  at_most: "да {n}",
  less_than: "менш за {n}",
  about: "каля {n}",
  between: "ад {low} да {high}",
  quoted: "«{phrase}»",
  in_words: "толькі словамі",

  figure_to: "{value}, да {high}",
  figure_dash: "{value} – {high}",
  figure_from: "{value}, ад {low}",
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
  week_of: "тыдзень з {day}",
  range: "{from} – {to}",
  range_in_month: "{from}–{day} {month} {year}",
  moment_utc: "{day}, {time} UTC",
  seconds: "{n}\u00a0с",
  minutes: "{n}\u00a0хв",
  hours: "{n}\u00a0гадз",
  days: "{n}\u00a0д",

  list: "{a}, {b}",
  list_two: "{a} і {b}",
  list_end: "{a} і {b}",
  colon: "{name}: {text}",
  named: "{name} {text}",
  kind_and_form: "{kind}, {form}",
} as const satisfies In<"be", typeof english>;
