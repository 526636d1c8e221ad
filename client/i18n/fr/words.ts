// French: numbers, ranges and dates as sentences say them.
import type { words as english } from "../en/words.ts";
import type { In } from "../messages.ts";

export const words = {
  no_figure: "sans chiffre",
  at_least: "{n} ou plus",
  more_than: "plus de {n}",
  at_most: "au plus {n}",
  less_than: "moins de {n}",
  about: "environ {n}",
  between: "{low} à {high}",
  quoted: "«\u00a0{phrase}\u00a0»",
  in_words: "en mots seulement",

  figure_to: "{value} à {high}",
  figure_dash: "{value} – {high}",
  figure_from: "{value}, à partir de {low}",
  figure_of: "{value}, fourchette {range}",

  tight_range: "{low}–{high}",
  tight_at_least: "{n}+",
  tight_more_than: ">{n}",
  tight_at_most: "≤{n}",
  tight_less_than: "<{n}",
  tight_about: "~{n}",

  thousands: "{n}\u00a0k",
  millions: "{n}\u00a0M",
  ratio: "{n}×",

  day_of_month: { by: "n", one: "{n}er", many: "{n}", other: "{n}" },
  day_full: "{weekday} {day} {month} {year}",
  day_plain: "{day} {month} {year}",
  day_row: "{weekday} {day} {month}",
  day_short: "{day} {month}",
  month_year: "{month} {year}",
  week_of: "semaine du {day}",
  range: "{from}–{to}",
  range_in_month: "{from}–{day} {month} {year}",
  moment_utc: "{day}, {time} UTC",
  seconds: "{n}\u00a0s",
  minutes: "{n}\u00a0min",
  hours: "{n}\u00a0h",
  days: "{n}\u00a0j",

  list: "{a}, {b}",
  list_two: "{a} et {b}",
  list_end: "{a} et {b}",
  colon: "{name}\u00a0: {text}",
  named: "{name} {text}",
  kind_and_form: "{kind}, {form}",
} as const satisfies In<"fr", typeof english>;
