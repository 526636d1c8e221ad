// Arabic: files of the view, and the snapshots.
import type { exports as english } from "../en/exports.ts";
import type { In } from "../messages.ts";

export const exports = {
  title: "تصدير هذا العرض",
  lead: "يضم الملف ما تعرضه اللوحة بالضبط، وفق القاعدة نفسها.",

  recon: "هل تتطابق الأعداد؟",
  rows: {
    zero: "{n} صف",
    one: "{n} صف",
    two: "{n} صف",
    few: "{n} صفوف",
    many: "{n} صفًا",
    other: "{n} صف",
  },
  claims: {
    zero: "{n} إفادة",
    one: "{n} إفادة",
    two: "{n} إفادة",
    few: "{n} إفادات",
    many: "{n} إفادة",
    other: "{n} إفادة",
  },
  events: {
    zero: "{n} حدث",
    one: "{n} حدث",
    two: "{n} حدث",
    few: "{n} أحداث",
    many: "{n} حدثًا",
    other: "{n} حدث",
  },
  claims_of: "{claims}، {events}",
  in_table: "{n} في الجدول",
  on_map: "{n} على الخريطة",
  not_mappable: {
    zero: "{n} غير قابل للعرض على الخريطة",
    one: "{n} غير قابل للعرض على الخريطة",
    two: "{n} غير قابلين للعرض على الخريطة",
    few: "{n} غير قابلة للعرض على الخريطة",
    many: "{n} غير قابلة للعرض على الخريطة",
    other: "{n} غير قابلة للعرض على الخريطة",
  },
  checked: "جرى التحقق على الخادم",
  counting: "الخادم يعدّ.",
  mismatch: "لا يضم الملف ما يضمه الجدول، لذلك لا يُعرض للتنزيل.",
  mismatch_text:
    "الملف: {file}. الجدول: {table}. الخريطة: {map}، وغير القابل للعرض عليها: {not_mappable}. أبلغ من يدير هذا الموقع.",
  failed: "تعذّر عدّ هذا العرض.",

  format: "الصيغة",
  events_csv: "الأحداث، CSV",
  events_csv_text: "صف لكل حدث، والأرقام وفق القاعدة المستخدمة مع الأدنى والأعلى.",
  claims_csv: "الإفادات، CSV",
  claims_csv_text: "صف لكل إفادة: من قالها، وبأي كلمات، ومصدرها.",

  first_rows: "الصفوف الأولى",
  first_rows_note:
    "{shown} من {of} من الأعمدة. النقطة تعني خلية فارغة: لا رقم. لا يُكتب 0 إلا حيث يقول مصدر إنه لم يكن هناك أحد.",
  no_rows: "لن يضم الملف سوى أسماء أعمدته.",
  empty_cell: "فارغة",

  download: "تنزيل CSV",
  download_rows: {
    zero: "تنزيل CSV، {count} صف",
    one: "تنزيل CSV، صف واحد",
    two: "تنزيل CSV، صفان",
    few: "تنزيل CSV، {count} صفوف",
    many: "تنزيل CSV، {count} صفًا",
    other: "تنزيل CSV، {count} صف",
  },
  encoding:
    "ترميز UTF-8، بفواصل، وسطر واحد لأسماء الأعمدة. الخلايا التي تبدأ كصيغة حسابية تُسبق بفاصلة عليا.",

  file_says: "محتوى الملف",
  view: "العرض",
  rule: "القاعدة",
  as_known: "وفق المعروف في",
  as_known_at: "{moment}، التغيير {change}",
  content: "المحتوى",
  events_count: {
    zero: "{count} حدث",
    one: "حدث واحد",
    two: "حدثان",
    few: "{count} أحداث",
    many: "{count} حدثًا",
    other: "{count} حدث",
  },
  claims_count: {
    zero: "{count} إفادة",
    one: "إفادة واحدة",
    two: "إفادتان",
    few: "{count} إفادات",
    many: "{count} إفادة",
    other: "{count} إفادة",
  },
  sources_count: {
    zero: "{count} مصدر",
    one: "مصدر واحد",
    two: "مصدران",
    few: "{count} مصادر",
    many: "{count} مصدرًا",
    other: "{count} مصدر",
  },

  cite_as: "صيغة الاستشهاد",
  cite: {
    zero: "Vigil، «{view}، {rule}»، وفق المعروف في {moment}، {count} حدث، التغيير {change}، {address}",
    one: "Vigil، «{view}، {rule}»، وفق المعروف في {moment}، حدث واحد، التغيير {change}، {address}",
    two: "Vigil، «{view}، {rule}»، وفق المعروف في {moment}، حدثان، التغيير {change}، {address}",
    few: "Vigil، «{view}، {rule}»، وفق المعروف في {moment}، {count} أحداث، التغيير {change}، {address}",
    many: "Vigil، «{view}، {rule}»، وفق المعروف في {moment}، {count} حدثًا، التغيير {change}، {address}",
    other:
      "Vigil، «{view}، {rule}»، وفق المعروف في {moment}، {count} حدث، التغيير {change}، {address}",
  },
  keep_up: "متابعة هذا العرض",
  data_link: "رابط البيانات، محدّث دائمًا",
  api: "واجهة API: البيانات نفسها وأكثر، للبرامج",

  snapshots: "اللقطات",
  snapshots_lead: "السجل العلني كله كما كان، مع بصمات التحقق. تُحفظ لقطة كل ليلة إذا تغيّر شيء.",
  no_snapshots: "لا لقطات بعد. {job}: هناك موعد اللقطة التالية.",
  jobs_page: "صفحة المهام",
  snapshots_failed: "تعذّر تحميل اللقطات.",
  snapshot: "لقطة {id}",
  at_change: "التغيير {change}",
  file_rows: {
    zero: "{count} صف",
    one: "صف واحد",
    two: "صفان",
    few: "{count} صفوف",
    many: "{count} صفًا",
    other: "{count} صف",
  },
  sha: "SHA-256",
  more_snapshots: "عرض المزيد",
} as const satisfies In<"ar", typeof english>;
