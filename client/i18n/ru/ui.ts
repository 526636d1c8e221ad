// Russian: words of the shared pieces.
import type { ui as english } from "../en/ui.ts";
import type { In } from "../messages.ts";

export const ui = {
  close: "Закрыть",
  more: "Ещё",
  remove: "Убрать",
  undo: "Отменить",
  loading: "Загрузка",
  in_use: "используется",
  clear: "Очистить: {name}",
  differ: "расхождение {ratio}",
  problems: {
    one: "Нужно исправить {count} ошибку",
    few: "Нужно исправить {count} ошибки",
    many: "Нужно исправить {count} ошибок",
    other: "Нужно исправить {count} ошибки",
  },
  error: "Ошибка:",
  area_not_point: "область, не точка",
  scroll_table: "{name}, таблица, прокручивается вбок",
  copy: "Скопировать",
  copied: "Скопировано.",
  not_copied: "Не удалось скопировать. Выделите текст сами.",
  sorted_up: "по возрастанию",
  sorted_down: "по убыванию",
} as const satisfies In<"ru", typeof english>;
