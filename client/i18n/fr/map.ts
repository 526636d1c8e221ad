// French: the map.
import type { map as english } from "../en/map.ts";
import type { In } from "../messages.ts";

export const map = {
  name: "Carte\u00a0: {place}, {drawn}, non localisables\u00a0: {count}. Les mêmes événements sont dans la liste.",
  name_all:
    "Carte\u00a0: {drawn}, non localisables\u00a0: {count}. Les mêmes événements sont dans la liste.",
  keys: "Les flèches déplacent la carte, plus et moins changent l’échelle. Entrée va au cercle le plus proche\u00a0; les flèches vont alors d’un cercle à l’autre, Entrée ouvre, Échap revient.",
  zoom_in: "Agrandir",
  zoom_out: "Réduire",
  size_by: "Taille\u00a0:",
  size_events: "Événements",
  not_mappable: "non localisables",
  not_mappable_name: {
    one: "{count} événement non localisable\u00a0: le lister",
    many: "{count} d’événements non localisables\u00a0: les lister",
    other: "{count} événements non localisables\u00a0: les lister",
  },
  outside: "hors de cette vue",
  outside_short: "hors de la vue",
  outside_name: {
    one: "{count} événement hors de cette vue\u00a0: tout montrer",
    many: "{count} d’événements hors de cette vue\u00a0: tout montrer",
    other: "{count} événements hors de cette vue\u00a0: tout montrer",
  },
  fit_all: "Tout montrer",
  attribution: "Fond de carte\u00a0: Natural Earth",
  no_base: "Le fond de carte n’a pas pu être chargé. Les cercles sont à leur place.",

  title_events: "Événements par lieu",
  title_figure: "{metric} par lieu",
  picture_said:
    "Événements dans cette image\u00a0: {shown}. En dehors\u00a0: {outside}. Non localisables\u00a0: {unmapped}.",
  tiles_left_out:
    "Les tuiles en ligne n’ont pas pu être dessinées dans l’image. Le fond de carte les remplace.",

  events: { one: "{count} événement", many: "{count} d’événements", other: "{count} événements" },
  place_events: {
    one: "{place}, {count} événement",
    many: "{place}, {count} d’événements",
    other: "{place}, {count} événements",
  },
  mark: "{head}, {figure}, règle\u00a0: {rule}",
  mark_plain: "{head}, {figure}",
  no_figure_for: "sans chiffre\u00a0: {metric}",
  area_mark: "{head}, {known}",

  figure_participants: "participants\u00a0: {figure}",
  figure_detained: "interpellés\u00a0: {figure}",
  figure_in_custody: "en détention\u00a0: {figure}",
  figure_charged: "inculpés\u00a0: {figure}",
  figure_injured: "blessés\u00a0: {figure}",
  figure_killed: "tués\u00a0: {figure}",

  summed_participants: "participants, somme",
  summed_detained: "interpellés, somme",
  summed_in_custody: "en détention, somme",
  summed_charged: "inculpés, somme",
  summed_injured: "blessés, somme",
  summed_killed: "tués, somme",

  in_region: "{n} dans la région",
  place_known: "{place}, {known}",
  known_within: "{known}, ±{length}",
  widened: "élargi à {length}",
  pop_widened: "Ce lieu est protégé\u00a0: il est affiché {widened}.",
  across: "quelque part dans ce cercle, large de {length}",
  kilometres: "{n}\u00a0km",
  metres: "{n}\u00a0m",

  pop_figure: "{rest}, {summed}, événements avec chiffre\u00a0: {with} sur {events}",
  pop_one: "{rest}, {metric}",
  pop_no_figure: "{metric}\u00a0: aucune source n’a donné de chiffre. Cela ne veut pas dire zéro.",
  pop_region: "Quelque part dans cette région\u00a0; le lieu n’est pas connu.",
  pop_list: "Lister ces {count}",
  pop_open: "Ouvrir cet événement",
  enter: "Entrée",

  ring_of_kinds: "Anneau\u00a0: types d’événement",
  area_participants: "Aire\u00a0: participants, somme",
  area_detained: "Aire\u00a0: interpellés, somme",
  area_in_custody: "Aire\u00a0: en détention, somme",
  area_charged: "Aire\u00a0: inculpés, somme",
  area_injured: "Aire\u00a0: blessés, somme",
  area_killed: "Aire\u00a0: tués, somme",
  area_events: "Aire\u00a0: nombre d’événements",
  highest_claim: "affirmation la plus élevée",
  lowest_claim: "affirmation la plus basse",
  in_use: "retenu",
  rule_in_use: "{rule}, retenu",
  legend: "Légende de la carte",
} as const satisfies In<"fr", typeof english>;
