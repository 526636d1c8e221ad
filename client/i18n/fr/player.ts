// French: stepping through a window of time.
import type { player as english } from "../en/player.ts";
import type { In } from "../messages.ts";

export const player = {
  open: "Étapes",
  label: "Parcourir la fenêtre par étapes",
  previous: "Étape précédente",
  next: "Étape suivante",
  play: "Lecture",
  pause: "Pause",
  close: "Revenir à la fenêtre entière",
  place: "{at} sur {of}",
  place_said: "{when}, {at} sur {of}.",
  place_until: "Jusqu’à\u00a0: {when}, {at} sur {of}.",
  mode: "Ce que montre chaque étape",
  each_day: "Chaque jour",
  each_week: "Chaque semaine",
  each_month: "Chaque mois",
  each_year: "Chaque année",
  until_day: "Jusqu’à chaque jour",
  until_week: "Jusqu’à chaque semaine",
  until_month: "Jusqu’à chaque mois",
  until_year: "Jusqu’à chaque année",
  speed: "Vitesse",
  slow: "Lente",
  usual: "Normale",
  fast: "Rapide",
} as const satisfies In<"fr", typeof english>;
