// French: the charts below the map and the timeline, their tables and files.
import type { charts as english } from "../en/charts.ts";
import type { In } from "../messages.ts";

export const charts = {
  figure_drawn: "Chiffre des graphiques ci-dessous",
  waiting: "Calcul en cours…",
  more: "Autres graphiques de cette vue",
  failed: "Ce graphique n’a pas pu être chargé.",

  table_of: "Tableau\u00a0: {title}",
  table_lead: "Les données du graphique. Un chiffre que personne n’a donné n’est pas zéro.",
  menu: "Tirer de ce graphique\u00a0: {title}",
  csv: "Données (CSV)",
  png: "Image (PNG)",
  png_failed: "L’image n’a pas pu être dessinée.",
  copy_citation: "Copier la citation",
  copy_embed: "Copier le code d’intégration",

  view_line: "Règle\u00a0: {rule}. {view}.",
  known_line: "État des connaissances au {moment}.",
  cite: "Citer ainsi\u00a0: Vigil, «\u00a0{title}\u00a0», {view}, règle\u00a0: {rule}, modification {change}, état des connaissances au {moment}, {address}",
  marks_others:
    "Carré\u00a0: autorités. Disque\u00a0: observateurs, médias, autres. Creux\u00a0: non retenu par la règle.",
  marks_voices:
    "Carré\u00a0: autorités. Disque\u00a0: observateurs et médias. Triangle\u00a0: organisateurs. Creux\u00a0: non retenu par la règle. Tiret\u00a0: sans chiffre.",
  marks_calendar:
    "Plus c’est foncé, plus il y en a. Contour\u00a0: aucun événement. Hachures\u00a0: événements, mais sans chiffre.",
  only: "Seulement {what}",

  no_total: "sans total",
  no_figure: "Sans chiffre",
  no_events: "aucun événement",
  few: "peu",
  many: "beaucoup",
  under_this_rule: "selon la règle choisie",
  open_yes: "oui",
  open_no: "non",
  open_end: "ouvert",

  col_low: "Affirmation la plus basse",
  col_high: "Affirmation la plus élevée",
  col_open: "Ou plus",
  col_figure: "Chiffre",
  col_with: "Événements avec chiffre",
  col_without: "Événements sans chiffre",
  col_events: "Événements",
  col_events_said: "Événements avec affirmation",
  col_speaker: "Qui parle",
  col_name: "Nom",
  col_meaning: "Ce que cela signifie",
  col_id: "Fiche",
  col_in_use: "Retenu",
  col_admin1: "Région",
  col_country: "Pays",
  col_crowd: "Participants",
  col_from: "De",
  col_to: "À",
  col_first_day: "Premier jour",
  col_last_day: "Dernier jour",
  col_measure: "Ce qui est comparé",
  col_value: "Valeur retenue",

  days: "Par jour et selon qui le dit",
  days_day: "{metric} par jour, selon qui le dit",
  days_week: "{metric} par semaine, selon qui le dit",
  days_month: "{metric} par mois, selon qui le dit",
  days_year: "{metric} par an, selon qui le dit",
  days_said_day: {
    one: "Jours avec un chiffre ({metric})\u00a0: {with} sur {count}\u00a0; valeur retenue la plus élevée\u00a0: {most}, {when}.",
    many: "Jours avec un chiffre ({metric})\u00a0: {with} sur {count}\u00a0; valeur retenue la plus élevée\u00a0: {most}, {when}.",
    other:
      "Jours avec un chiffre ({metric})\u00a0: {with} sur {count}\u00a0; valeur retenue la plus élevée\u00a0: {most}, {when}.",
  },
  days_said_week: {
    one: "Semaines avec un chiffre ({metric})\u00a0: {with} sur {count}\u00a0; valeur retenue la plus élevée\u00a0: {most}, {when}.",
    many: "Semaines avec un chiffre ({metric})\u00a0: {with} sur {count}\u00a0; valeur retenue la plus élevée\u00a0: {most}, {when}.",
    other:
      "Semaines avec un chiffre ({metric})\u00a0: {with} sur {count}\u00a0; valeur retenue la plus élevée\u00a0: {most}, {when}.",
  },
  days_said_month: {
    one: "Mois avec un chiffre ({metric})\u00a0: {with} sur {count}\u00a0; valeur retenue la plus élevée\u00a0: {most}, {when}.",
    many: "Mois avec un chiffre ({metric})\u00a0: {with} sur {count}\u00a0; valeur retenue la plus élevée\u00a0: {most}, {when}.",
    other:
      "Mois avec un chiffre ({metric})\u00a0: {with} sur {count}\u00a0; valeur retenue la plus élevée\u00a0: {most}, {when}.",
  },
  days_said_year: {
    one: "Années avec un chiffre ({metric})\u00a0: {with} sur {count}\u00a0; valeur retenue la plus élevée\u00a0: {most}, {when}.",
    many: "Années avec un chiffre ({metric})\u00a0: {with} sur {count}\u00a0; valeur retenue la plus élevée\u00a0: {most}, {when}.",
    other:
      "Années avec un chiffre ({metric})\u00a0: {with} sur {count}\u00a0; valeur retenue la plus élevée\u00a0: {most}, {when}.",
  },

  calendar_events: "Événements de chaque jour",
  calendar_figure: "{metric}, chaque jour",
  calendar_by: "Plus foncé\u00a0: davantage",
  calendar_key: "Ce que signifient les carrés",
  calendar_said: {
    one: "Jours avec événements\u00a0: {with} sur {count}\u00a0; maximum {when}\u00a0: {most}.",
    many: "Jours avec événements\u00a0: {with} sur {count}\u00a0; maximum {when}\u00a0: {most}.",
    other: "Jours avec événements\u00a0: {with} sur {count}\u00a0; maximum {when}\u00a0: {most}.",
  },
  calendar_long:
    "Trop d’années pour un dessin jour par jour. Choisissez une période plus courte sur la frise.",
  calendar_left: {
    one: "{count} jour antérieur n’est pas dessiné. Il est dans le tableau.",
    many: "{count} de jours antérieurs ne sont pas dessinés. Ils sont dans le tableau.",
    other: "{count} jours antérieurs ne sont pas dessinés. Ils sont dans le tableau.",
  },

  places_admin1: "{metric} par région",
  places_country: "{metric} par pays",
  places_said: {
    one: "Lieux avec un chiffre ({metric})\u00a0: {with} sur {count}\u00a0; chaque trait va de l’affirmation la plus basse à la plus élevée.",
    many: "Lieux avec un chiffre ({metric})\u00a0: {with} sur {count}\u00a0; chaque trait va de l’affirmation la plus basse à la plus élevée.",
    other:
      "Lieux avec un chiffre ({metric})\u00a0: {with} sur {count}\u00a0; chaque trait va de l’affirmation la plus basse à la plus élevée.",
  },
  places_more: {
    one: "{count} lieu avec moins d’événements n’est pas dessiné.",
    many: "{count} de lieux avec moins d’événements ne sont pas dessinés.",
    other: "{count} lieux avec moins d’événements ne sont pas dessinés.",
  },
  places_note: {
    one: "{count} événement, {with} avec chiffre",
    many: "{count} d’événements, {with} avec chiffre",
    other: "{count} événements, {with} avec chiffre",
  },

  speakers_title: "Événements selon qui donne un chiffre",
  speakers_said: {
    one: "Le plus présent\u00a0: {who}, dans {count} événement\u00a0; un événement compte pour tous ceux qui s’y expriment.",
    many: "Le plus présent\u00a0: {who}, dans {count} d’événements\u00a0; un événement compte pour tous ceux qui s’y expriment.",
    other:
      "Le plus présent\u00a0: {who}, dans {count} événements\u00a0; un événement compte pour tous ceux qui s’y expriment.",
  },
  speakers_none: "Personne ne donne de chiffre dans cette vue.",
  speakers_apart: "Le filtre «\u00a0Qui parle\u00a0» est laissé de côté ici.",

  crowds_title: "Événements par nombre de participants",
  crowds_said: {
    one: "Événements avec un nombre de participants selon la règle choisie\u00a0: {with} sur {count}.",
    many: "Événements avec un nombre de participants selon la règle choisie\u00a0: {with} sur {count}.",
    other:
      "Événements avec un nombre de participants selon la règle choisie\u00a0: {with} sur {count}.",
  },

  compare_title: "Deux périodes côte à côte",
  compare_said: "{here} et {there}, même filtre et même règle.",
  compare_choose: "Choisissez des jours sur la frise, ou saisissez les jours à comparer.",
  compare_with: "Comparer avec",
  compare_first: "Premier jour à comparer",
  compare_last: "Dernier jour à comparer",
  compare: "Comparer",
  compare_before: "Les jours précédents",
  compare_unread: "Écrivez les jours comme 13 sept. 2020, le premier avant le dernier.",
  cover: {
    one: "{with} sur {count} événement",
    many: "{with} sur {count} d’événements",
    other: "{with} sur {count} événements",
  },
  cover_some: {
    one: "d’une partie des personnes seulement, dans {count} événement",
    many: "d’une partie des personnes seulement, dans {count} d’événements",
    other: "d’une partie des personnes seulement, dans {count} événements",
  },
  cover_even: "Les deux périodes ont des chiffres pour une part semblable de leurs événements.",
  known_note:
    "Les totaux du jour d’un pays entier sont gardés à part des événements de ses villes. Qui figure dans les deux n’est compté qu’une fois.",
  cover_differs: "{metric}\u00a0: connu pour {here}\u00a0% des événements ici, {there}\u00a0% là.",
  cover_warning: "Un écart peut tenir à ce qui a été enregistré, et non à ce qui s’est passé.",
} as const satisfies In<"fr", typeof english>;
