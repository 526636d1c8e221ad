// Ukrainian: the charts below the map and the timeline, their tables and files.
import type { charts as english } from "../en/charts.ts";
import type { In } from "../messages.ts";

export const charts = {
  figure_drawn: "Число в діаграмах нижче",
  waiting: "Підрахунок…",
  more: "Більше діаграм цієї вибірки",
  failed: "Цю діаграму не вдалося завантажити.",

  table_of: "Таблиця: {title}",
  table_lead: "Власні дані діаграми. Число, якого ніхто не назвав, не дорівнює нулю.",
  menu: "Узяти з діаграми: {title}",
  csv: "Дані (CSV)",
  png: "Зображення (PNG)",
  png_failed: "Зображення не вдалося побудувати.",
  copy_citation: "Копіювати для цитування",
  copy_embed: "Копіювати код для вбудовування",

  view_line: "Правило: {rule}. {view}.",
  known_line: "За даними на {moment}.",
  cite: "Цитувати так: Vigil, «{title}», {view}, правило: {rule}, зміна {change}, за даними на {moment}, {address}",
  marks_others:
    "Квадрат: влада. Круг: правозахисники, медіа, інші. Порожній знак: за цим правилом не використано.",
  marks_voices:
    "Квадрат: влада. Круг: правозахисники й медіа. Трикутник: організатори. Порожній знак: за цим правилом не використано. Риска: немає числа.",
  marks_calendar: "Що темніше, то більше. Контур: подій немає. Штрихування: події є, числа немає.",
  only: "Лише {what}",

  no_total: "немає суми",
  no_figure: "Немає числа",
  no_events: "немає подій",
  few: "мало",
  many: "багато",
  under_this_rule: "за вибраним правилом",
  open_yes: "так",
  open_no: "ні",
  open_end: "без межі",

  col_low: "Найменше з названих",
  col_high: "Найбільше з названих",
  col_open: "Або більше",
  col_figure: "Число",
  col_with: "Події з числом",
  col_without: "Події без числа",
  col_events: "Події",
  col_events_said: "Події з твердженням",
  col_speaker: "Хто говорить",
  col_name: "Назва",
  col_meaning: "Що це означає",
  col_id: "Запис",
  col_in_use: "Використано",
  col_admin1: "Регіон",
  col_country: "Країна",
  col_crowd: "Учасники",
  col_from: "Від",
  col_to: "До",
  col_first_day: "Перший день",
  col_last_day: "Останній день",
  col_measure: "Що порівнюється",
  col_value: "Використане значення",

  days: "За днями й за тим, хто говорить",
  days_day: "{metric}: за днями й за тим, хто говорить",
  days_week: "{metric}: за тижнями й за тим, хто говорить",
  days_month: "{metric}: за місяцями й за тим, хто говорить",
  days_year: "{metric}: за роками й за тим, хто говорить",
  days_said_day: {
    one: "{metric}: число є для {with} із {count} дня; найбільше з використаних {most}, {when}.",
    few: "{metric}: число є для {with} із {count} днів; найбільше з використаних {most}, {when}.",
    many: "{metric}: число є для {with} із {count} днів; найбільше з використаних {most}, {when}.",
    other: "{metric}: число є для {with} із {count} дня; найбільше з використаних {most}, {when}.",
  },
  days_said_week: {
    one: "{metric}: число є для {with} із {count} тижня; найбільше з використаних {most}, {when}.",
    few: "{metric}: число є для {with} із {count} тижнів; найбільше з використаних {most}, {when}.",
    many: "{metric}: число є для {with} із {count} тижнів; найбільше з використаних {most}, {when}.",
    other:
      "{metric}: число є для {with} із {count} тижня; найбільше з використаних {most}, {when}.",
  },
  days_said_month: {
    one: "{metric}: число є для {with} із {count} місяця; найбільше з використаних {most}, {when}.",
    few: "{metric}: число є для {with} із {count} місяців; найбільше з використаних {most}, {when}.",
    many: "{metric}: число є для {with} із {count} місяців; найбільше з використаних {most}, {when}.",
    other:
      "{metric}: число є для {with} із {count} місяця; найбільше з використаних {most}, {when}.",
  },
  days_said_year: {
    one: "{metric}: число є для {with} із {count} року; найбільше з використаних {most}, {when}.",
    few: "{metric}: число є для {with} із {count} років; найбільше з використаних {most}, {when}.",
    many: "{metric}: число є для {with} із {count} років; найбільше з використаних {most}, {when}.",
    other: "{metric}: число є для {with} із {count} року; найбільше з використаних {most}, {when}.",
  },

  calendar_events: "Події кожного дня",
  calendar_figure: "{metric}: кожного дня",
  calendar_by: "Що темніше, то більше",
  calendar_key: "Що означають клітинки",
  calendar_said: {
    one: "Події були в {with} із {count} дня; найбільше {when}: {most}.",
    few: "Події були в {with} із {count} днів; найбільше {when}: {most}.",
    many: "Події були в {with} із {count} днів; найбільше {when}: {most}.",
    other: "Події були в {with} із {count} дня; найбільше {when}: {most}.",
  },
  calendar_long:
    "Забагато років, щоб показати кожен день. Виберіть на часовій шкалі коротший період.",
  calendar_left: {
    one: "Не показано {count} раніший день. У таблиці є все.",
    few: "Не показано {count} раніші дні. У таблиці є все.",
    many: "Не показано {count} раніших днів. У таблиці є все.",
    other: "Не показано {count} ранішого дня. У таблиці є все.",
  },

  places_admin1: "{metric}: за регіонами",
  places_country: "{metric}: за країнами",
  places_said: {
    one: "{metric}: число є для {with} із {count} місця; лінії йдуть від найменшого до найбільшого з названих.",
    few: "{metric}: число є для {with} із {count} місць; лінії йдуть від найменшого до найбільшого з названих.",
    many: "{metric}: число є для {with} із {count} місць; лінії йдуть від найменшого до найбільшого з названих.",
    other:
      "{metric}: число є для {with} із {count} місця; лінії йдуть від найменшого до найбільшого з названих.",
  },
  places_more: {
    one: "Не показано {count} місце, де подій менше.",
    few: "Не показано {count} місця, де подій менше.",
    many: "Не показано {count} місць, де подій менше.",
    other: "Не показано {count} місця, де подій менше.",
  },
  places_note: {
    one: "{count} подія, з числом {with}",
    few: "{count} події, з числом {with}",
    many: "{count} подій, з числом {with}",
    other: "{count} події, з числом {with}",
  },

  speakers_title: "Події за тим, хто називає число",
  speakers_said: {
    one: "Найчастіше говорять: {who}, у {count} події; подія враховується для кожного, хто в ній говорить.",
    few: "Найчастіше говорять: {who}, у {count} подіях; подія враховується для кожного, хто в ній говорить.",
    many: "Найчастіше говорять: {who}, у {count} подіях; подія враховується для кожного, хто в ній говорить.",
    other:
      "Найчастіше говорять: {who}, у {count} події; подія враховується для кожного, хто в ній говорить.",
  },
  speakers_none: "У цій вибірці ніхто не називає числа.",
  speakers_apart: "Вибір того, хто говорить, тут не враховано.",

  crowds_title: "Події за кількістю учасників",
  crowds_said: {
    one: "За вибраним правилом число учасників є для {with} із {count} події.",
    few: "За вибраним правилом число учасників є для {with} із {count} подій.",
    many: "За вибраним правилом число учасників є для {with} із {count} подій.",
    other: "За вибраним правилом число учасників є для {with} із {count} події.",
  },

  compare_title: "Два періоди поруч",
  compare_said: "{here} поруч із періодом {there}, той самий фільтр і те саме правило.",
  compare_choose: "Виберіть дні на часовій шкалі або введіть дні для порівняння.",
  compare_with: "Порівняти з",
  compare_first: "Перший день для порівняння",
  compare_last: "Останній день для порівняння",
  compare: "Порівняти",
  compare_before: "Попередні дні",
  compare_unread: "Напишіть дні так: 13 вер. 2020, перший раніше за останній.",
  cover: {
    one: "{with} із {count} події",
    few: "{with} із {count} подій",
    many: "{with} із {count} подій",
    other: "{with} із {count} події",
  },
  cover_some: {
    one: "лише про частину людей, у {count} події",
    few: "лише про частину людей, у {count} подіях",
    many: "лише про частину людей, у {count} подіях",
    other: "лише про частину людей, у {count} події",
  },
  cover_even: "В обох періодах числа є для схожої частки подій.",
  known_note:
    "Підсумки дня по всій країні зберігаються окремо від подій у містах. Хто є і там, і там, рахується один раз.",
  cover_differs: "{metric}: тут відомо для {here}% подій, там для {there}%.",
  cover_warning: "Різниця може бути в тому, що записали, а не в тому, що сталося.",
} as const satisfies In<"uk", typeof english>;
