// Ukrainian: the dashboard on paper.
import type { print as english } from "../en/print.ts";
import type { In } from "../messages.ts";

export const print = {
  not_yet: "Сторінку ще не завантажено. Надрукуйте її трохи згодом.",
  as_known: "За даними на {moment}",
  of_all_kinds: {
    one: "{count} подія усіх видів.",
    few: "{count} події усіх видів.",
    many: "{count} подій усіх видів.",
    other: "{count} події усіх видів.",
  },
  of_kinds: {
    one: "{count} подія.",
    few: "{count} події.",
    many: "{count} подій.",
    other: "{count} події.",
  },
  whose: "Чиї числа: {rule}.",
  largest: "Найбільше учасників",
  area_key: "{area} Пунктир: найбільше. Штрихування: відомо регіон, не місце.",
  no_map: "Основу карти не вдалося завантажити.",
  no_figure_by_time: "{metric}: у цій вибірці жодне джерело не назвало числа. Це не нуль.",
  table: "Події",
  sources: "Джерела",
  some_rows: {
    by: "of",
    one: "{count} із {of} події. Усі тут: {address}",
    few: "{count} із {of} подій. Усі тут: {address}",
    many: "{count} із {of} подій. Усі тут: {address}",
    other: "{count} із {of} події. Усі тут: {address}",
  },
  source_line: "{publisher}, {title}",
  undated: "без дати",
  cite: "Цитувати так: Vigil, «{title}», {rule}, за даними на {moment}, зміна {change}. {attribution}. Адреса: {address}",
} as const satisfies In<"uk", typeof english>;
