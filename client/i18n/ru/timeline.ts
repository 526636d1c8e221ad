// Russian: the facets, and what is drawn by time.
import type { timeline as english } from "../en/timeline.ts";
import type { In } from "../messages.ts";

export const timeline = {
  facets: "Фильтры",
  all_values: {
    one: "Все {count}",
    few: "Все {count}",
    many: "Все {count}",
    other: "Все {count}",
  },
  first_values: "{n} с наибольшим числом событий",
  fewer: "Меньше",
  most_values:
    "Здесь {n} с наибольшим числом событий. Выберите страну, чтобы увидеть все её регионы.",

  events_per_day: "События по дням",
  events_per_week: "События по неделям",
  events_per_month: "События по месяцам",
  events_per_year: "События по годам",
  bin_day: "День",
  bin_week: "Неделя",
  bin_month: "Месяц",
  bin_year: "Год",
  timeline_hint: "Передвиньте окно или введите даты",
  as_table: "Таблица",
  table_lead: "Отрезки с событиями. Число, которого никто не назвал, не равно нулю.",
  per_day_claimed: "{metric} по дням, сумма",
  per_week_claimed: "{metric} по неделям, сумма",
  per_month_claimed: "{metric} по месяцам, сумма",
  per_year_claimed: "{metric} по годам, сумма",
  figure_drawn: "Число на шкале времени",
  voice_key: "Что значат знаки",
  monitors_others: "Правозащитники, СМИ, другие",
  not_in_use: "не используется",
  no_figure_of: "{metric}: в этой подборке ни один источник не назвал числа. Это не ноль.",
  nothing_datable: "В этой подборке нет события, которое можно отнести к одному отрезку.",
  span_known: "{title}, {known}",
  more_spans: {
    one: "Ещё {count} долгое событие",
    few: "Ещё {count} долгих события",
    many: "Ещё {count} долгих событий",
    other: "Ещё {count} долгого события",
  },
  chart_events: "События по времени и видам, {span}. {kinds}. Больше всего: {most}, {when}.",
  chart_figures:
    "{metric} по времени, сумма, {span}. Столбцов с числом: {with} из {bins}. Наибольшее: {most}, {when}.",
} as const satisfies In<"ru", typeof english>;
