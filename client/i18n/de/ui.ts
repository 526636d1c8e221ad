// German: words of the shared pieces.
import type { ui as english } from "../en/ui.ts";
import type { In } from "../messages.ts";

export const ui = {
  close: "Schließen",
  more: "Mehr",
  remove: "Entfernen",
  undo: "Rückgängig",
  loading: "Wird geladen",
  in_use: "verwendet",
  clear: "{name} entfernen",
  differ: "{ratio} Abweichung",
  problems: { one: "Es gibt {count} Problem", other: "Es gibt {count} Probleme" },
  error: "Fehler:",
  area_not_point: "Fläche, kein Punkt",
  scroll_table: "{name}, Tabelle, seitlich verschiebbar",
  copy: "Kopieren",
  copied: "Kopiert.",
  not_copied: "Kopieren ging nicht. Markieren Sie es stattdessen.",
  sorted_up: "aufsteigend",
  sorted_down: "absteigend",
} as const satisfies In<"de", typeof english>;
