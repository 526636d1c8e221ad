// Belarusian: the dashboard on paper.
import type { print as english } from "../en/print.ts";
import type { In } from "../messages.ts";

export const print = {
  not_yet: "Старонка яшчэ не загружана. Надрукуйце яе крыху пазней.",
  as_known: "Паводле вядомага на {moment}",
  of_all_kinds: {
    one: "{count} падзея, усе віды.",
    few: "{count} падзеі, усе віды.",
    many: "{count} падзей, усе віды.",
    other: "{count} падзеі, усе віды.",
  },
  of_kinds: {
    one: "{count} падзея.",
    few: "{count} падзеі.",
    many: "{count} падзей.",
    other: "{count} падзеі.",
  },
  whose: "Чые лікі: {rule}.",
  largest: "Найбольш удзельнікаў",
  area_key: "{area} Пункцір: найбольшы. Штрыхоўка: вядомы рэгіён, але не месца.",
  no_map: "Не ўдалося загрузіць аснову карты.",
  no_figure_by_time: "{metric}: у гэтай падборцы ніводная крыніца не назвала ліку. Гэта не нуль.",
  table: "Падзеі",
  sources: "Крыніцы",
  some_rows: {
    one: "Падзеі: {count} з {of}. Усе: {address}",
    few: "Падзеі: першыя {count} з {of}. Усе: {address}",
    many: "Падзеі: першыя {count} з {of}. Усе: {address}",
    other: "Падзеі: першыя {count} з {of}. Усе: {address}",
  },
  source_line: "{publisher}, {title}",
  undated: "без даты",
  cite: "Цытаваць так: Vigil, «{title}», {rule}, паводле вядомага на {moment}, змена {change}. {attribution}. Адрас: {address}",
} as const satisfies In<"be", typeof english>;
