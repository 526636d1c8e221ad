// Spanish: numbers, ranges and dates as sentences say them.
import type { words as english } from "../en/words.ts";
import type { In } from "../messages.ts";

export const words = {
  no_figure: "sin cifra",
  at_least: "{n} o más",
  more_than: "más de {n}",
  at_most: "hasta {n}",
  less_than: "menos de {n}",
  about: "unos {n}",
  between: "{low} a {high}",
  quoted: "«{phrase}»",
  in_words: "solo en palabras",

  figure_to: "{value} a {high}",
  figure_dash: "{value} – {high}",
  figure_from: "{value}, desde {low}",
  figure_of: "{value}, de {range}",

  tight_range: "{low}–{high}",
  tight_at_least: "{n}+",
  tight_more_than: ">{n}",
  tight_at_most: "≤{n}",
  tight_less_than: "<{n}",
  tight_about: "~{n}",

  thousands: "{n}\u00a0mil",
  millions: "{n}\u00a0M",
  ratio: "{n}×",

  day_of_month: "{n}",
  day_full: "{weekday} {day} {month} {year}",
  day_plain: "{day} {month} {year}",
  day_row: "{weekday} {day} {month}",
  day_short: "{day} {month}",
  month_year: "{month} {year}",
  week_of: "semana del {day}",
  range: "{from}–{to}",
  range_in_month: "{from}–{day} {month} {year}",
  moment_utc: "{day}, {time} UTC",
  seconds: "{n} s",
  minutes: "{n} min",
  hours: "{n} h",
  days: "{n} d",

  list: "{a}, {b}",
  list_two: "{a} y {b}",
  list_end: "{a} y {b}",
  colon: "{name}: {text}",
  named: "{name} {text}",
  kind_and_form: "{kind}, {form}",
} as const satisfies In<"es", typeof english>;
