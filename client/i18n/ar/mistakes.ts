// Arabic: what is wrong in a field of the event form, then how to put it right.
import type { mistakes as english } from "../en/mistakes.ts";
import type { In } from "../messages.ts";

export const mistakes = {
  kind: "اختر نوع الحدث.",
  form: "اختر الشكل.",
  title: "أدخل عنوانًا يقول ما حدث.",
  day: "أدخل اليوم، أو اختر «الشهر فقط».",
  a_day: "أدخل اليوم.",
  month: "أدخل الشهر عددًا من 1 إلى 12.",
  year: "أدخل السنة بأربعة أرقام.",
  days_of_month: {
    by: "n",
    zero: "{month}: {n} يوم.",
    one: "{month}: {n} يوم.",
    two: "{month}: {n} يوم.",
    few: "{month}: {n} أيام.",
    many: "{month}: {n} يومًا.",
    other: "{month}: {n} يوم.",
  },
  future: "لم يأتِ بعد: {day}. تحقق من السنة.",
  reversed_days: "يجب ألا يسبق آخر يوم أول يوم.",

  place: "أدخل المكان كما يسميه المصدر.",
  country: "اختر البلد.",
  precision: "اختر دقة معرفة المكان.",
  lat: "خط العرض عدد من \u2066−90\u2069 إلى 90، مثل 53.9023.",
  lon: "خط الطول عدد من \u2066−180\u2069 إلى 180، مثل 27.5615.",
  both: "أدخل خط العرض وخط الطول معًا، أو اتركهما معًا.",

  number: "أدخل العدد، أو انسخ كلمات المصدر بنصها.",
  number_digits: "اكتب العدد بالأرقام، مثل 1,500.",
  number_large: "أكبر عدد يمكن حفظه 1,000,000,000.",
  reversed: "يجب ألا يقل الرقم الأعلى عن الرقم الأدنى.",
  words: "انسخ كلمات المصدر بنصها، 30 كلمة على الأكثر.",
  speaker: "اختر من قاله. إن لم يُسمَّ أحد فاختر «غير منسوب».",
  source: "اختر المصدر الذي يذكر هذا الرقم.",
  known_at: "أدخل يومًا، أو يومًا ووقتًا، مثل 13 سبتمبر 2020، 16:05.",
  known_at_month: "أدخل التاريخ كاملًا، مع يومه.",
  covers: "اختر ما يشمله {figure}.",
  covers_long: "اختر ما يشمله {figure}. يقول المصدر {words}.",
  wider: "اختر الحدث الأوسع، أو صِفه.",
  wider_title: "أدخل عنوان الحدث الأوسع.",
  wider_holds: "يجب أن يضم الحدث الأوسع أيام هذا الحدث.",

  no_source: "أضف المصدر الذي يذكر هذا.",
  publisher: "أدخل اسم الناشر.",
  source_title: "أدخل عنوان المصدر أو كلماته الأولى.",
  url: "أدخل عنوانًا كاملًا يبدأ بـ\u2066https://\u2069 أو \u2066http://\u2069.",
  published: "أدخل يومًا، مثل 13 سبتمبر 2020.",
  published_future: "لم يأتِ بعد: {day}. تحقق من السنة.",

  too_long: "هذا أطول من المسموح. الحد الأقصى للأحرف: {n}.",
  unusable: "لا يستطيع الخادم استخدام هذا كما هو. راجعه مرة أخرى.",
  in_figure: "{metric}: {text}",
  in_source: "المصدر {n}: {text}",
} as const satisfies In<"ar", typeof english>;
