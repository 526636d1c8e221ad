// German: the dashboard on paper.
import type { print as english } from "../en/print.ts";
import type { In } from "../messages.ts";

export const print = {
  not_yet: "Diese Seite ist noch nicht geladen. Bitte gleich noch einmal drucken.",
  as_known: "Kenntnisstand vom {moment}",
  of_all_kinds: {
    one: "{count} Ereignis, alle Arten.",
    other: "{count} Ereignisse, alle Arten.",
  },
  of_kinds: { one: "{count} Ereignis.", other: "{count} Ereignisse." },
  whose: "Wessen Zahlen: {rule}.",
  largest: "Größte Menge",
  area_key: "{area} Gestrichelt: höchste. Schraffiert: Region bekannt, Ort nicht.",
  no_map: "Die Grundkarte konnte nicht geladen werden.",
  no_figure_by_time:
    "{metric}: Keine Quelle hat in dieser Ansicht eine Zahl genannt. Das ist nicht null.",
  table: "Ereignisse",
  sources: "Quellen",
  some_rows: {
    one: "{count} von {of} Ereignissen. Alle: {address}",
    other: "Die ersten {count} von {of} Ereignissen. Alle: {address}",
  },
  source_line: "{publisher}, {title}",
  undated: "ohne Datum",
  cite: "Zitieren als: Vigil, „{title}“, {rule}, Kenntnisstand {moment}, Änderung {change}. {attribution}. Adresse: {address}",
} as const satisfies In<"de", typeof english>;
