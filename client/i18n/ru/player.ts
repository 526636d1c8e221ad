// Russian: stepping through a window of time.
import type { player as english } from "../en/player.ts";
import type { In } from "../messages.ts";

export const player = {
  open: "По шагам",
  label: "Пройти по окну времени шаг за шагом",
  previous: "Предыдущий шаг",
  next: "Следующий шаг",
  play: "Запустить",
  pause: "Пауза",
  close: "Назад ко всему окну",
  place: "{at} из {of}",
  place_said: "{when}, {at} из {of}.",
  place_until: "По {when}, {at} из {of}.",
  mode: "Что показывает каждый шаг",
  each_day: "Каждый день",
  each_week: "Каждую неделю",
  each_month: "Каждый месяц",
  each_year: "Каждый год",
  until_day: "Всё по каждый день",
  until_week: "Всё по каждую неделю",
  until_month: "Всё по каждый месяц",
  until_year: "Всё по каждый год",
  speed: "Скорость",
  slow: "Медленно",
  usual: "Обычно",
  fast: "Быстро",
} as const satisfies In<"ru", typeof english>;
