// Spanish: stepping through a window of time.
import type { player as english } from "../en/player.ts";
import type { In } from "../messages.ts";

export const player = {
  open: "Pasos",
  label: "Recorrer la ventana paso a paso",
  previous: "Paso anterior",
  next: "Paso siguiente",
  play: "Reproducir",
  pause: "Pausar",
  close: "Volver a la ventana entera",
  place: "{at} de {of}",
  place_said: "{when}, {at} de {of}.",
  place_until: "Hasta {when}, {at} de {of}.",
  mode: "Qué muestra cada paso",
  each_day: "Cada día",
  each_week: "Cada semana",
  each_month: "Cada mes",
  each_year: "Cada año",
  until_day: "Hasta cada día",
  until_week: "Hasta cada semana",
  until_month: "Hasta cada mes",
  until_year: "Hasta cada año",
  speed: "Velocidad",
  slow: "Lenta",
  usual: "Normal",
  fast: "Rápida",
} as const satisfies In<"es", typeof english>;
