// Arabic: words of the shared pieces.
import type { ui as english } from "../en/ui.ts";
import type { In } from "../messages.ts";

export const ui = {
  close: "إغلاق",
  more: "المزيد",
  remove: "إزالة",
  undo: "تراجع",
  loading: "جارٍ التحميل",
  in_use: "المستخدم",
  clear: "مسح {name}",
  differ: "اختلاف {ratio}",
  problems: {
    zero: "{count} مشكلة",
    one: "مشكلة واحدة",
    two: "مشكلتان",
    few: "{count} مشكلات",
    many: "{count} مشكلة",
    other: "{count} مشكلة",
  },
  error: "خطأ:",
  area_not_point: "مساحة لا نقطة",
  scroll_table: "{name}، جدول يُمرَّر أفقيًا",
  copy: "نسخ",
  copied: "نُسخ.",
  not_copied: "تعذّر النسخ. حدّد النص بدلًا من ذلك.",
  sorted_up: "تصاعدي",
  sorted_down: "تنازلي",
} as const satisfies In<"ar", typeof english>;
