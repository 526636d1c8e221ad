// Russian: the dashboard on paper.
import type { print as english } from "../en/print.ts";
import type { In } from "../messages.ts";

export const print = {
  not_yet: "Страница ещё не загружена. Напечатайте её чуть позже.",
  as_known: "По данным на {moment}",
  of_all_kinds: {
    one: "{count} событие, все виды.",
    few: "{count} события, все виды.",
    many: "{count} событий, все виды.",
    other: "{count} события, все виды.",
  },
  of_kinds: {
    one: "{count} событие.",
    few: "{count} события.",
    many: "{count} событий.",
    other: "{count} события.",
  },
  whose: "Чьи числа: {rule}.",
  largest: "Больше всего участников",
  area_key: "{area} Пунктир: наибольшее. Штриховка: известен регион, но не место.",
  no_map: "Не удалось загрузить основу карты.",
  no_figure_by_time: "{metric}: в этой подборке ни один источник не назвал числа. Это не ноль.",
  table: "События",
  sources: "Источники",
  some_rows: {
    one: "События: {count} из {of}. Все: {address}",
    few: "События: первые {count} из {of}. Все: {address}",
    many: "События: первые {count} из {of}. Все: {address}",
    other: "События: первые {count} из {of}. Все: {address}",
  },
  source_line: "{publisher}, {title}",
  undated: "без даты",
  cite: "Цитировать так: Vigil, «{title}», {rule}, по данным на {moment}, изменение {change}. {attribution}. Адрес: {address}",
} as const satisfies In<"ru", typeof english>;
