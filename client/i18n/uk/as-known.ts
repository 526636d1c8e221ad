// Ukrainian: the view as it was known at an earlier moment.
import type { as_known as english } from "../en/as-known.ts";
import type { In } from "../messages.ts";

export const as_known = {
  label: "За даними на",
  on: "за даними на {moment}",
  moment: "День і час",
  hint: "Наприклад, 14 вер. 2020 або 14 вер. 2020 16:05 +3. Без поясу час вважається часом UTC; без часу враховується весь день.",
  lead: "Карта, діаграми, список і файли показують те, що було сказано на той момент.",
  read_as: "Прочитано як {moment}.",
  show_then: "Показати",
  show_now: "Тепер",
  show_now_long: "Показати те, що відомо тепер",
  no_date: "Введіть день так: 14 вер. 2020, або з часом: 14 вер. 2020 16:05.",
  no_day: "Введіть і день, не лише місяць.",
  future: "{moment}: цей час ще не настав. Перевірте рік.",

  notice: "За даними на {moment}.",
  added: {
    one: "Відтоді додано {count} твердження.",
    few: "Відтоді додано {count} твердження.",
    many: "Відтоді додано {count} тверджень.",
    other: "Відтоді додано {count} твердження.",
  },
  added_events: {
    one: "{claims} Умовам відповідає ще {count} подія.",
    few: "{claims} Умовам відповідають ще {count} події.",
    many: "{claims} Умовам відповідає ще {count} подій.",
    other: "{claims} Умовам відповідає ще {count} події.",
  },
  nothing_added: "Відтоді нічого не додано.",
  fewer: "Тверджень у цій вибірці тепер {now}, тоді було {was}.",
  was: "Тепер {value}",
  same: "Відтоді без змін",
} as const satisfies In<"uk", typeof english>;
