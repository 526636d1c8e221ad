// Belarusian: the facets, and what is drawn by time.
import type { timeline as english } from "../en/timeline.ts";
import type { In } from "../messages.ts";

export const timeline = {
  facets: "Фільтры",
  all_values: {
    one: "Усе {count}",
    few: "Усе {count}",
    many: "Усе {count}",
    other: "Усе {count}",
  },
  first_values: "{n} з найбольшай колькасцю падзей",
  fewer: "Менш",
  most_values:
    "Тут {n} з найбольшай колькасцю падзей. Выберыце краіну, каб убачыць усе яе рэгіёны.",

  events_per_day: "Падзеі па днях",
  events_per_week: "Падзеі па тыднях",
  events_per_month: "Падзеі па месяцах",
  events_per_year: "Падзеі па гадах",
  bin_day: "Дзень",
  bin_week: "Тыдзень",
  bin_month: "Месяц",
  bin_year: "Год",
  timeline_hint: "Перасуньце акно або ўвядзіце даты",
  as_table: "Табліца",
  table_lead: "Адрэзкі з падзеямі. Лік, якога ніхто не назваў, не роўны нулю.",
  per_day_claimed: "{metric} па днях, сума",
  per_week_claimed: "{metric} па тыднях, сума",
  per_month_claimed: "{metric} па месяцах, сума",
  per_year_claimed: "{metric} па гадах, сума",
  figure_drawn: "Лік на шкале часу",
  voice_key: "Што значаць знакі",
  monitors_others: "Праваабаронцы, медыя, іншыя",
  not_in_use: "не ўжываецца",
  no_figure_of: "{metric}: у гэтай падборцы ніводная крыніца не назвала ліку. Гэта не нуль.",
  nothing_datable: "У гэтай падборцы няма падзеі, якую можна аднесці да аднаго адрэзка.",
  span_known: "{title}, {known}",
  more_spans: {
    one: "Яшчэ {count} доўгая падзея",
    few: "Яшчэ {count} доўгія падзеі",
    many: "Яшчэ {count} доўгіх падзей",
    other: "Яшчэ {count} доўгай падзеі",
  },
  chart_events: "Падзеі па часе і відах, {span}. {kinds}. Найбольш: {most}, {when}.",
  chart_figures:
    "{metric} па часе, сума, {span}. Слупкоў з лікам: {with} з {bins}. Найбольшы: {most}, {when}.",
} as const satisfies In<"be", typeof english>;
