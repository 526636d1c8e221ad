// Ukrainian: words of the shared pieces.
import type { ui as english } from "../en/ui.ts";
import type { In } from "../messages.ts";

export const ui = {
  close: "Закрити",
  more: "Більше",
  remove: "Прибрати",
  undo: "Скасувати",
  loading: "Завантаження",
  in_use: "використано",
  clear: "Прибрати: {name}",
  differ: "розбіжність {ratio}",
  problems: {
    one: "Тут {count} помилка",
    few: "Тут {count} помилки",
    many: "Тут {count} помилок",
    other: "Тут {count} помилки",
  },
  error: "Помилка:",
  area_not_point: "ділянка, не точка",
  scroll_table: "{name}, таблиця, прокручується вбік",
  copy: "Копіювати",
  copied: "Скопійовано.",
  not_copied: "Скопіювати не вдалося. Виділіть текст.",
  sorted_up: "за зростанням",
  sorted_down: "за спаданням",
} as const satisfies In<"uk", typeof english>;
