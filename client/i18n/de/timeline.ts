// German: the facets, and what is drawn by time.
import type { timeline as english } from "../en/timeline.ts";
import type { In } from "../messages.ts";

export const timeline = {
  facets: "Filter",
  all_values: { one: "Alle {count}", other: "Alle {count}" },
  first_values: "Die {n} mit den meisten Ereignissen",
  fewer: "Weniger",
  most_values:
    "Das sind die {n} mit den meisten Ereignissen. Wählen Sie ein Land, um alle seine Regionen zu sehen.",

  events_per_day: "Ereignisse pro Tag",
  events_per_week: "Ereignisse pro Woche",
  events_per_month: "Ereignisse pro Monat",
  events_per_year: "Ereignisse pro Jahr",
  bin_day: "Tag",
  bin_week: "Woche",
  bin_month: "Monat",
  bin_year: "Jahr",
  timeline_hint: "Fenster ziehen oder Daten eingeben",
  as_table: "Tabelle",
  table_lead: "Abschnitte mit Ereignissen. Eine Zahl, die niemand genannt hat, ist nicht null.",
  per_day_claimed: "{metric} pro Tag, summiert",
  per_week_claimed: "{metric} pro Woche, summiert",
  per_month_claimed: "{metric} pro Monat, summiert",
  per_year_claimed: "{metric} pro Jahr, summiert",
  figure_drawn: "Über die Zeit gezeichnete Zahl",
  voice_key: "Was die Zeichen bedeuten",
  monitors_others: "Beobachter, Medien, andere",
  not_in_use: "nicht verwendet",
  no_figure_of:
    "{metric}: Keine Quelle hat in dieser Ansicht eine Zahl genannt. Das ist nicht null.",
  nothing_datable: "Kein Ereignis dieser Ansicht lässt sich einem Abschnitt zuordnen.",
  span_known: "{title}, {known}",
  more_spans: {
    one: "{count} weiteres langes Ereignis",
    other: "{count} weitere lange Ereignisse",
  },
  chart_events: "Ereignisse nach Zeit und Art, {span}. {kinds}. Die meisten: {most}, {when}.",
  chart_figures:
    "{metric} über die Zeit, summiert, {span}. Eine Zahl in {with} von {bins} Spalten. Höchste: {most}, {when}.",
} as const satisfies In<"de", typeof english>;
