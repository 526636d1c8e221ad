// French: whose numbers are shown, and the figures of the view.
import type { figures as english } from "../en/figures.ts";
import type { In } from "../messages.ts";

export const figures = {
  whose_numbers: "Quels chiffres\u00a0?",
  more_rules: "Autres règles",
  rule_lead: "Change la carte, les graphiques, la liste et tous les fichiers.",
  rule_numbers: "Nombres à droite\u00a0: {metric} dans cette vue, selon chaque règle.",
  rule_result: {
    one: "{n}, {count} jour seulement",
    many: "{n}, {count} de jours seulement",
    other: "{n}, {count} jours seulement",
  },
  rule_lowest: "Le plus petit chiffre qu’une source donne à l’échelle de l’événement.",
  rule_midrange: "À mi-chemin entre le chiffre le plus bas et le plus élevé.",
  rule_highest: "Le plus grand chiffre qu’une source donne à l’échelle de l’événement.",
  rule_latest: "Le chiffre le plus récent, quel que soit son auteur.",
  rule_authorities:
    "Le chiffre le plus récent des ministères, de la police et des responsables publics.",
  rule_monitors:
    "Le chiffre le plus récent des organisations de défense des droits, des journalistes et des témoins.",
  rule_organisers: "Le chiffre le plus récent des organisateurs.",
  say_rule: "{rule}.",
  say_events: {
    one: "{count} événement.",
    many: "{count} d’événements.",
    other: "{count} événements.",
  },
  say_largest: "Plus grand nombre de participants\u00a0: {n}.",
  say_no_crowd: "Participants\u00a0: sans chiffre.",
  say_detained: "Interpellés\u00a0: {n}, jours\u00a0: {days} sur {of}.",
  say_no_detained: "Interpellés\u00a0: sans chiffre.",

  figures: "Chiffres de cette vue",
  events_label: "Événements",
  events: { one: "{count} événement", many: "{count} d’événements", other: "{count} événements" },
  events_word: { one: "événement", many: "d’événements", other: "événements" },
  on_map: {
    one: "{count} sur la carte,",
    many: "{count} sur la carte,",
    other: "{count} sur la carte,",
  },
  not_mappable: {
    one: "{count} non localisable",
    many: "{count} non localisables",
    other: "{count} non localisables",
  },
  largest: "Participants, maximum en un lieu",
  largest_short: "Participants, maximum",
  place_day: "{place}, {day}",
  detained_sum: "Interpellés, somme des chiffres nets",
  detained_short: "Interpellés, somme",
  days_of: {
    by: "with",
    one: "{with} jour sur {days}",
    many: "{with} de jours sur {days}",
    other: "{with} jours sur {days}",
  },
  in_events: {
    one: "dans {count} événement",
    many: "dans {count} d’événements",
    other: "dans {count} événements",
  },
  said_none: {
    one: "Zéro selon les sources, pour {count} événement.",
    many: "Zéro selon les sources, pour {count} d’événements.",
    other: "Zéro selon les sources, pour {count} événements.",
  },
  beyond: "+ {n} au-delà",
  beyond_why: {
    one: "{count} événement avec chiffre dépasse la période\u00a0: listé, hors de la somme.",
    many: "{count} d’événements avec chiffre dépassent la période\u00a0: listés, hors de la somme.",
    other: "{count} événements avec chiffre dépassent la période\u00a0: listés, hors de la somme.",
  },
  no_total: "Sans total",
  no_figure: "Sans chiffre",
  not_reported: "Non rapporté. Ce n’est pas zéro.",
  not_zero: "Ce n’est pas zéro",
  besides: "Non compris\u00a0: {some}",
  partial: {
    one: "{some}, dans {count} événement",
    many: "{some}, dans {count} d’événements",
    other: "{some}, dans {count} événements",
  },
  some_all: { one: "{count} personne", many: "{count} de personnes", other: "{count} personnes" },
  some_protesters: {
    one: "{count} manifestant",
    many: "{count} de manifestants",
    other: "{count} manifestants",
  },
  some_police: {
    one: "{count} policier",
    many: "{count} de policiers",
    other: "{count} policiers",
  },
  some_journalists: {
    one: "{count} journaliste",
    many: "{count} de journalistes",
    other: "{count} journalistes",
  },
  some_students: {
    one: "{count} étudiant",
    many: "{count} d’étudiants",
    other: "{count} étudiants",
  },
  some_women: { one: "{count} femme", many: "{count} de femmes", other: "{count} femmes" },
  some_minors: { one: "{count} mineur", many: "{count} de mineurs", other: "{count} mineurs" },
  some_foreigners: {
    one: "{count} étranger",
    many: "{count} d’étrangers",
    other: "{count} étrangers",
  },
  some_civilians: { one: "{count} civil", many: "{count} de civils", other: "{count} civils" },
  some_bystanders: {
    one: "{count} passant",
    many: "{count} de passants",
    other: "{count} passants",
  },
  differ: "Écart de 2× ou plus entre les sources",
  only_these: "N’afficher que ceux-ci",
} as const satisfies In<"fr", typeof english>;
