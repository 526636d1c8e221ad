// French: words of the shared pieces.
import type { ui as english } from "../en/ui.ts";
import type { In } from "../messages.ts";

export const ui = {
  close: "Fermer",
  more: "Plus",
  remove: "Retirer",
  undo: "Annuler",
  loading: "Chargement",
  in_use: "retenu",
  clear: "Effacer {name}",
  differ: "écart {ratio}",
  problems: {
    one: "Il y a {count} problème",
    many: "Il y a {count} de problèmes",
    other: "Il y a {count} problèmes",
  },
  error: "Erreur\u00a0:",
  area_not_point: "zone, pas un point",
  scroll_table: "{name}, tableau, défile sur le côté",
  copy: "Copier",
  copied: "Copié.",
  not_copied: "La copie n’a pas pu se faire. Sélectionnez plutôt le texte.",
  sorted_up: "croissant",
  sorted_down: "décroissant",
} as const satisfies In<"fr", typeof english>;
