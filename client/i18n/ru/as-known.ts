// Russian: the view as it was known at an earlier moment.
import type { as_known as english } from "../en/as-known.ts";
import type { In } from "../messages.ts";

export const as_known = {
  label: "По данным на",
  on: "по данным на {moment}",
  moment: "День и время",
  hint: "Например, 14 сент. 2020 или 14 сент. 2020 16:05 +3. Время без пояса считается временем UTC; если времени нет, учитывается весь день.",
  lead: "Карта, графики, список и файлы показывают то, что было сказано к этому моменту.",
  read_as: "Прочитано как {moment}.",
  show_then: "Показать",
  show_now: "Сейчас",
  show_now_long: "Показать то, что известно сейчас",
  no_date: "Введите день так: 14 сент. 2020. Можно и со временем: 14 сент. 2020 16:05.",
  no_day: "Введите и день, не только месяц.",
  future: "Этот момент ещё не наступил: {moment}. Проверьте год.",

  notice: "По данным на {moment}.",
  added: {
    one: "С тех пор добавлено {count} сообщение.",
    few: "С тех пор добавлено {count} сообщения.",
    many: "С тех пор добавлено {count} сообщений.",
    other: "С тех пор добавлено {count} сообщения.",
  },
  added_events: {
    one: "{claims} Подходит ещё {count} событие.",
    few: "{claims} Подходят ещё {count} события.",
    many: "{claims} Подходят ещё {count} событий.",
    other: "{claims} Подходят ещё {count} события.",
  },
  nothing_added: "С тех пор ничего не добавлено.",
  fewer: "Сейчас сообщений, подходящих под эту подборку: {now}, тогда было {was}.",
  was: "Сейчас {value}",
  same: "С тех пор без изменений",
} as const satisfies In<"ru", typeof english>;
