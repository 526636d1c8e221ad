// Spanish: the facets, and what is drawn by time.
import type { timeline as english } from "../en/timeline.ts";
import type { In } from "../messages.ts";

export const timeline = {
  facets: "Filtros",
  all_values: { one: "Todos: {count}", many: "Todos: {count}", other: "Todos: {count}" },
  first_values: "Los {n} con más eventos",
  fewer: "Menos",
  most_values: "Estos son los {n} con más eventos. Elija un país para ver todas sus regiones.",

  events_per_day: "Eventos por día",
  events_per_week: "Eventos por semana",
  events_per_month: "Eventos por mes",
  events_per_year: "Eventos por año",
  bin_day: "Día",
  bin_week: "Semana",
  bin_month: "Mes",
  bin_year: "Año",
  timeline_hint: "Arrastre la ventana o escriba fechas",
  as_table: "Tabla",
  table_lead: "Intervalos con eventos. Una cifra que nadie dio no es cero.",
  per_day_claimed: "{metric} por día, suma",
  per_week_claimed: "{metric} por semana, suma",
  per_month_claimed: "{metric} por mes, suma",
  per_year_claimed: "{metric} por año, suma",
  figure_drawn: "Cifra dibujada en el tiempo",
  voice_key: "Qué significan las marcas",
  monitors_others: "Observadores, medios, otros",
  not_in_use: "no está en uso",
  no_figure_of: "{metric}: ninguna fuente dio una cifra en esta vista. Eso no es cero.",
  nothing_datable: "Ningún evento de esta vista puede situarse en un solo intervalo.",
  span_known: "{title}, {known}",
  more_spans: {
    one: "{count} evento largo más",
    many: "{count} de eventos largos más",
    other: "{count} eventos largos más",
  },
  chart_events: "Eventos por fecha y tipo, {span}. {kinds}. Máximo: {most}, {when}.",
  chart_figures:
    "{metric} por fecha, suma, {span}. Con cifra: {with} de {bins} columnas. Máximo: {most}, {when}.",
} as const satisfies In<"es", typeof english>;
