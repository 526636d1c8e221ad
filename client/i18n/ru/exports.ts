// Russian: files of the view, and the snapshots.
import type { exports as english } from "../en/exports.ts";
import type { In } from "../messages.ts";

export const exports = {
  title: "Экспорт этой подборки",
  lead: "В файле ровно то, что показывает обзор, по тому же правилу.",

  recon: "Сходятся ли числа?",
  rows: { one: "{n} строка", few: "{n} строки", many: "{n} строк", other: "{n} строки" },
  claims: {
    one: "{n} сообщение",
    few: "{n} сообщения",
    many: "{n} сообщений",
    other: "{n} сообщения",
  },
  events: { one: "{n} событие", few: "{n} события", many: "{n} событий", other: "{n} события" },
  claims_of: "{claims}, {events}",
  in_table: "{n} в таблице",
  on_map: "{n} на карте",
  not_mappable: {
    one: "{n} без места на карте",
    few: "{n} без места на карте",
    many: "{n} без места на карте",
    other: "{n} без места на карте",
  },
  checked: "проверено на сервере",
  counting: "Сервер считает.",
  mismatch: "В файле не то, что в таблице, поэтому скачать его нельзя.",
  mismatch_text:
    "Файл: {file}. Таблица: {table}. Карта: {map}, {not_mappable} без места на карте. Сообщите тем, кто ведёт этот сайт.",
  failed: "Не удалось посчитать подборку.",

  format: "Формат",
  events_csv: "События, CSV",
  events_csv_text: "Строка на событие, числа по выбранному правилу, с нижним и верхним.",
  claims_csv: "Сообщения, CSV",
  claims_csv_text: "Строка на сообщение: кто сказал, точные слова, источник.",

  first_rows: "Первые строки",
  first_rows_note:
    "Столбцы: {shown} из {of}. Точка значит пустую ячейку: нет числа. 0 стоит только там, где источник говорит «никого».",
  no_rows: "В файле были бы только названия столбцов.",
  empty_cell: "пусто",

  download: "Скачать CSV",
  download_rows: {
    one: "Скачать CSV, {count} строка",
    few: "Скачать CSV, {count} строки",
    many: "Скачать CSV, {count} строк",
    other: "Скачать CSV, {count} строки",
  },
  encoding:
    "UTF-8, запятые, одна строка с названиями столбцов. Перед ячейкой, похожей на формулу, ставится апостроф.",

  file_says: "Что в файле",
  view: "Подборка",
  rule: "Правило",
  as_known: "По данным на",
  as_known_at: "{moment}, изменение {change}",
  content: "Содержание",
  events_count: {
    one: "{count} событие",
    few: "{count} события",
    many: "{count} событий",
    other: "{count} события",
  },
  claims_count: {
    one: "{count} сообщение",
    few: "{count} сообщения",
    many: "{count} сообщений",
    other: "{count} сообщения",
  },
  sources_count: {
    one: "{count} источник",
    few: "{count} источника",
    many: "{count} источников",
    other: "{count} источника",
  },

  cite_as: "Цитировать так",
  cite: {
    one: "Vigil, «{view}, {rule}», по данным на {moment}, {count} событие, изменение {change}, {address}",
    few: "Vigil, «{view}, {rule}», по данным на {moment}, {count} события, изменение {change}, {address}",
    many: "Vigil, «{view}, {rule}», по данным на {moment}, {count} событий, изменение {change}, {address}",
    other:
      "Vigil, «{view}, {rule}», по данным на {moment}, {count} события, изменение {change}, {address}",
  },
  keep_up: "Следить за этой подборкой",
  data_link: "Ссылка на данные, всегда свежие",
  api: "API: то же самое и больше, для программ",

  snapshots: "Снимки",
  snapshots_lead:
    "Вся открытая база, какой она была, с контрольными суммами. Делаются каждую ночь, если что-то изменилось.",
  snapshots_kept:
    "Файлы старых снимков могут быть удалены, чтобы освободить место: сообщите редактору, на какой вы ссылаетесь, и он останется.",
  no_snapshots: "Пока нет. Когда будет следующий: {job}.",
  jobs_page: "страница задач",
  snapshots_failed: "Не удалось загрузить снимки.",
  snapshot: "Снимок {id}",
  at_change: "изменение {change}",
  file_rows: {
    one: "{count} строка",
    few: "{count} строки",
    many: "{count} строк",
    other: "{count} строки",
  },
  sha: "SHA-256",
  pruned:
    "Его файлы удалены {day}, чтобы освободить место. Контрольные суммы остаются для тех, у кого есть копия.",
  withdrawn: "Его файлы отозваны {day}. Контрольные суммы остаются для тех, у кого есть копия.",
  cited_in: "Ссылаются",
  cite_open: "Отметить ссылку…",
  cite_title: "Где ссылаются на снимок {id}?",
  cite_text: "Его файлы хранятся, пока отмечено хотя бы одно место. Адрес видят все.",
  cite_address: "Адрес",
  cite_hint: "Статьи, страницы или её DOI, начиная с https://",
  cite_missing: "Укажите адрес, который начинается с https://.",
  cite_note: "Отметить",
  cited: "Отмечено. Файлы снимка {id} сохраняются.",
  uncite: "Отозвать: {address}",
  uncited: "Отозвано.",
  not_noted: "Не отмечено. {why}",
  more_snapshots: "Показать ещё",
} as const satisfies In<"ru", typeof english>;
