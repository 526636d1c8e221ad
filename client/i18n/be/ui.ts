// Belarusian: words of the shared pieces.
import type { ui as english } from "../en/ui.ts";
import type { In } from "../messages.ts";

export const ui = {
  close: "Закрыць",
  more: "Яшчэ",
  remove: "Прыбраць",
  undo: "Адмяніць",
  loading: "Загрузка",
  in_use: "ужываецца",
  clear: "Ачысціць: {name}",
  differ: "разыходжанне {ratio}",
  problems: {
    one: "Трэба выправіць {count} памылку",
    few: "Трэба выправіць {count} памылкі",
    many: "Трэба выправіць {count} памылак",
    other: "Трэба выправіць {count} памылкі",
  },
  error: "Памылка:",
  area_not_point: "вобласць, не кропка",
  scroll_table: "{name}, табліца, пракручваецца ўбок",
  copy: "Скапіраваць",
  copied: "Скапіравана.",
  not_copied: "Не ўдалося скапіраваць. Вылучыце тэкст самі.",
  sorted_up: "па ўзрастанні",
  sorted_down: "па ўбыванні",
} as const satisfies In<"be", typeof english>;
