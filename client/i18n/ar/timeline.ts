// Arabic: the facets, and what is drawn by time.
import type { timeline as english } from "../en/timeline.ts";
import type { In } from "../messages.ts";

export const timeline = {
  facets: "شروط التصفية",
  all_values: {
    zero: "الكل ({count})",
    one: "الكل ({count})",
    two: "الكل ({count})",
    few: "الكل ({count})",
    many: "الكل ({count})",
    other: "الكل ({count})",
  },
  first_values: "الأكثر أحداثًا: {n}",
  fewer: "أقل",
  most_values: "هذه هي القيم الأكثر أحداثًا، وعددها {n}. اختر بلدًا لعرض جميع مناطقه.",

  events_per_day: "الأحداث لكل يوم",
  events_per_week: "الأحداث لكل أسبوع",
  events_per_month: "الأحداث لكل شهر",
  events_per_year: "الأحداث لكل سنة",
  bin_day: "يوم",
  bin_week: "أسبوع",
  bin_month: "شهر",
  bin_year: "سنة",
  timeline_hint: "اسحب النافذة أو اكتب التواريخ",
  as_table: "جدول",
  table_lead: "الأعمدة التي فيها أحداث. الرقم الذي لم يذكره أحد ليس صفرًا.",
  per_day_claimed: "{metric} لكل يوم، مجموعًا",
  per_week_claimed: "{metric} لكل أسبوع، مجموعًا",
  per_month_claimed: "{metric} لكل شهر، مجموعًا",
  per_year_claimed: "{metric} لكل سنة، مجموعًا",
  figure_drawn: "الرقم المرسوم بحسب الزمن",
  voice_key: "معنى العلامات",
  monitors_others: "جهات الرصد والإعلام وغيرها",
  not_in_use: "غير مستخدم",
  no_figure_of: "{metric}: لم يذكر أي مصدر رقمًا في هذا العرض. هذا لا يعني صفرًا.",
  nothing_datable: "لا حدث في هذا العرض يمكن تأريخه بعمود واحد.",
  span_known: "{title}، {known}",
  more_spans: {
    zero: "أحداث طويلة أخرى: {count}",
    one: "حدث طويل آخر",
    two: "حدثان طويلان آخران",
    few: "{count} أحداث طويلة أخرى",
    many: "{count} حدثًا طويلًا آخر",
    other: "{count} حدث طويل آخر",
  },
  chart_events: "الأحداث بحسب الزمن والنوع، {span}. {kinds}. الأكثر: {most}، {when}.",
  chart_figures:
    "{metric} بحسب الزمن، مجموعًا، {span}. رقم في {with} من {bins} من الأعمدة. الأعلى: {most}، {when}.",
} as const satisfies In<"ar", typeof english>;
