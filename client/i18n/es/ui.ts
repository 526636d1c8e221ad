// Spanish: words of the shared pieces.
import type { ui as english } from "../en/ui.ts";
import type { In } from "../messages.ts";

export const ui = {
  close: "Cerrar",
  more: "Más",
  remove: "Quitar",
  undo: "Deshacer",
  loading: "Cargando",
  in_use: "en uso",
  clear: "Borrar {name}",
  differ: "difieren {ratio}",
  problems: {
    one: "Hay {count} problema",
    many: "Hay {count} de problemas",
    other: "Hay {count} problemas",
  },
  error: "Error:",
  area_not_point: "área, no un punto",
  scroll_table: "{name}, tabla, se desplaza hacia los lados",
  copy: "Copiar",
  copied: "Copiado.",
  not_copied: "No se ha podido copiar. Selecciónelo en su lugar.",
  sorted_up: "ascendente",
  sorted_down: "descendente",
} as const satisfies In<"es", typeof english>;
