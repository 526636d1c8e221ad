// German: files of the view, and the snapshots.
import type { exports as english } from "../en/exports.ts";
import type { In } from "../messages.ts";

export const exports = {
  title: "Diese Ansicht exportieren",
  lead: "Die Datei enthält genau das, was die Übersicht zeigt, nach derselben Zählregel.",

  recon: "Stimmen die Zahlen überein?",
  rows: { one: "{n} Zeile", other: "{n} Zeilen" },
  claims: { one: "{n} Angabe", other: "{n} Angaben" },
  events: { one: "{n} Ereignis", other: "{n} Ereignissen" },
  claims_of: "{claims} zu {events}",
  in_table: "{n} in der Tabelle",
  on_map: "{n} auf der Karte",
  not_mappable: { one: "{n} ohne Ort", other: "{n} ohne Ort" },
  checked: "auf dem Server geprüft",
  counting: "Der Server zählt.",
  mismatch: "Die Datei enthält nicht, was die Tabelle enthält; deshalb wird sie nicht angeboten.",
  mismatch_text:
    "Datei: {file}. Tabelle: {table}. Karte: {map} und {not_mappable} ohne Ort. Sagen Sie es den Betreibern dieser Website.",
  failed: "Die Ansicht konnte nicht gezählt werden.",

  format: "Format",
  events_csv: "Ereignisse, CSV",
  events_csv_text:
    "Eine Zeile je Ereignis, Zahlen nach der gewählten Zählregel, mit unterem und oberem Ende.",
  claims_csv: "Angaben, CSV",
  claims_csv_text: "Eine Zeile je Angabe: wer es sagte, der genaue Wortlaut, die Quelle.",

  first_rows: "Erste Zeilen",
  first_rows_note:
    "{shown} von {of} Spalten. Ein Punkt steht für eine leere Zelle: keine Zahl. 0 steht nur, wo eine Quelle sagt, dass es niemand war.",
  no_rows: "Die Datei enthielte nur die Namen der Spalten.",
  empty_cell: "leer",

  download: "CSV herunterladen",
  download_rows: {
    one: "CSV herunterladen, {count} Zeile",
    other: "CSV herunterladen, {count} Zeilen",
  },
  encoding:
    "UTF-8, Kommas, eine Zeile mit Spaltennamen. Zellen, die wie eine Formel beginnen, erhalten einen Apostroph.",

  file_says: "Was die Datei enthält",
  view: "Ansicht",
  rule: "Zählregel",
  as_known: "Kenntnisstand",
  as_known_at: "{moment}, Änderung {change}",
  content: "Inhalt",
  events_count: { one: "{count} Ereignis", other: "{count} Ereignisse" },
  claims_count: { one: "{count} Angabe", other: "{count} Angaben" },
  sources_count: { one: "{count} Quelle", other: "{count} Quellen" },

  cite_as: "Zitieren als",
  cite: {
    one: "Vigil, „{view}, {rule}“, Kenntnisstand {moment}, {count} Ereignis, Änderung {change}, {address}",
    other:
      "Vigil, „{view}, {rule}“, Kenntnisstand {moment}, {count} Ereignisse, Änderung {change}, {address}",
  },
  keep_up: "Diese Ansicht verfolgen",
  data_link: "Datenlink, immer aktuell",
  api: "Die API: dasselbe und mehr, für Programme",

  snapshots: "Sicherungsstände",
  snapshots_lead:
    "Der ganze öffentliche Bestand, wie er war, mit Prüfsummen. Entsteht jede Nacht, wenn sich etwas geändert hat.",
  snapshots_kept:
    "Dateien alter Stände können entfernt werden, um Platz zu schaffen: Sagen Sie der Redaktion, welchen Sie zitieren, und er bleibt.",
  no_snapshots: "Noch keiner. {job} sagt, wann der nächste fällig ist.",
  jobs_page: "Die Seite „Abläufe“",
  snapshots_failed: "Die Sicherungsstände konnten nicht geladen werden.",
  snapshot: "Sicherungsstand {id}",
  at_change: "Änderung {change}",
  file_rows: { one: "{count} Zeile", other: "{count} Zeilen" },
  sha: "SHA-256",
  pruned:
    "Die Dateien wurden am {day} entfernt, um Platz zu schaffen. Die Prüfsummen bleiben für alle, die eine Kopie haben.",
  withdrawn:
    "Die Dateien wurden am {day} zurückgezogen. Die Prüfsummen bleiben für alle, die eine Kopie haben.",
  cited_in: "Zitiert in",
  cite_open: "Zitat vermerken…",
  cite_title: "Wo wird der Sicherungsstand {id} zitiert?",
  cite_text: "Seine Dateien bleiben, solange eine Stelle vermerkt ist. Die Adresse sehen alle.",
  cite_address: "Adresse",
  cite_hint: "Des Artikels, der Seite oder ihrer DOI, ab https://",
  cite_missing: "Geben Sie eine Adresse an, die mit https:// beginnt.",
  cite_note: "Vermerken",
  cited: "Vermerkt. Die Dateien von {id} bleiben.",
  uncite: "Zurücknehmen: {address}",
  uncited: "Zurückgenommen.",
  not_noted: "Nicht vermerkt. {why}",
  more_snapshots: "Mehr zeigen",
} as const satisfies In<"de", typeof english>;
