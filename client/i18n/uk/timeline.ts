// Ukrainian: the facets, and what is drawn by time.
import type { timeline as english } from "../en/timeline.ts";
import type { In } from "../messages.ts";

export const timeline = {
  facets: "Фільтри",
  all_values: { one: "Усі {count}", few: "Усі {count}", many: "Усі {count}", other: "Усі {count}" },
  first_values: "{n} з найбільшою кількістю подій",
  fewer: "Менше",
  most_values:
    "Тут {n} з найбільшою кількістю подій. Виберіть країну, щоб побачити всі її регіони.",

  events_per_day: "Події за днями",
  events_per_week: "Події за тижнями",
  events_per_month: "Події за місяцями",
  events_per_year: "Події за роками",
  bin_day: "День",
  bin_week: "Тиждень",
  bin_month: "Місяць",
  bin_year: "Рік",
  timeline_hint: "Перетягніть вікно або введіть дати",
  as_table: "Таблиця",
  table_lead: "Відрізки часу з подіями. Число, якого ніхто не назвав, не дорівнює нулю.",
  per_day_claimed: "{metric}: сума за днями",
  per_week_claimed: "{metric}: сума за тижнями",
  per_month_claimed: "{metric}: сума за місяцями",
  per_year_claimed: "{metric}: сума за роками",
  figure_drawn: "Число на часовій шкалі",
  voice_key: "Що означають знаки",
  monitors_others: "Правозахисники, медіа, інші",
  not_in_use: "не використано",
  no_figure_of: "{metric}: у цій вибірці жодне джерело не назвало числа. Це не нуль.",
  nothing_datable: "Жодну подію цієї вибірки не можна віднести до одного відрізка часу.",
  span_known: "{title}, {known}",
  more_spans: {
    one: "Ще {count} тривала подія",
    few: "Ще {count} тривалі події",
    many: "Ще {count} тривалих подій",
    other: "Ще {count} тривалої події",
  },
  chart_events: "Події за часом і видом, {span}. {kinds}. Найбільше: {most}, {when}.",
  chart_figures: {
    by: "bins",
    one: "{metric} за часом, сума, {span}. Число є в {with} із {bins} стовпчика. Найбільше: {most}, {when}.",
    few: "{metric} за часом, сума, {span}. Число є в {with} із {bins} стовпчиків. Найбільше: {most}, {when}.",
    many: "{metric} за часом, сума, {span}. Число є в {with} із {bins} стовпчиків. Найбільше: {most}, {when}.",
    other:
      "{metric} за часом, сума, {span}. Число є в {with} із {bins} стовпчика. Найбільше: {most}, {when}.",
  },
} as const satisfies In<"uk", typeof english>;
