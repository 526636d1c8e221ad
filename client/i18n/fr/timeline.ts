// French: the facets, and what is drawn by time.
import type { timeline as english } from "../en/timeline.ts";
import type { In } from "../messages.ts";

export const timeline = {
  facets: "Filtres",
  all_values: { one: "Tous ({count})", many: "Tous ({count})", other: "Tous ({count})" },
  first_values: "Les {n} avec le plus d’événements",
  fewer: "Moins",
  most_values:
    "Voici les {n} avec le plus d’événements. Choisissez un pays pour voir toutes ses régions.",

  events_per_day: "Événements par jour",
  events_per_week: "Événements par semaine",
  events_per_month: "Événements par mois",
  events_per_year: "Événements par an",
  bin_day: "Jour",
  bin_week: "Semaine",
  bin_month: "Mois",
  bin_year: "Année",
  timeline_hint: "Faites glisser la fenêtre ou saisissez des dates",
  as_table: "Tableau",
  table_lead: "Intervalles avec événements. Un chiffre que personne n’a donné n’est pas zéro.",
  per_day_claimed: "{metric} par jour, somme",
  per_week_claimed: "{metric} par semaine, somme",
  per_month_claimed: "{metric} par mois, somme",
  per_year_claimed: "{metric} par an, somme",
  figure_drawn: "Chiffre dessiné dans le temps",
  voice_key: "Ce que signifient les signes",
  monitors_others: "Observateurs, médias, autres",
  not_in_use: "non retenu",
  no_figure_of:
    "{metric}\u00a0: aucune source n’a donné de chiffre dans cette vue. Ce n’est pas zéro.",
  nothing_datable: "Aucun événement de cette vue ne peut être daté d’un seul intervalle.",
  span_known: "{title}, {known}",
  more_spans: {
    one: "{count} autre événement long",
    many: "{count} d’autres événements longs",
    other: "{count} autres événements longs",
  },
  chart_events:
    "Événements dans le temps et par type, {span}. {kinds}. Maximum\u00a0: {most}, {when}.",
  chart_figures:
    "{metric} dans le temps, somme, {span}. Colonnes avec un chiffre\u00a0: {with} sur {bins}. Maximum\u00a0: {most}, {when}.",
} as const satisfies In<"fr", typeof english>;
