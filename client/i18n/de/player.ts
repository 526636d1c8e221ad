// German: stepping through a window of time.
import type { player as english } from "../en/player.ts";
import type { In } from "../messages.ts";

export const player = {
  open: "Schritte",
  label: "Schrittweise durch das Fenster gehen",
  previous: "Voriger Schritt",
  next: "Nächster Schritt",
  play: "Abspielen",
  pause: "Anhalten",
  close: "Zurück zum ganzen Fenster",
  place: "{at} von {of}",
  place_said: "{when}, {at} von {of}.",
  place_until: "Bis {when}, {at} von {of}.",
  mode: "Was jeder Schritt zeigt",
  each_day: "Jeden Tag",
  each_week: "Jede Woche",
  each_month: "Jeden Monat",
  each_year: "Jedes Jahr",
  until_day: "Alles bis zu jedem Tag",
  until_week: "Alles bis zu jeder Woche",
  until_month: "Alles bis zu jedem Monat",
  until_year: "Alles bis zu jedem Jahr",
  speed: "Tempo",
  slow: "Langsam",
  usual: "Mittel",
  fast: "Schnell",
} as const satisfies In<"de", typeof english>;
