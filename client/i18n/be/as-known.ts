// Belarusian: the view as it was known at an earlier moment.
import type { as_known as english } from "../en/as-known.ts";
import type { In } from "../messages.ts";

export const as_known = {
  label: "Паводле вядомага на",
  on: "паводле вядомага на {moment}",
  moment: "Дзень і час",
  hint: "Напрыклад, 14 вер. 2020 або 14 вер. 2020 16:05 +3. Час без пояса лічыцца часам UTC; калі часу няма, улічваецца ўвесь дзень.",
  lead: "Карта, графікі, спіс і файлы паказваюць тое, што было сказана да гэтага моманту.",
  read_as: "Прачытана як {moment}.",
  show_then: "Паказаць",
  show_now: "Цяпер",
  show_now_long: "Паказаць тое, што вядома цяпер",
  no_date: "Увядзіце дзень так: 14 вер. 2020. Можна і з часам: 14 вер. 2020 16:05.",
  no_day: "Увядзіце і дзень, не толькі месяц.",
  future: "Гэты момант яшчэ не настаў: {moment}. Праверце год.",

  notice: "Паводле вядомага на {moment}.",
  added: {
    one: "З таго часу дададзена {count} сведчанне.",
    few: "З таго часу дададзены {count} сведчанні.",
    many: "З таго часу дададзена {count} сведчанняў.",
    other: "З таго часу дададзена {count} сведчання.",
  },
  added_events: {
    one: "{claims} Падыходзіць яшчэ {count} падзея.",
    few: "{claims} Падыходзяць яшчэ {count} падзеі.",
    many: "{claims} Падыходзяць яшчэ {count} падзей.",
    other: "{claims} Падыходзіць яшчэ {count} падзеі.",
  },
  nothing_added: "З таго часу нічога не дададзена.",
  fewer: "Цяпер у гэтай падборцы сведчанняў: {now}, тады было {was}.",
  was: "Цяпер {value}",
  same: "З таго часу без змен",
} as const satisfies In<"be", typeof english>;
