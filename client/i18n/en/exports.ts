// English: files of the view, and the snapshots.
export const exports = {
  title: "Export this view",
  lead: "The file holds exactly what the dashboard shows, under the same rule.",

  recon: "Do the numbers agree?",
  rows: { one: "{n} row", other: "{n} rows" },
  claims: { one: "{n} claim", other: "{n} claims" },
  events: { one: "{n} event", other: "{n} events" },
  claims_of: "{claims} of {events}",
  in_table: "{n} in the table",
  on_map: "{n} on the map",
  not_mappable: { one: "{n} not mappable", other: "{n} not mappable" },
  checked: "checked on the server",
  counting: "The server is counting.",
  mismatch: "The file does not hold what the table holds, so it is not offered.",
  mismatch_text:
    "File: {file}. Table: {table}. Map: {map} and {not_mappable} not mappable. Tell whoever runs this site.",
  failed: "The view could not be counted.",

  format: "Format",
  events_csv: "Events, CSV",
  events_csv_text: "One row per event, figures by the rule in use, with low and high.",
  claims_csv: "Claims, CSV",
  claims_csv_text: "One row per claim: who said it, exact words, its source.",

  first_rows: "First rows",
  first_rows_note:
    "{shown} of {of} columns. A dot marks an empty cell: no figure. 0 is written only where a source says none.",
  no_rows: "The file would hold its column names alone.",
  empty_cell: "empty",

  download: "Download CSV",
  download_rows: { one: "Download CSV, {count} row", other: "Download CSV, {count} rows" },
  encoding:
    "UTF-8, commas, one line of column names. Cells that begin like a formula get an apostrophe.",

  file_says: "What the file holds",
  view: "View",
  rule: "Rule",
  as_known: "As known on",
  as_known_at: "{moment}, change {change}",
  content: "Content",
  events_count: { one: "{count} event", other: "{count} events" },
  claims_count: { one: "{count} claim", other: "{count} claims" },
  sources_count: { one: "{count} source", other: "{count} sources" },

  cite_as: "Cite as",
  cite: {
    one: "Vigil, “{view}, {rule}”, as known on {moment}, {count} event, change {change}, {address}",
    other:
      "Vigil, “{view}, {rule}”, as known on {moment}, {count} events, change {change}, {address}",
  },
  keep_up: "Keep up with this view",
  data_link: "Data link, always current",
  api: "The API: the same, and more, for programs",

  snapshots: "Snapshots",
  snapshots_lead:
    "The whole public record as it stood, with checksums. Made each night when something has changed.",
  snapshots_kept:
    "Files of old ones may be removed to make room: tell an editor which one you cite, and it is kept.",
  no_snapshots: "None yet. {job} says when the next one is due.",
  jobs_page: "The jobs page",
  snapshots_failed: "The snapshots could not be loaded.",
  snapshot: "Snapshot {id}",
  at_change: "change {change}",
  file_rows: { one: "{count} row", other: "{count} rows" },
  sha: "SHA-256",
  pruned:
    "Its files were removed on {day} to make room. The checksums stay, for whoever holds a copy.",
  withdrawn: "Its files were withdrawn on {day}. The checksums stay, for whoever holds a copy.",
  cited_in: "Cited in",
  cite_open: "Note a citation…",
  cite_title: "Where is the snapshot {id} cited?",
  cite_text: "Its files are kept for as long as one place is noted. Everybody sees the address.",
  cite_address: "Address",
  cite_hint: "Of the article, the page or its DOI, from https:// on",
  cite_missing: "Give an address that begins with https://.",
  cite_note: "Note it",
  cited: "Noted. The files of {id} are kept.",
  uncite: "Take back: {address}",
  uncited: "Taken back.",
  not_noted: "Not noted. {why}",
  more_snapshots: "Show more",
} as const;
