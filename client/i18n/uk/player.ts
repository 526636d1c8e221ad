// Ukrainian: stepping through a window of time.
import type { player as english } from "../en/player.ts";
import type { In } from "../messages.ts";

export const player = {
  open: "Кроки",
  label: "Перегляд вікна крок за кроком",
  previous: "Попередній крок",
  next: "Наступний крок",
  play: "Відтворити",
  pause: "Пауза",
  close: "Назад до всього вікна",
  place: "{at} із {of}",
  place_said: "{when}, {at} із {of}.",
  place_until: "До {when}, {at} із {of}.",
  mode: "Що показує кожен крок",
  each_day: "Кожен день",
  each_week: "Кожен тиждень",
  each_month: "Кожен місяць",
  each_year: "Кожен рік",
  until_day: "До кожного дня",
  until_week: "До кожного тижня",
  until_month: "До кожного місяця",
  until_year: "До кожного року",
  speed: "Швидкість",
  slow: "Повільно",
  usual: "Звичайно",
  fast: "Швидко",
} as const satisfies In<"uk", typeof english>;
