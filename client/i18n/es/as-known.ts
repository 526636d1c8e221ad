// Spanish: the view as it was known at an earlier moment.
import type { as_known as english } from "../en/as-known.ts";
import type { In } from "../messages.ts";

export const as_known = {
  label: "Según lo conocido el",
  on: "según lo conocido el {moment}",
  moment: "Día y hora",
  hint: "Por ejemplo, 14 sept 2020 o 14 sept 2020 16:05 +3. Sin zona, la hora es UTC; sin hora, cuenta el día entero.",
  lead: "El mapa, los gráficos, la lista y los archivos muestran lo que se había dicho hasta entonces.",
  read_as: "Se lee como {moment}.",
  show_then: "Mostrar",
  show_now: "Ahora",
  show_now_long: "Mostrar lo que se sabe ahora",
  no_date: "Introduzca un día, como 14 sept 2020, y si quiere la hora: 14 sept 2020 16:05.",
  no_day: "Introduzca también el día, no solo el mes.",
  future: "El {moment} aún no ha llegado. Compruebe el año.",

  notice: "Según lo conocido el {moment}.",
  added: {
    one: "Desde entonces se ha añadido {count} afirmación.",
    many: "Desde entonces se han añadido {count} de afirmaciones.",
    other: "Desde entonces se han añadido {count} afirmaciones.",
  },
  added_events: {
    one: "{claims} Coincide {count} evento más.",
    many: "{claims} Coinciden {count} de eventos más.",
    other: "{claims} Coinciden {count} eventos más.",
  },
  nothing_added: "Desde entonces no se ha añadido nada.",
  fewer: "Afirmaciones que coinciden con esta vista: {now} ahora, {was} entonces.",
  was: "Ahora {value}",
  same: "Sin cambios desde entonces",
} as const satisfies In<"es", typeof english>;
