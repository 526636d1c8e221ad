// Arabic: the view as it was known at an earlier moment.
import type { as_known as english } from "../en/as-known.ts";
import type { In } from "../messages.ts";

export const as_known = {
  label: "وفق المعروف في",
  on: "وفق المعروف في {moment}",
  moment: "اليوم والوقت",
  hint: "مثال: 14 سبتمبر 2020، أو \u206614/9/2020 16:05 +3\u2069. الوقت بلا منطقة زمنية يُقرأ بتوقيت UTC، وبلا وقت يُحسب اليوم كله.",
  lead: "تعرض الخريطة والرسوم والقائمة والملفات ما كان قد قيل حتى ذلك الحين.",
  read_as: "قُرئ هكذا: {moment}.",
  show_then: "عرض",
  show_now: "الآن",
  show_now_long: "عرض المعروف الآن",
  no_date: "أدخل اليوم مثل 14 سبتمبر 2020، ومعه الوقت إن شئت: 14 سبتمبر 2020 16:05.",
  no_day: "أدخل اليوم أيضًا، لا الشهر وحده.",
  future: "لم يحن بعد: {moment}. تحقق من السنة.",

  notice: "وفق المعروف في {moment}.",
  added: {
    zero: "أُضيف منذ ذلك الحين: {count} إفادة.",
    one: "أُضيف منذ ذلك الحين: إفادة واحدة.",
    two: "أُضيف منذ ذلك الحين: إفادتان.",
    few: "أُضيف منذ ذلك الحين: {count} إفادات.",
    many: "أُضيف منذ ذلك الحين: {count} إفادة.",
    other: "أُضيف منذ ذلك الحين: {count} إفادة.",
  },
  added_events: {
    zero: "{claims} أحداث أخرى مطابقة: {count} حدث.",
    one: "{claims} أحداث أخرى مطابقة: حدث واحد.",
    two: "{claims} أحداث أخرى مطابقة: حدثان.",
    few: "{claims} أحداث أخرى مطابقة: {count} أحداث.",
    many: "{claims} أحداث أخرى مطابقة: {count} حدثًا.",
    other: "{claims} أحداث أخرى مطابقة: {count} حدث.",
  },
  nothing_added: "لم يُضف شيء منذ ذلك الحين.",
  fewer: "الإفادات المطابقة لهذا العرض: {now} الآن، وكانت حينها {was}.",
  was: "الآن {value}",
  same: "بلا تغيير منذ ذلك الحين",
} as const satisfies In<"ar", typeof english>;
