// Ukrainian: files of the view, and the snapshots.
import type { exports as english } from "../en/exports.ts";
import type { In } from "../messages.ts";

export const exports = {
  title: "Експорт цієї вибірки",
  lead: "У файлі рівно те, що показує огляд, за тим самим правилом.",

  recon: "Чи збігаються числа?",
  rows: { one: "{n} рядок", few: "{n} рядки", many: "{n} рядків", other: "{n} рядка" },
  claims: {
    one: "{n} твердження",
    few: "{n} твердження",
    many: "{n} тверджень",
    other: "{n} твердження",
  },
  events: { one: "{n} подія", few: "{n} події", many: "{n} подій", other: "{n} події" },
  claims_of: "{claims}, {events}",
  in_table: "{n} у таблиці",
  on_map: "{n} на карті",
  not_mappable: {
    one: "{n} без місця на карті",
    few: "{n} без місця на карті",
    many: "{n} без місця на карті",
    other: "{n} без місця на карті",
  },
  checked: "перевірено на сервері",
  counting: "Сервер рахує.",
  mismatch: "У файлі не те, що в таблиці, тому завантажити його не можна.",
  mismatch_text:
    "Файл: {file}. Таблиця: {table}. Карта: {map}, без місця на карті: {not_mappable}. Повідомте тих, хто веде цей сайт.",
  failed: "Вибірку не вдалося порахувати.",

  format: "Формат",
  events_csv: "Події, CSV",
  events_csv_text: "Рядок на подію, числа за вибраним правилом, із найменшим і найбільшим.",
  claims_csv: "Твердження, CSV",
  claims_csv_text: "Рядок на твердження: хто сказав, точні слова, джерело.",

  first_rows: "Перші рядки",
  first_rows_note:
    "Стовпці: {shown} із {of}. Крапка позначає порожню клітинку: немає числа. 0 стоїть лише там, де джерело каже, що не було нікого.",
  no_rows: "У файлі були б лише назви стовпців.",
  empty_cell: "порожньо",

  download: "Завантажити CSV",
  download_rows: {
    one: "Завантажити CSV, {count} рядок",
    few: "Завантажити CSV, {count} рядки",
    many: "Завантажити CSV, {count} рядків",
    other: "Завантажити CSV, {count} рядка",
  },
  encoding:
    "UTF-8, коми, один рядок із назвами стовпців. Клітинки, що починаються як формула, отримують апостроф.",

  file_says: "Що у файлі",
  view: "Вибірка",
  rule: "Правило",
  as_known: "За даними на",
  as_known_at: "{moment}, зміна {change}",
  content: "Вміст",
  events_count: {
    one: "{count} подія",
    few: "{count} події",
    many: "{count} подій",
    other: "{count} події",
  },
  claims_count: {
    one: "{count} твердження",
    few: "{count} твердження",
    many: "{count} тверджень",
    other: "{count} твердження",
  },
  sources_count: {
    one: "{count} джерело",
    few: "{count} джерела",
    many: "{count} джерел",
    other: "{count} джерела",
  },

  cite_as: "Цитувати так",
  cite: {
    one: "Vigil, «{view}, {rule}», за даними на {moment}, {count} подія, зміна {change}, {address}",
    few: "Vigil, «{view}, {rule}», за даними на {moment}, {count} події, зміна {change}, {address}",
    many: "Vigil, «{view}, {rule}», за даними на {moment}, {count} подій, зміна {change}, {address}",
    other:
      "Vigil, «{view}, {rule}», за даними на {moment}, {count} події, зміна {change}, {address}",
  },
  keep_up: "Стежити за цією вибіркою",
  data_link: "Посилання на дані, завжди актуальні",
  api: "API: те саме й більше, для програм",

  snapshots: "Знімки",
  snapshots_lead:
    "Уся відкрита база, якою вона була, з контрольними сумами. Створюються щоночі, якщо щось змінилося.",
  snapshots_kept:
    "Файли старих знімків можуть бути видалені, щоб звільнити місце: скажіть редакторові, на який ви посилаєтеся, і він залишиться.",
  no_snapshots: "Знімків ще немає. Коли буде наступний, видно тут: {job}.",
  jobs_page: "сторінка завдань",
  snapshots_failed: "Знімки не вдалося завантажити.",
  snapshot: "Знімок {id}",
  at_change: "зміна {change}",
  file_rows: {
    one: "{count} рядок",
    few: "{count} рядки",
    many: "{count} рядків",
    other: "{count} рядка",
  },
  sha: "SHA-256",
  pruned:
    "Його файли видалено {day}, щоб звільнити місце. Контрольні суми залишаються для тих, хто має копію.",
  withdrawn: "Його файли відкликано {day}. Контрольні суми залишаються для тих, хто має копію.",
  cited_in: "Посилаються",
  cite_open: "Позначити посилання…",
  cite_title: "Де посилаються на знімок {id}?",
  cite_text: "Його файли зберігаються, доки позначено хоча б одне місце. Адресу бачать усі.",
  cite_address: "Адреса",
  cite_hint: "Статті, сторінки або її DOI, починаючи з https://",
  cite_missing: "Укажіть адресу, що починається з https://.",
  cite_note: "Позначити",
  cited: "Позначено. Файли знімка {id} зберігаються.",
  uncite: "Відкликати: {address}",
  uncited: "Відкликано.",
  not_noted: "Не позначено. {why}",
  more_snapshots: "Показати більше",
} as const satisfies In<"uk", typeof english>;
