// Spanish: the charts below the map and the timeline, their tables and files.
import type { charts as english } from "../en/charts.ts";
import type { In } from "../messages.ts";

export const charts = {
  figure_drawn: "Cifra de los gráficos siguientes",
  waiting: "Contando…",
  more: "Más gráficos de esta vista",
  failed: "No se ha podido cargar este gráfico.",

  table_of: "Tabla: {title}",
  table_lead: "Los datos del propio gráfico. Una cifra que nadie dio no es cero.",
  menu: "Obtener de este gráfico: {title}",
  csv: "Datos (CSV)",
  png: "Imagen (PNG)",
  png_failed: "No se ha podido dibujar la imagen.",
  copy_citation: "Copiar la cita",
  copy_embed: "Copiar el código de inserción",

  view_line: "Regla: {rule}. {view}.",
  known_line: "Según lo conocido el {moment}.",
  cite: "Citar como: Vigil, «{title}», {view}, regla {rule}, cambio {change}, según lo conocido el {moment}, {address}",
  marks_others:
    "Cuadrado: autoridades. Disco: observadores, medios, otros. Hueco: no se usa con esta regla.",
  marks_voices:
    "Cuadrado: autoridades. Disco: observadores y medios. Triángulo: organizadores. Hueco: no se usa con esta regla. Raya: sin cifra.",
  marks_calendar:
    "Cuanto más oscuro, más. Con borde: sin eventos. Rayado: eventos, pero sin cifra.",
  only: "Solo {what}",

  no_total: "sin total",
  no_figure: "Sin cifra",
  no_events: "sin eventos",
  few: "pocos",
  many: "muchos",
  under_this_rule: "según la regla en uso",
  open_yes: "sí",
  open_no: "no",
  open_end: "abierto",

  col_low: "Afirmación más baja",
  col_high: "Afirmación más alta",
  col_open: "O más",
  col_figure: "Cifra",
  col_with: "Eventos con cifra",
  col_without: "Eventos sin cifra",
  col_events: "Eventos",
  col_events_said: "Eventos con afirmación",
  col_speaker: "Quién habla",
  col_name: "Nombre",
  col_meaning: "Qué significa",
  col_id: "Registro",
  col_in_use: "En uso",
  col_admin1: "Región",
  col_country: "País",
  col_crowd: "Asistentes",
  col_from: "Desde",
  col_to: "Hasta",
  col_first_day: "Primer día",
  col_last_day: "Último día",
  col_measure: "Qué se compara",
  col_value: "Valor en uso",

  days: "Por día y por quién lo dice",
  days_day: "{metric} por día y por quién lo dice",
  days_week: "{metric} por semana y por quién lo dice",
  days_month: "{metric} por mes y por quién lo dice",
  days_year: "{metric} por año y por quién lo dice",
  days_said_day: {
    one: "Con cifra ({metric}): {with} de {count} día; la más alta en uso es {most}, {when}.",
    many: "Con cifra ({metric}): {with} de {count} de días; la más alta en uso es {most}, {when}.",
    other: "Con cifra ({metric}): {with} de {count} días; la más alta en uso es {most}, {when}.",
  },
  days_said_week: {
    one: "Con cifra ({metric}): {with} de {count} semana; la más alta en uso es {most}, {when}.",
    many: "Con cifra ({metric}): {with} de {count} de semanas; la más alta en uso es {most}, {when}.",
    other: "Con cifra ({metric}): {with} de {count} semanas; la más alta en uso es {most}, {when}.",
  },
  days_said_month: {
    one: "Con cifra ({metric}): {with} de {count} mes; la más alta en uso es {most}, {when}.",
    many: "Con cifra ({metric}): {with} de {count} de meses; la más alta en uso es {most}, {when}.",
    other: "Con cifra ({metric}): {with} de {count} meses; la más alta en uso es {most}, {when}.",
  },
  days_said_year: {
    one: "Con cifra ({metric}): {with} de {count} año; la más alta en uso es {most}, {when}.",
    many: "Con cifra ({metric}): {with} de {count} de años; la más alta en uso es {most}, {when}.",
    other: "Con cifra ({metric}): {with} de {count} años; la más alta en uso es {most}, {when}.",
  },

  calendar_events: "Eventos de cada día",
  calendar_figure: "{metric}, día a día",
  calendar_by: "Cuanto más oscuro, más",
  calendar_key: "Qué significan los cuadros",
  calendar_said: {
    one: "Con eventos: {with} de {count} día; el máximo, {when}: {most}.",
    many: "Con eventos: {with} de {count} de días; el máximo, {when}: {most}.",
    other: "Con eventos: {with} de {count} días; el máximo, {when}: {most}.",
  },
  calendar_long:
    "Demasiados años para dibujarlos día a día. Elija un período más corto en la línea de tiempo.",
  calendar_left: {
    one: "{count} día anterior no se dibuja. Está en la tabla.",
    many: "{count} de días anteriores no se dibujan. Están en la tabla.",
    other: "{count} días anteriores no se dibujan. Están en la tabla.",
  },

  places_admin1: "{metric} por región",
  places_country: "{metric} por país",
  places_said: {
    one: "Con cifra ({metric}): {with} de {count} lugar; la línea va de su afirmación más baja a la más alta.",
    many: "Con cifra ({metric}): {with} de {count} de lugares; las líneas van de las afirmaciones más bajas a las más altas.",
    other:
      "Con cifra ({metric}): {with} de {count} lugares; las líneas van de las afirmaciones más bajas a las más altas.",
  },
  places_more: {
    one: "{count} lugar con menos eventos no se dibuja.",
    many: "{count} de lugares con menos eventos no se dibujan.",
    other: "{count} lugares con menos eventos no se dibujan.",
  },
  places_note: {
    one: "{count} evento, {with} con cifra",
    many: "{count} de eventos, {with} con cifra",
    other: "{count} eventos, {with} con cifra",
  },

  speakers_title: "Eventos por quién da una cifra",
  speakers_said: {
    one: "Voz más frecuente: {who}, en {count} evento; un evento cuenta para cada voz que habla en él.",
    many: "Voz más frecuente: {who}, en {count} de eventos; un evento cuenta para cada voz que habla en él.",
    other:
      "Voz más frecuente: {who}, en {count} eventos; un evento cuenta para cada voz que habla en él.",
  },
  speakers_none: "Nadie da una cifra en esta vista.",
  speakers_apart: "Aquí no se aplica el filtro de quién habla.",

  crowds_title: "Eventos por número de asistentes",
  crowds_said: {
    one: "Con cifra de asistentes según la regla en uso: {with} de {count} evento.",
    many: "Con cifra de asistentes según la regla en uso: {with} de {count} de eventos.",
    other: "Con cifra de asistentes según la regla en uso: {with} de {count} eventos.",
  },

  compare_title: "Dos períodos, uno junto a otro",
  compare_said: "{here} junto a {there}, con el mismo filtro y la misma regla.",
  compare_choose: "Elija días en la línea de tiempo o escriba los días con los que comparar.",
  compare_with: "Comparar con",
  compare_first: "Primer día con el que comparar",
  compare_last: "Último día con el que comparar",
  compare: "Comparar",
  compare_before: "Los días anteriores",
  compare_unread: "Escriba los días como 13 sept 2020, el primero antes que el último.",
  cover: {
    one: "{with} de {count} evento",
    many: "{with} de {count} de eventos",
    other: "{with} de {count} eventos",
  },
  cover_some: {
    one: "solo de algunas personas, en {count} evento",
    many: "solo de algunas personas, en {count} de eventos",
    other: "solo de algunas personas, en {count} eventos",
  },
  cover_even: "Ambos períodos tienen cifras de una proporción similar de sus eventos.",
  known_note:
    "Los totales diarios de todo un país se guardan aparte de los eventos de sus ciudades. Quien está en ambos se cuenta una vez.",
  cover_differs:
    "{metric}: conocido en el {here}\u00a0% de los eventos aquí y en el {there}\u00a0% allí.",
  cover_warning: "Una diferencia puede deberse a lo que se registró, no a lo que ocurrió.",
} as const satisfies In<"es", typeof english>;
