// Belarusian: files of the view, and the snapshots.
import type { exports as english } from "../en/exports.ts";
import type { In } from "../messages.ts";

export const exports = {
  title: "Экспарт гэтай падборкі",
  lead: "У файле роўна тое, што паказвае агляд, паводле таго самага правіла.",

  recon: "Ці супадаюць лікі?",
  rows: { one: "{n} радок", few: "{n} радкі", many: "{n} радкоў", other: "{n} радка" },
  claims: {
    one: "{n} сведчанне",
    few: "{n} сведчанні",
    many: "{n} сведчанняў",
    other: "{n} сведчання",
  },
  events: { one: "{n} падзея", few: "{n} падзеі", many: "{n} падзей", other: "{n} падзеі" },
  claims_of: "{claims}, {events}",
  in_table: "{n} у табліцы",
  on_map: "{n} на карце",
  not_mappable: {
    one: "{n} не на карце",
    few: "{n} не на карце",
    many: "{n} не на карце",
    other: "{n} не на карце",
  },
  checked: "праверана на серверы",
  counting: "Сервер лічыць.",
  mismatch: "У файле не тое, што ў табліцы, таму ён не прапануецца.",
  mismatch_text:
    "Файл: {file}. Табліца: {table}. Карта: {map}, не на карце: {not_mappable}. Паведаміце тым, хто вядзе гэты сайт.",
  failed: "Не ўдалося палічыць падборку.",

  format: "Фармат",
  events_csv: "Падзеі, CSV",
  events_csv_text:
    "Адзін радок на падзею, лікі паводле выбранага правіла, з найменшым і найбольшым.",
  claims_csv: "Сведчанні, CSV",
  claims_csv_text: "Адзін радок на сведчанне: хто сказаў, дакладныя словы, крыніца.",

  first_rows: "Першыя радкі",
  first_rows_note:
    "Слупкі: {shown} з {of}. Кропка значыць пустую ячэйку: няма ліку. 0 стаіць толькі там, дзе крыніца кажа «нікога».",
  no_rows: "У файле былі б толькі назвы слупкоў.",
  empty_cell: "пуста",

  download: "Спампаваць CSV",
  download_rows: {
    one: "Спампаваць CSV, {count} радок",
    few: "Спампаваць CSV, {count} радкі",
    many: "Спампаваць CSV, {count} радкоў",
    other: "Спампаваць CSV, {count} радка",
  },
  encoding:
    "UTF-8, коскі, адзін радок з назвамі слупкоў. Ячэйкі, якія пачынаюцца як формула, атрымліваюць апостраф.",

  file_says: "Што ў файле",
  view: "Падборка",
  rule: "Правіла",
  as_known: "Паводле вядомага на",
  as_known_at: "{moment}, змена {change}",
  content: "Змест",
  events_count: {
    one: "{count} падзея",
    few: "{count} падзеі",
    many: "{count} падзей",
    other: "{count} падзеі",
  },
  claims_count: {
    one: "{count} сведчанне",
    few: "{count} сведчанні",
    many: "{count} сведчанняў",
    other: "{count} сведчання",
  },
  sources_count: {
    one: "{count} крыніца",
    few: "{count} крыніцы",
    many: "{count} крыніц",
    other: "{count} крыніцы",
  },

  cite_as: "Цытаваць так",
  cite: {
    one: "Vigil, «{view}, {rule}», паводле вядомага на {moment}, {count} падзея, змена {change}, {address}",
    few: "Vigil, «{view}, {rule}», паводле вядомага на {moment}, {count} падзеі, змена {change}, {address}",
    many: "Vigil, «{view}, {rule}», паводле вядомага на {moment}, {count} падзей, змена {change}, {address}",
    other:
      "Vigil, «{view}, {rule}», паводле вядомага на {moment}, {count} падзеі, змена {change}, {address}",
  },
  keep_up: "Сачыць за гэтай падборкай",
  data_link: "Спасылка на даныя, заўсёды свежыя",
  api: "API: тое самае і больш, для праграм",

  snapshots: "Здымкі",
  snapshots_lead:
    "Уся адкрытая база, якой яна была, з кантрольнымі сумамі. Робіцца кожную ноч, калі нешта змянілася.",
  snapshots_kept:
    "Файлы старых здымкаў могуць быць прыбраныя, каб вызваліць месца: скажыце рэдактару, на які вы спасылаецеся, і ён застанецца.",
  no_snapshots: "Пакуль няма. Калі будзе наступны: {job}.",
  jobs_page: "старонка задач",
  snapshots_failed: "Не ўдалося загрузіць здымкі.",
  snapshot: "Здымак {id}",
  at_change: "змена {change}",
  file_rows: {
    one: "{count} радок",
    few: "{count} радкі",
    many: "{count} радкоў",
    other: "{count} радка",
  },
  sha: "SHA-256",
  pruned:
    "Яго файлы прыбраныя {day}, каб вызваліць месца. Кантрольныя сумы застаюцца для тых, хто мае копію.",
  withdrawn: "Яго файлы адкліканыя {day}. Кантрольныя сумы застаюцца для тых, хто мае копію.",
  cited_in: "Спасылаюцца",
  cite_open: "Адзначыць спасылку…",
  cite_title: "Дзе спасылаюцца на здымак {id}?",
  cite_text: "Яго файлы захоўваюцца, пакуль адзначана хоць адно месца. Адрас бачаць усе.",
  cite_address: "Адрас",
  cite_hint: "Артыкула, старонкі або яе DOI, пачынаючы з https://",
  cite_missing: "Дайце адрас, які пачынаецца з https://.",
  cite_note: "Адзначыць",
  cited: "Адзначана. Файлы здымка {id} захоўваюцца.",
  uncite: "Адклікаць: {address}",
  uncited: "Адклікана.",
  not_noted: "Не адзначана. {why}",
  more_snapshots: "Паказаць яшчэ",
} as const satisfies In<"be", typeof english>;
