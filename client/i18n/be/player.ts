// Belarusian: stepping through a window of time.
import type { player as english } from "../en/player.ts";
import type { In } from "../messages.ts";

export const player = {
  open: "Па кроках",
  label: "Прайсці па акне часу крок за крокам",
  previous: "Папярэдні крок",
  next: "Наступны крок",
  play: "Запусціць",
  pause: "Паўза",
  close: "Назад да ўсяго акна",
  place: "{at} з {of}",
  place_said: "{when}, {at} з {of}.",
  place_until: "Па {when}, {at} з {of}.",
  mode: "Што паказвае кожны крок",
  each_day: "Кожны дзень",
  each_week: "Кожны тыдзень",
  each_month: "Кожны месяц",
  each_year: "Кожны год",
  until_day: "Усё па кожны дзень",
  until_week: "Усё па кожны тыдзень",
  until_month: "Усё па кожны месяц",
  until_year: "Усё па кожны год",
  speed: "Хуткасць",
  slow: "Павольна",
  usual: "Звычайна",
  fast: "Хутка",
} as const satisfies In<"be", typeof english>;
