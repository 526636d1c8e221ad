// Spanish: the dashboard on paper.
import type { print as english } from "../en/print.ts";
import type { In } from "../messages.ts";

export const print = {
  not_yet: "Esta página aún no se ha cargado. Vuelva a imprimirla en un momento.",
  as_known: "Según lo conocido el {moment}",
  of_all_kinds: {
    one: "{count} evento de todos los tipos.",
    many: "{count} de eventos de todos los tipos.",
    other: "{count} eventos de todos los tipos.",
  },
  of_kinds: { one: "{count} evento.", many: "{count} de eventos.", other: "{count} eventos." },
  whose: "Cifras de quién: {rule}.",
  largest: "Más asistentes",
  area_key: "{area} Línea discontinua: máximo. Rayado: se conoce la región, no el lugar.",
  no_map: "No se ha podido cargar el mapa base.",
  no_figure_by_time: "{metric}: ninguna fuente dio una cifra en esta vista. Eso no es cero.",
  table: "Eventos",
  sources: "Fuentes",
  some_rows: {
    one: "{count} de {of} eventos. Todos: {address}",
    many: "Los primeros {count} de {of} eventos. Todos: {address}",
    other: "Los primeros {count} de {of} eventos. Todos: {address}",
  },
  source_line: "{publisher}, {title}",
  undated: "sin fecha",
  cite: "Citar como: Vigil, «{title}», {rule}, según lo conocido el {moment}, cambio {change}. {attribution}. Dirección: {address}",
} as const satisfies In<"es", typeof english>;
