// Arabic: the dashboard on paper.
import type { print as english } from "../en/print.ts";
import type { In } from "../messages.ts";

export const print = {
  not_yet: "لم تُحمَّل هذه الصفحة بعد. اطبعها مجددًا بعد لحظات.",
  as_known: "وفق المعروف في {moment}",
  of_all_kinds: {
    zero: "{count} حدث من كل الأنواع.",
    one: "حدث واحد من كل الأنواع.",
    two: "حدثان من كل الأنواع.",
    few: "{count} أحداث من كل الأنواع.",
    many: "{count} حدثًا من كل الأنواع.",
    other: "{count} حدث من كل الأنواع.",
  },
  of_kinds: {
    zero: "{count} حدث.",
    one: "حدث واحد.",
    two: "حدثان.",
    few: "{count} أحداث.",
    many: "{count} حدثًا.",
    other: "{count} حدث.",
  },
  whose: "أرقام من: {rule}.",
  largest: "أكبر عدد مشاركين",
  area_key: "{area} متقطع: الأعلى. مخطط: المنطقة معروفة والمكان غير معروف.",
  no_map: "تعذّر تحميل خريطة الأساس.",
  no_figure_by_time: "{metric}: لم يذكر أي مصدر رقمًا في هذا العرض. هذا لا يعني صفرًا.",
  table: "الأحداث",
  sources: "المصادر",
  some_rows: {
    zero: "{count} من {of} من الأحداث. كلها: {address}",
    one: "حدث واحد من {of}. كلها: {address}",
    two: "أول حدثين من {of}. كلها: {address}",
    few: "أول {count} أحداث من {of}. كلها: {address}",
    many: "أول {count} حدثًا من {of}. كلها: {address}",
    other: "أول {count} حدث من {of}. كلها: {address}",
  },
  source_line: "{publisher}، {title}",
  undated: "بلا تاريخ",
  cite: "صيغة الاستشهاد: Vigil، «{title}»، {rule}، وفق المعروف في {moment}، التغيير {change}. {attribution}. العنوان: {address}",
} as const satisfies In<"ar", typeof english>;
