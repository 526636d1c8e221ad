// Spanish: the map.
import type { map as english } from "../en/map.ts";
import type { In } from "../messages.ts";

export const map = {
  name: "Mapa de {place}: {drawn}, {count} sin ubicar. Los mismos eventos están en la lista.",
  name_all: "Mapa: {drawn}, {count} sin ubicar. Los mismos eventos están en la lista.",
  keys: "Las flechas desplazan; más y menos cambian el zoom. Intro lleva al círculo más cercano; las flechas pasan entonces de un círculo a otro, Intro abre y Escape vuelve atrás.",
  zoom_in: "Acercar",
  zoom_out: "Alejar",
  size_by: "Tamaño:",
  size_events: "Eventos",
  not_mappable: "sin ubicar",
  not_mappable_name: {
    one: "{count} evento sin ubicar: mostrarlo en la lista",
    many: "{count} de eventos sin ubicar: mostrarlos en la lista",
    other: "{count} eventos sin ubicar: mostrarlos en la lista",
  },
  outside: "fuera de esta vista",
  outside_short: "fuera",
  outside_name: {
    one: "{count} evento fuera de esta vista: mostrarlo todo",
    many: "{count} de eventos fuera de esta vista: mostrarlo todo",
    other: "{count} eventos fuera de esta vista: mostrarlo todo",
  },
  fit_all: "Mostrarlo todo",
  attribution: "Mapa base: Natural Earth",
  no_base: "No se ha podido cargar el mapa base. Los círculos están donde corresponde.",

  title_events: "Eventos por lugar",
  title_figure: "{metric} por lugar",
  picture_said:
    "Eventos en esta imagen: {shown}. Fuera de ella: {outside}. Sin ubicar: {unmapped}.",
  tiles_left_out:
    "No se pudieron dibujar en la imagen las teselas en línea. En su lugar está el mapa base.",

  events: { one: "{count} evento", many: "{count} de eventos", other: "{count} eventos" },
  place_events: {
    one: "{place}, {count} evento",
    many: "{place}, {count} de eventos",
    other: "{place}, {count} eventos",
  },
  mark: "{head}, {figure}, regla: {rule}",
  mark_plain: "{head}, {figure}",
  no_figure_for: "sin cifra: {metric}",
  area_mark: "{head}, {known}",

  figure_participants: "asistentes: {figure}",
  figure_detained: "detenidos: {figure}",
  figure_in_custody: "bajo custodia: {figure}",
  figure_charged: "imputados: {figure}",
  figure_injured: "heridos: {figure}",
  figure_killed: "muertos: {figure}",

  summed_participants: "asistentes, suma",
  summed_detained: "detenidos, suma",
  summed_in_custody: "bajo custodia, suma",
  summed_charged: "imputados, suma",
  summed_injured: "heridos, suma",
  summed_killed: "muertos, suma",

  in_region: "{n} en la región",
  place_known: "{place}, {known}",
  known_within: "{known}, ±{length}",
  widened: "ampliado a {length}",
  pop_widened: "El lugar está protegido: se muestra {widened}.",
  across: "en algún punto de este círculo, {length} de diámetro",
  kilometres: "{n} km",
  metres: "{n} m",

  pop_figure: {
    by: "events",
    one: "{rest}, {summed}; con cifra, {with} de {events} evento",
    many: "{rest}, {summed}; con cifra, {with} de {events} eventos",
    other: "{rest}, {summed}; con cifra, {with} de {events} eventos",
  },
  pop_one: "{rest}, {metric}",
  pop_no_figure: "{metric}: ninguna fuente dio una cifra. Eso no significa que no hubiera.",
  pop_region: "En algún punto de esta región; no se conoce el lugar.",
  pop_list: "Ver en la lista ({count})",
  pop_open: "Abrir este evento",
  enter: "Intro",

  ring_of_kinds: "Anillo: tipos de evento",
  area_participants: "Área: asistentes, suma",
  area_detained: "Área: detenidos, suma",
  area_in_custody: "Área: bajo custodia, suma",
  area_charged: "Área: imputados, suma",
  area_injured: "Área: heridos, suma",
  area_killed: "Área: muertos, suma",
  area_events: "Área: número de eventos",
  highest_claim: "afirmación más alta",
  lowest_claim: "afirmación más baja",
  in_use: "en uso",
  rule_in_use: "{rule}, en uso",
  legend: "Leyenda del mapa",
} as const satisfies In<"es", typeof english>;
