// Spanish: files of the view, and the snapshots.
import type { exports as english } from "../en/exports.ts";
import type { In } from "../messages.ts";

export const exports = {
  title: "Exportar esta vista",
  lead: "El archivo contiene exactamente lo que muestra el panel, con la misma regla.",

  recon: "¿Concuerdan los números?",
  rows: { one: "{n} fila", many: "{n} de filas", other: "{n} filas" },
  claims: { one: "{n} afirmación", many: "{n} de afirmaciones", other: "{n} afirmaciones" },
  events: { one: "{n} evento", many: "{n} de eventos", other: "{n} eventos" },
  claims_of: "{claims} de {events}",
  in_table: "{n} en la tabla",
  on_map: "{n} en el mapa",
  not_mappable: { one: "{n} sin ubicar", many: "{n} sin ubicar", other: "{n} sin ubicar" },
  checked: "comprobado en el servidor",
  counting: "El servidor está contando.",
  mismatch: "El archivo no contiene lo mismo que la tabla, así que no se ofrece.",
  mismatch_text:
    "Archivo: {file}. Tabla: {table}. Mapa: {map} y {not_mappable} sin ubicar. Avise a quien gestiona este sitio.",
  failed: "No se ha podido contar la vista.",

  format: "Formato",
  events_csv: "Eventos, CSV",
  events_csv_text: "Una fila por evento, cifras según la regla en uso, con mínimo y máximo.",
  claims_csv: "Afirmaciones, CSV",
  claims_csv_text: "Una fila por afirmación: quién lo dijo, palabras exactas, su fuente.",

  first_rows: "Primeras filas",
  first_rows_note:
    "{shown} de {of} columnas. Un punto marca una celda vacía: sin cifra. Solo se escribe 0 donde una fuente dice que no hubo.",
  no_rows: "El archivo solo tendría los nombres de las columnas.",
  empty_cell: "vacía",

  download: "Descargar CSV",
  download_rows: {
    one: "Descargar CSV, {count} fila",
    many: "Descargar CSV, {count} de filas",
    other: "Descargar CSV, {count} filas",
  },
  encoding:
    "UTF-8, comas, una línea con los nombres de las columnas. Las celdas que empiezan como una fórmula llevan un apóstrofo.",

  file_says: "Qué contiene el archivo",
  view: "Vista",
  rule: "Regla",
  as_known: "Según lo conocido el",
  as_known_at: "{moment}, cambio {change}",
  content: "Contenido",
  events_count: { one: "{count} evento", many: "{count} de eventos", other: "{count} eventos" },
  claims_count: {
    one: "{count} afirmación",
    many: "{count} de afirmaciones",
    other: "{count} afirmaciones",
  },
  sources_count: { one: "{count} fuente", many: "{count} de fuentes", other: "{count} fuentes" },

  cite_as: "Citar como",
  cite: {
    one: "Vigil, «{view}, {rule}», según lo conocido el {moment}, {count} evento, cambio {change}, {address}",
    many: "Vigil, «{view}, {rule}», según lo conocido el {moment}, {count} de eventos, cambio {change}, {address}",
    other:
      "Vigil, «{view}, {rule}», según lo conocido el {moment}, {count} eventos, cambio {change}, {address}",
  },
  keep_up: "Seguir esta vista",
  data_link: "Enlace a los datos, siempre al día",
  api: "La API: lo mismo y más, para programas",

  snapshots: "Instantáneas",
  snapshots_lead:
    "Toda la base pública tal como estaba, con sumas de verificación. Se hacen cada noche si algo ha cambiado.",
  snapshots_kept:
    "Los archivos de las antiguas pueden eliminarse para hacer sitio: diga a la redacción cuál cita y se conservará.",
  no_snapshots: "Aún no hay ninguna. {job} indica cuándo toca la próxima.",
  jobs_page: "La página de tareas",
  snapshots_failed: "No se han podido cargar las instantáneas.",
  snapshot: "Instantánea {id}",
  at_change: "cambio {change}",
  file_rows: { one: "{count} fila", many: "{count} de filas", other: "{count} filas" },
  sha: "SHA-256",
  pruned:
    "Sus archivos se eliminaron el {day} para hacer sitio. Las sumas de verificación se conservan para quien tenga una copia.",
  withdrawn:
    "Sus archivos se retiraron el {day}. Las sumas de verificación se conservan para quien tenga una copia.",
  cited_in: "Citada en",
  cite_open: "Anotar una cita…",
  cite_title: "¿Dónde se cita la instantánea {id}?",
  cite_text:
    "Sus archivos se conservan mientras haya un lugar anotado. Todo el mundo ve la dirección.",
  cite_address: "Dirección",
  cite_hint: "Del artículo, de la página o de su DOI, desde https://",
  cite_missing: "Indique una dirección que empiece por https://.",
  cite_note: "Anotar",
  cited: "Anotada. Los archivos de {id} se conservan.",
  uncite: "Quitar: {address}",
  uncited: "Quitada.",
  not_noted: "No se ha anotado. {why}",
  more_snapshots: "Mostrar más",
} as const satisfies In<"es", typeof english>;
