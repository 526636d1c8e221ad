// German: numbers, ranges and dates as sentences say them.
import type { words as english } from "../en/words.ts";
import type { In } from "../messages.ts";

export const words = {
  no_figure: "keine Zahl",
  at_least: "{n} oder mehr",
  more_than: "mehr als {n}",
  at_most: "bis zu {n}",
  less_than: "weniger als {n}",
  about: "etwa {n}",
  between: "{low} bis {high}",
  quoted: "„{phrase}“",
  in_words: "nur in Worten",

  figure_to: "{value} bis {high}",
  figure_dash: "{value} – {high}",
  figure_from: "{value}, ab {low}",
  figure_of: "{value}, aus {range}",

  tight_range: "{low}–{high}",
  tight_at_least: "{n}+",
  tight_more_than: ">{n}",
  tight_at_most: "≤{n}",
  tight_less_than: "<{n}",
  tight_about: "~{n}",

  thousands: "{n} Tsd.",
  millions: "{n} Mio.",
  ratio: "{n}×",

  day_of_month: "{n}",
  day_full: "{weekday} {day}. {month} {year}",
  day_plain: "{day}. {month} {year}",
  day_row: "{weekday} {day}. {month}",
  day_short: "{day}. {month}",
  month_year: "{month} {year}",
  week_of: "Woche ab {day}",
  range: "{from}–{to}",
  range_in_month: "{from}.–{day}. {month} {year}",
  moment_utc: "{day}, {time} UTC",
  seconds: "{n} s",
  minutes: "{n} min",
  hours: "{n} h",
  days: "{n} d",

  list: "{a}, {b}",
  list_two: "{a} und {b}",
  list_end: "{a} und {b}",
  colon: "{name}: {text}",
  named: "{name} {text}",
  kind_and_form: "{kind}, {form}",
} as const satisfies In<"de", typeof english>;
