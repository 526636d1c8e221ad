// French: the dashboard on paper.
import type { print as english } from "../en/print.ts";
import type { In } from "../messages.ts";

export const print = {
  not_yet: "Cette page n’est pas encore chargée. Imprimez-la de nouveau dans un instant.",
  as_known: "État des connaissances au {moment}",
  of_all_kinds: {
    one: "{count} événement de tous types.",
    many: "{count} d’événements de tous types.",
    other: "{count} événements de tous types.",
  },
  of_kinds: {
    one: "{count} événement.",
    many: "{count} d’événements.",
    other: "{count} événements.",
  },
  whose: "Quels chiffres\u00a0: {rule}.",
  largest: "Participants, maximum",
  area_key: "{area} Tirets\u00a0: le plus élevé. Hachures\u00a0: région connue, lieu inconnu.",
  no_map: "Le fond de carte n’a pas pu être chargé.",
  no_figure_by_time:
    "{metric}\u00a0: aucune source n’a donné de chiffre dans cette vue. Ce n’est pas zéro.",
  table: "Événements",
  sources: "Sources",
  some_rows: {
    one: "{count} événement sur {of}. Tous\u00a0: {address}",
    many: "Premiers événements\u00a0: {count} sur {of}. Tous\u00a0: {address}",
    other: "Premiers événements\u00a0: {count} sur {of}. Tous\u00a0: {address}",
  },
  source_line: "{publisher}, {title}",
  undated: "sans date",
  cite: "Citer ainsi\u00a0: Vigil, «\u00a0{title}\u00a0», {rule}, état des connaissances au {moment}, modification {change}. {attribution}. Adresse\u00a0: {address}",
} as const satisfies In<"fr", typeof english>;
