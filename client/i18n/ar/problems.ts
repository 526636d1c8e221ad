// Arabic: what went wrong, then how to put it right; one sentence for every code of the API.
import type { problems as english } from "../en/problems.ts";
import type { In } from "../messages.ts";

export const problems = {
  bad_input: "بعض الحقول تحتاج إلى مراجعة.",
  bad_filter: "في العنوان شرط تصفية تعذّرت قراءته.",
  bad_json: "لم يستطع الخادم قراءة ما أُرسل.",
  not_signed_in: "سجّل الدخول أولًا.",
  not_allowed: "حسابك لا يسمح بهذا. راجع من يدير هذا الموقع.",
  cross_site: "جاء هذا من موقع آخر فرُفض. افتح Vigil نفسه وحاول مجددًا.",
  not_found: "لا يوجد سجل كهذا.",
  method_not_allowed: "الخادم لا يقوم بهذا.",
  request_timeout: "استغرق الإرسال وقتًا طويلًا. تحقق من الاتصال ثم حاول مجددًا.",
  conflict: "غيّر أحدهم هذا في الأثناء. انظر إلى النسخة الأحدث ثم حاول مجددًا.",
  already_decided: "سبق أن بتّ أحدهم في هذا.",
  gone: "كان هذا هنا وأُزيل.",
  key_reused: "سبق إرسال هذا بمحتوى آخر. أعد تحميل الصفحة وحاول مجددًا.",
  too_large: "هذا أكبر من أن يُرسل.",
  unsupported_media_type: "الخادم لا يقرأ هذا النوع من الملفات.",
  wrong_host: "ليس هذا اسم هذا الموقع. افتحه على عنوانه الخاص.",
  too_many_requests: "محاولات كثيرة في وقت قصير. انتظر دقيقة ثم حاول مجددًا.",
  internal: "أجاب الخادم بخطأ. أبلغ من يدير هذا الموقع إن استمر ذلك.",
  unavailable: "الخادم يبدأ عمله أو مشغول. حاول مجددًا بعد لحظات.",
  storage_full: "لم تبقَ مساحة في الخادم، فلم يُحفظ شيء.",
  network: "لم يجب الخادم. تحقق من الاتصال ثم حاول مجددًا.",
} as const satisfies In<"ar", typeof english>;
