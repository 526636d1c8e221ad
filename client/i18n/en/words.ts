// English: numbers, ranges and dates as sentences say them.
export const words = {
  no_figure: "no figure",
  at_least: "{n} or more",
  more_than: "more than {n}",
  at_most: "up to {n}",
  less_than: "fewer than {n}",
  about: "about {n}",
  between: "{low} to {high}",
  quoted: "“{phrase}”",
  in_words: "in words only",

  figure_to: "{value} to {high}",
  figure_dash: "{value} – {high}",
  figure_from: "{value}, from {low}",
  figure_of: "{value}, of {range}",

  tight_range: "{low}–{high}",
  tight_at_least: "{n}+",
  tight_more_than: ">{n}",
  tight_at_most: "≤{n}",
  tight_less_than: "<{n}",
  tight_about: "~{n}",

  thousands: "{n}k",
  millions: "{n}M",
  ratio: "{n}×",

  day_full: "{weekday} {day} {month} {year}",
  day_plain: "{day} {month} {year}",
  day_row: "{weekday} {day} {month}",
  day_short: "{day} {month}",
  month_year: "{month} {year}",
  week_of: "week of {day}",
  range: "{from}–{to}",
  moment_utc: "{day}, {time} UTC",
  seconds: "{n} s",
  minutes: "{n} min",
  hours: "{n} h",
  days: "{n} d",

  kind_and_form: "{kind}, {form}",
} as const;
