// Arabic: stepping through a window of time.
import type { player as english } from "../en/player.ts";
import type { In } from "../messages.ts";

export const player = {
  open: "خطوات",
  label: "تصفّح الفترة خطوة بخطوة",
  previous: "الخطوة السابقة",
  next: "الخطوة التالية",
  play: "تشغيل",
  pause: "إيقاف مؤقت",
  close: "العودة إلى الفترة كلها",
  place: "{at} من {of}",
  place_said: "{when}، {at} من {of}.",
  place_until: "حتى {when}، {at} من {of}.",
  mode: "ما تعرضه كل خطوة",
  each_day: "كل يوم",
  each_week: "كل أسبوع",
  each_month: "كل شهر",
  each_year: "كل سنة",
  until_day: "حتى كل يوم",
  until_week: "حتى كل أسبوع",
  until_month: "حتى كل شهر",
  until_year: "حتى كل سنة",
  speed: "السرعة",
  slow: "بطيئة",
  usual: "عادية",
  fast: "سريعة",
} as const satisfies In<"ar", typeof english>;
